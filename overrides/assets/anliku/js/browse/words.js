/* Words in, how well each case answers them out. A case must answer every word, by a part of its
   title, gist, place, or the name of a term; a later search will do more. */

(function (browse) {
  "use strict";

  const WEIGHTS = { title: 8, terms: 4, place: 3, gist: 1 };
  const MOST_WORDS = 8;

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function split(text) {
    const words = fold(text).split(/[\s，。、；,;]+/u).filter((word) => word !== "");
    return [...new Set(words)].slice(0, MOST_WORDS);
  }

  /* What is looked through of a card. */
  function textOf([, title, gist, place]) {
    return { title: fold(title), gist: fold(gist), place: fold(place) };
  }

  /* For each facet, which of its terms a word names. */
  function namedTerms(facet, word) {
    return facet.terms.map((term) => [term.label, ...term.alt].some((l) => fold(l).includes(word)));
  }

  function markNamed(table, word) {
    const hit = new Uint8Array(table.cases);
    table.facets.forEach((facet) => {
      const named = namedTerms(facet, word);
      if (!named.includes(true)) {
        return;
      }
      const { starts, under } = facet;
      for (let place = 0; place < table.cases; place += 1) {
        for (let at = starts[place]; at < starts[place + 1] && !hit[place]; at += 1) {
          hit[place] = named[under[at]] ? 1 : 0;
        }
      }
    });
    return hit;
  }

  function scoreOf(text, isNamed, word) {
    return (
      (text.title.includes(word) ? WEIGHTS.title : 0) +
      (isNamed ? WEIGHTS.terms : 0) +
      (text.place.includes(word) ? WEIGHTS.place : 0) +
      (text.gist.includes(word) ? WEIGHTS.gist : 0)
    );
  }

  /* `texts`: for each case what `textOf` gave. Returns null where there are no words. */
  function scoresOf(table, texts, words) {
    if (!words.length) {
      return null;
    }
    const scores = new Uint16Array(table.cases).fill(1);
    words.forEach((word) => {
      const named = markNamed(table, word);
      texts.forEach((text, place) => {
        const score = scores[place] && scoreOf(text, named[place], word);
        scores[place] = score ? scores[place] + score : 0;
      });
    });
    return scores;
  }

  browse.words = { fold, split, textOf, scoresOf };
})(window.anliku.browse);
