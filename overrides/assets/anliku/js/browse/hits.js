/* Words in, the cases that answer them out, each with the passage that says why. */

(function (anliku, browse) {
  "use strict";

  /** @type {Anliku.Browse["makeHits"]} */
  function makeHits(root) {
    /** @type {Anliku.Hits | null} */
    let last = null;

    /** @type {(typed: string) => Promise<Anliku.Hits>} */
    async function ask(typed) {
      const engine = await anliku.search.open(root);
      const found = await engine.find(typed);
      const places = new Map(found.numbers.map((number, place) => [number, found.numbers.length - place]));
      const snippets = engine.snippets(found);
      /** @type {Map<number, Anliku.Result>} */
      const cards = new Map();

      /** @param {number} number */
      async function load(number) {
        const card = await engine.document(number);
        const gist = snippets.of(card);
        cards.set(number, {
          card,
          title: snippets.marked(card.title),
          gist: gist.length ? gist : [[card.gist || card.summary, false]],
          query: anliku.foundWords.query(snippets.passages(card)),
        });
      }

      return {
        typed,
        notes: found.notes,
        filters: found.request.filters,
        numbers: found.numbers,
        /* The better a case answers, the more; 0 for not at all. */
        scoreOf: (number) => places.get(number) || 0,
        forCases(numbers) {
          const absent = numbers.filter((number) => !cards.has(number));
          return absent.length ? Promise.all(absent.map(load)) : undefined;
        },
        cardOf: (number) => /** @type {Anliku.Result} */ (cards.get(number)),
        meant: () => (found.isUnsure || found.numbers.length < 3 ? engine.meant(typed) : null),
      };
    }

    return {
      /* What was found for these words, if that is known already. */
      of: (typed) => (last && last.typed === typed ? last : null),
      async ask(typed) {
        const found = await ask(typed);
        last = found;
        return found;
      },
    };
  }

  browse.makeHits = makeHits;
})(window.anliku, window.anliku.browse);
