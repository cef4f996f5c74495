/* Words in, how well each case answers them out.

   A case must answer every word that stands apart. A word is answered whole by a part of the title,
   gist or place, or by the name of a term; a longer run of Han characters, such as a question, also
   by parts: the names of terms in it, and the pairs of characters between those. */

(function (browse) {
  "use strict";

  const WEIGHTS = { title: 8, terms: 4, place: 3, gist: 1 };
  const WHOLE = WEIGHTS.title + WEIGHTS.terms + WEIGHTS.place + WEIGHTS.gist;
  const MOST_WORDS = 8;
  const LONGEST_RUN = 40;
  const HAN_RUN = /^\p{Script=Han}{3,}$/u;
  /* Of a run answered by parts at least this share must be there, and half of what the best has. */
  const LEAST_SHARE = 0.2;
  const OF_BEST = 0.5;
  /* What a part that is nowhere counts against the others' mean. */
  const UNSEEN = 0.3;

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function split(text) {
    const words = fold(text).split(/[\s，。、；？！,;?!]+/u).filter((word) => word !== "");
    return [...new Set(words)].slice(0, MOST_WORDS);
  }

  /* What is looked through of a card. */
  function textOf([, title, gist, place]) {
    return { title: fold(title), gist: fold(gist), place: fold(place) };
  }

  function labelsOf(term) {
    return [term.label, ...term.alt].map(fold);
  }

  /* For each case, whether it stands under a term with such a label. */
  function markNamed(table, isMeant) {
    const hit = new Uint8Array(table.cases);
    table.facets.forEach((facet) => {
      const named = facet.terms.map((term) => labelsOf(term).some(isMeant));
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

  function wholeScores(table, texts, word) {
    const named = markNamed(table, (label) => label.includes(word));
    return Float64Array.from(texts, (text, place) => scoreOf(text, named[place], word));
  }

  /* The labels of terms that stand in a run, the longest first, none over another. */
  function labelsIn(table, run) {
    const labels = new Set(table.facets.flatMap((facet) => facet.terms.flatMap(labelsOf)));
    const found = [...labels].filter((label) => label.length > 1 && run.includes(label));
    found.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    let rest = run;
    return found.filter((label) => {
      const isFree = rest.includes(label);
      rest = rest.replace(label, " ");
      return isFree;
    });
  }

  function partsOf(table, run) {
    const labels = labelsIn(table, run);
    const between = labels.reduce((rest, label) => rest.replace(label, " "), run).split(" ");
    const pairs = between.flatMap((text) => {
      const characters = [...text];
      return characters.slice(1).map((last, at) => characters[at] + last);
    });
    return [
      ...labels.map((label) => ({ text: label, size: label.length, isLabel: true })),
      ...pairs.map((text) => ({ text, size: 1, isLabel: false })),
    ];
  }

  /* Which cases have a part of a run, and how much it says: nothing if most cases have it. */
  function weighed(table, texts, part) {
    const named = part.isLabel
      ? markNamed(table, (label) => label === part.text)
      : new Uint8Array(table.cases);
    const scores = texts.map((text, place) => scoreOf(text, named[place], part.text));
    const number = scores.filter((score) => score > 0).length;
    const isCommon = 2 * number > table.cases;
    const weight = number && !isCommon ? part.size * Math.log(1 + table.cases / number) : 0;
    return { scores, weight, isUnseen: number === 0 };
  }

  /* For each case the share that it has of a run that is nowhere as a whole. Parts that are nowhere
     may be words of asking as well as what is asked for, so they count, but little. */
  function shares(table, texts, run) {
    const parts = partsOf(table, [...run].slice(0, LONGEST_RUN).join("")).map((part) =>
      weighed(table, texts, part),
    );
    const telling = parts.filter(({ weight }) => weight > 0);
    const sum = telling.reduce((total, { weight }) => total + weight, 0);
    const unseen = parts.filter(({ isUnseen }) => isUnseen).length;
    const all = sum + (telling.length ? (UNSEEN * unseen * sum) / telling.length : 0);
    const found = new Float64Array(table.cases);
    telling.forEach(({ scores, weight }) => {
      scores.forEach((score, place) => {
        found[place] += score ? (weight / all) * (0.75 + (0.25 * score) / WHOLE) : 0;
      });
    });
    return found;
  }

  function partialScores(table, texts, run) {
    const found = shares(table, texts, run);
    const least = Math.max(LEAST_SHARE, OF_BEST * found.reduce((a, b) => Math.max(a, b), 0));
    return found.map((share) => (share >= least ? share * WEIGHTS.title : 0));
  }

  function scoresOfWord(table, texts, word) {
    const whole = wholeScores(table, texts, word);
    const isFound = whole.some((score) => score > 0);
    return isFound || !HAN_RUN.test(word) ? whole : partialScores(table, texts, word);
  }

  /* `texts`: for each case what `textOf` gave. Returns null where there are no words. */
  function scoresOf(table, texts, words) {
    if (!words.length) {
      return null;
    }
    const sums = new Float64Array(table.cases);
    const answered = new Uint8Array(table.cases).fill(1);
    words.forEach((word) => {
      scoresOfWord(table, texts, word).forEach((score, place) => {
        sums[place] += score;
        answered[place] &= score > 0 ? 1 : 0;
      });
    });
    return sums.map((sum, place) => (answered[place] ? sum : 0));
  }

  browse.words = { fold, split, textOf, scoresOf };
})(window.anliku.browse);
