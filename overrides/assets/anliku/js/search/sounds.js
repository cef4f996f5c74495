/* How characters sound in, tokens of sounds out: `sounds.py` in the browser's words.

   Sounds of characters come by pages, one of all that simplified texts have and others by code
   points; of each the characters of each syllable, as their usual reading, as their second, as their
   third. `prepared` must have been awaited for what is read. */

(function (search) {
  "use strict";

  const { SOUND_MARK, MOST_COMBINATIONS, LONGEST_SYLLABLE, MOST_SPLITS, LONGEST_TYPED } = search.constants;
  const LETTERS = /^[a-z]+$/;

  function plainLetters(typed) {
    return typed.normalize("NFD").replace(/u\u0308/g, "v").replace(/\p{Mn}/gu, "");
  }

  function pairwise(items) {
    return items.slice(1).map((item, at) => [items[at], item]);
  }

  /* The Han characters of a text that stand beside other letters: `裴zhai`. */
  function besideLetters(folded) {
    const found = search.runs(folded);
    const ends = found.filter((run) => run.isHan).map((run) => search.last([...run.text]) + [...run.text][0]);
    return found.some((run) => !run.isHan) ? ends.join("") : "";
  }

  /* `load(name)`: promise of a data file of the index. */
  function makeSounds(tables, labels, load) {
    const readingsOf = new Map();
    const syllables = new Set(tables.syllables.split(" "));
    const pages = new Set(tables.soundPages);
    let bySoundMap = null;

    const page = search.remembered(async (number) => {
      const rows = await load("sounds-" + number);
      rows.flatMap(Object.entries).forEach(([syllable, characters]) => {
        for (const character of characters) {
          readingsOf.set(character, [...(readingsOf.get(character) || []), syllable]);
        }
      });
    });

    /* Promise that the sounds of all characters of a text are there. */
    async function prepared(text) {
      if (!text) {
        return;
      }
      await page("common");
      const numbers = [...text]
        .filter((character) => !readingsOf.has(character))
        .map((character) => search.pageOf(character, tables.page));
      await Promise.all([...new Set(numbers)].filter((number) => pages.has(number)).map(page));
    }

    /* Promise that typed letters can be read as pinyin. */
    async function preparedForLetters(folded) {
      const [sounds] = await Promise.all([load("label-sounds"), prepared(besideLetters(folded))]);
      bySoundMap = bySoundMap || soundMap(sounds);
    }

    /* Concepts by the sound of their labels, in the order in which `labels.py` has them. */
    function soundMap(sounds) {
      const soundOf = new Map();
      tables.labels.forEach(([, ...names], row) => {
        names.forEach((name, at) => soundOf.set(name, sounds[row][at]));
      });
      const found = new Map();
      search.sorted(labels.byLabel).forEach(([label, tokens]) => {
        const sound = soundOf.get(label);
        found.set(sound, [...new Set([...(found.get(sound) || []), ...tokens])]);
      });
      found.delete("");
      return found;
    }

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
      const han = leftIsHan ? search.last(characters) : characters[0];
      const [way] = splits(plainLetters(leftIsHan ? right : left));
      if (!way || !way.length) {
        return [];
      }
      const syllable = leftIsHan ? way[0] : search.last(way);
      return readings(han).map((reading) => {
        const both = leftIsHan ? [reading, syllable] : [syllable, reading];
        return SOUND_MARK + both.join("'");
      });
    }

    function bySound(letters) {
      return bySoundMap.get(letters) || [];
    }

    return {
      prepared,
      preparedForLetters,
      readings,
      pairSounds,
      splits,
      splitTokens,
      mixedTokens,
      bySound,
      isSyllable: (typed) => syllables.has(typed),
    };
  }

  Object.assign(search, { makeSounds, plainLetters, pairwise });
})(window.anliku.search);
