/* How characters sound in, tokens of sounds out: `sounds.py` in the browser's words.

   Sounds of characters come by pages, one of all that simplified texts have and others by code
   points; of each the characters of each syllable, as their usual reading, as their second, as their
   third. `prepared` must have been awaited for what is read. */

(function (search) {
  "use strict";

  const { SOUND_MARK, MOST_COMBINATIONS, LONGEST_SYLLABLE, MOST_SPLITS, LONGEST_TYPED } = search.constants;
  const LETTERS = /^[a-z]+$/;

  /** @type {Anliku.Search["plainLetters"]} */
  function plainLetters(typed) {
    return typed
      .normalize("NFD")
      .replace(/u\u0308/g, "v")
      .replace(/\p{Mn}/gu, "");
  }

  /** @type {Anliku.Search["pairwise"]} */
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
  class Sounds {
    constructor(tables, labels, load) {
      this.tables = tables;
      this.labels = labels;
      this.load = load;
      this.readingsOf = new Map();
      this.syllables = new Set(tables.syllables.split(" "));
      this.pages = new Set(tables.soundPages);
      this.bySoundMap = null;
      this.page = search.remembered((number) => this.read(number));
    }

    async read(number) {
      const rows = await this.load("sounds-" + number);
      rows.flatMap(Object.entries).forEach(([syllable, characters]) => {
        for (const character of characters) {
          this.readingsOf.set(character, [...(this.readingsOf.get(character) || []), syllable]);
        }
      });
    }

    /* Promise that the sounds of all characters of a text are there. */
    async prepared(text) {
      if (!text) {
        return;
      }
      await this.page("common");
      const numbers = [...text]
        .filter((character) => !this.readingsOf.has(character))
        .map((character) => search.pageOf(character, this.tables.page));
      await Promise.all(
        [...new Set(numbers)].filter((number) => this.pages.has(number)).map((number) => this.page(number)),
      );
    }

    /* Promise that typed letters can be read as pinyin. */
    async preparedForLetters(folded) {
      const [sounds] = await Promise.all([this.load("label-sounds"), this.prepared(besideLetters(folded))]);
      this.bySoundMap = this.bySoundMap || this.soundMap(sounds);
    }

    /* Concepts by the sound of their labels, in the order in which `labels.py` has them. */
    soundMap(sounds) {
      const soundOf = new Map();
      this.tables.labels.forEach(([, ...names], row) => {
        names.forEach((name, at) => soundOf.set(name, sounds[row][at]));
      });
      const found = new Map();
      search.sorted(this.labels.byLabel).forEach(([label, tokens]) => {
        const sound = soundOf.get(label);
        found.set(sound, [...new Set([...(found.get(sound) || []), ...tokens])]);
      });
      found.delete("");
      return found;
    }

    readings(character) {
      return this.readingsOf.get(character) || [];
    }

    pairSounds(pair) {
      const [first, second] = [...pair].map((one) => this.readings(one));
      const both = first.flatMap((left) => second.map((right) => SOUND_MARK + left + "'" + right));
      return both.slice(0, MOST_COMBINATIONS);
    }

    splits(typed) {
      if (!LETTERS.test(typed) || typed.length > LONGEST_TYPED) {
        return [];
      }
      const ways = [[[]]];
      for (let end = 1; end <= typed.length; end += 1) {
        const found = [];
        for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
          const syllable = typed.slice(start, end);
          if (this.syllables.has(syllable)) {
            ways[start].forEach((way) => found.push([...way, syllable]));
          }
        }
        ways.push(found.sort((a, b) => a.length - b.length).slice(0, MOST_SPLITS));
      }
      return ways[typed.length];
    }

    splitTokens(way) {
      return [...new Set(pairwise(way).map(([left, right]) => SOUND_MARK + left + "'" + right))];
    }

    /* Sound tokens, for each reading of the character, where characters and letters meet. */
    mixedTokens(left, right, leftIsHan) {
      const characters = [...(leftIsHan ? left : right)];
      const han = leftIsHan ? search.last(characters) : characters[0];
      const [way] = this.splits(plainLetters(leftIsHan ? right : left));
      if (!way || !way.length) {
        return [];
      }
      const syllable = leftIsHan ? way[0] : search.last(way);
      return this.readings(han).map((reading) => {
        const both = leftIsHan ? [reading, syllable] : [syllable, reading];
        return SOUND_MARK + both.join("'");
      });
    }

    bySound(letters) {
      return this.bySoundMap.get(letters) || [];
    }

    isSyllable(typed) {
      return this.syllables.has(typed);
    }
  }

  search.makeSounds = (tables, labels, load) => new Sounds(tables, labels, load);
  Object.assign(search, { plainLetters, pairwise });
})(window.anliku.search);
