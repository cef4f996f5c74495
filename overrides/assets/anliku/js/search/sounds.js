/* How characters sound in, tokens of sounds out: `sounds.py` in the browser's words.

   `rows`: the characters of each syllable, as their usual reading, as their second, as their third. */

(function (search) {
  "use strict";

  const SOUND_MARK = "~";
  const INITIALS_MARK = "^";
  const MOST_COMBINATIONS = 4;
  const LONGEST_SYLLABLE = 6;
  const MOST_SPLITS = 4;
  const LONGEST_TYPED = 40;
  const LETTERS = /^[a-z]+$/;

  function plainLetters(typed) {
    return typed.normalize("NFD").replaceAll("u\u0308", "v").replace(/\p{Mn}/gu, "");
  }

  function pairwise(items) {
    return items.slice(1).map((item, at) => [items[at], item]);
  }

  function makeSounds(rows, labels) {
    const readingsOf = new Map();
    const syllables = new Set();
    rows.forEach((row) => {
      Object.entries(row).forEach(([syllable, characters]) => {
        syllables.add(syllable);
        for (const character of characters) {
          const readings = readingsOf.get(character);
          if (readings) {
            readings.push(syllable);
          } else {
            readingsOf.set(character, [syllable]);
          }
        }
      });
    });
    let bySoundMap = null;

    function readings(character) {
      return readingsOf.get(character) || [];
    }

    function pairSounds(pair) {
      const [first, second] = [...pair].map(readings);
      const both = first.flatMap((left) => second.map((right) => SOUND_MARK + left + "'" + right));
      return both.slice(0, MOST_COMBINATIONS);
    }

    function splits(typed) {
      if (!LETTERS.test(typed) || typed.length > LONGEST_TYPED) {
        return [];
      }
      const ways = [[[]]];
      for (let end = 1; end <= typed.length; end += 1) {
        const found = [];
        for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
          const syllable = typed.slice(start, end);
          if (syllables.has(syllable)) {
            ways[start].forEach((way) => found.push([...way, syllable]));
          }
        }
        ways.push(found.sort((a, b) => a.length - b.length).slice(0, MOST_SPLITS));
      }
      return ways[typed.length];
    }

    function splitTokens(way) {
      return [...new Set(pairwise(way).map(([left, right]) => SOUND_MARK + left + "'" + right))];
    }

    /* Sound tokens, for each reading of the character, where characters and letters meet. */
    function mixedTokens(left, right, leftIsHan) {
      const characters = [...(leftIsHan ? left : right)];
      const han = leftIsHan ? characters.at(-1) : characters[0];
      const [way] = splits(plainLetters(leftIsHan ? right : left));
      if (!way || !way.length) {
        return [];
      }
      const syllable = leftIsHan ? way[0] : way.at(-1);
      return readings(han).map((reading) => {
        const both = leftIsHan ? [reading, syllable] : [syllable, reading];
        return SOUND_MARK + both.join("'");
      });
    }

    function bySound(letters) {
      if (!bySoundMap) {
        bySoundMap = new Map();
        search.sorted(labels.byLabel).forEach(([label, tokens]) => {
          const sound = [...label].map((character) => readings(character)[0] || "").join("");
          const found = bySoundMap.get(sound) || [];
          tokens.forEach((token) => found.includes(token) || found.push(token));
          bySoundMap.set(sound, found);
        });
        bySoundMap.delete("");
      }
      return bySoundMap.get(letters) || [];
    }

    return {
      readings,
      pairSounds,
      splits,
      splitTokens,
      mixedTokens,
      bySound,
      isSyllable: (typed) => syllables.has(typed),
    };
  }

  Object.assign(search, { makeSounds, plainLetters, pairwise, INITIALS_MARK });
})(window.anliku.search);
