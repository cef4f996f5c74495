/* Phrases and excluded words in, the cases that have them out: `matching.py` in the browser's words.

   Where tokens cannot tell, the text of the case must be read; that is done for the best cases only,
   so that a query never fetches the whole archive. */

(function (search) {
  "use strict";

  const MOST_READ = 100;

  /** @param {Set<number>[]} sets */
  function intersect(sets) {
    return sets.reduce((all, one) => new Set([...all].filter((number) => one.has(number))));
  }

  /**
   * @param {string} text
   * @param {{ form: string, isHan: boolean }} passage
   */
  function hasPassage(text, { form, isHan }) {
    return isHan ? text.includes(form) : search.phraseForm(text).includes(form);
  }

  class Passages {
    /**
     * @param {Pick<Anliku.Index, "postings" | "document">} index
     * @param {Pick<Anliku.RankingOf, "expansions">} ranking
     * @param {Anliku.Fold} fold
     */
    constructor(index, ranking, fold) {
      this.index = index;
      this.ranking = ranking;
      this.fold = fold;
    }

    /** @param {string[]} tokens */
    async having(tokens) {
      const found = await Promise.all(tokens.map(this.index.postings));
      return new Set(found.flatMap(({ numbers }) => [...numbers]));
    }

    /** @param {Anliku.Run} run */
    async alternatives({ text, isHan }) {
      if (!isHan) {
        return [[text]];
      }
      if (search.size(text) === 1) {
        return [await this.ranking.expansions(text)];
      }
      return [...new Set(search.pairs(text))].map((token) => [token]);
    }

    /* `form`: what to look for; `candidates`: cases that have all its tokens, be it apart;
       `isCertain`: whether they have it for certain. */
    /** @param {string} text */
    async passage(text) {
      const folded = this.fold(text);
      const found = search.runs(folded);
      const tokens = (await Promise.all(found.map((one) => this.alternatives(one)))).flat();
      const sets = await Promise.all(tokens.map((one) => this.having(one)));
      /** @type {Set<number>} */
      const candidates = sets.length ? intersect(sets) : new Set();
      const isHan = found.length === 1 && found[0].isHan;
      const form = isHan ? found[0].text : search.phraseForm(folded);
      return { form, isHan, candidates, isCertain: found.length === 1 && tokens.length === 1 };
    }

    /** @param {Anliku.SearchCard} shown */
    textOf(shown) {
      const texts = [shown.title, shown.gist, shown.summary, shown.body, ...shown.places, ...shown.labels];
      return this.fold(texts.join("\n"));
    }

    /* `numbers`: cases in their order. Returns those that may be shown, in the same order, and
       whether some were left out unread. */
    /**
     * @param {number[]} numbers
     * @param {string[]} phrases
     * @param {string[]} excluded
     */
    async admitted(numbers, phrases, excluded) {
      const wanted = await Promise.all(phrases.map((one) => this.passage(one)));
      const unwanted = await Promise.all(excluded.map((one) => this.passage(one)));
      const passing = numbers.filter(
        (number) =>
          wanted.every(({ candidates }) => candidates.has(number)) &&
          !unwanted.some(({ candidates, isCertain }) => isCertain && candidates.has(number)),
      );
      /** @param {number} number */
      const isUnsure = (number) =>
        wanted.some(({ isCertain }) => !isCertain) ||
        unwanted.some(({ candidates }) => candidates.has(number));
      const unsure = passing.filter(isUnsure);
      const read = new Set(unsure.slice(0, MOST_READ));
      const refused = new Set(unsure.slice(MOST_READ));
      await Promise.all(
        [...read].map(async (number) => {
          const text = this.textOf(await this.index.document(number));
          const isWhole = wanted.every((one) => hasPassage(text, one));
          if (!isWhole || unwanted.some((one) => hasPassage(text, one))) {
            refused.add(number);
          }
        }),
      );
      return {
        numbers: passing.filter((number) => !refused.has(number)),
        isCut: unsure.length > MOST_READ,
      };
    }
  }

  search.makePassages = (index, ranking, fold) => new Passages(index, ranking, fold);
})(window.anliku.search);
