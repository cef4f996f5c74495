/* The vocabulary's labels and synonyms in, their look-up out: `labels.py` in the browser's words. */

(function (search) {
  "use strict";

  const { CONCEPT_MARK, RING_MARK, SHORTEST } = search.constants;

  function add(map, key, token) {
    const tokens = map.get(key) || [];
    if (!tokens.includes(token)) {
      tokens.push(token);
    }
    map.set(key, tokens);
  }

  /* The order in which tokens are found is that in which they are weighed. */
  /** @type {Anliku.Search["sorted"]} */
  function sorted(byLabel) {
    return [...byLabel].sort(([a], [b]) => search.compare(a, b));
  }

  function pairsOf(characters) {
    return characters.slice(1).map((second, at) => characters[at] + second);
  }

  /* The look-up of the concepts of every part of a label, by its pairs of characters. */
  function partsOf(byLabel, mostConcepts) {
    const having = new Map();
    sorted(byLabel).forEach(([label, tokens]) => {
      new Set(pairsOf([...label])).forEach((pair) => {
        having.set(pair, having.get(pair) || []);
        having.get(pair).push([label, tokens]);
      });
    });
    return (word) => {
      const lists = pairsOf([...word]).map((pair) => having.get(pair) || []);
      const fewest = lists.reduce((a, b) => (b.length < a.length ? b : a), lists[0] || []);
      const found = new Set();
      fewest.some(([label, tokens]) => {
        if (found.size <= mostConcepts && label.includes(word)) {
          tokens.forEach((token) => found.add(token));
        }
        return found.size > mostConcepts;
      });
      return [...found];
    };
  }

  /* How long the words with each beginning are, the longest first. */
  function lengthsOf(words) {
    const found = new Map();
    [...words].forEach((word) => {
      const start = [...word].slice(0, SHORTEST).join("");
      found.set(start, (found.get(start) || new Set()).add(word.length));
    });
    found.forEach((lengths, start) => found.set(start, [...lengths].sort((a, b) => b - a)));
    return found;
  }

  /* `[start, end, tokens]` for the longest word at each place, from left to right. */
  function mentionsOf(text, lengths, tokensOf) {
    const found = [];
    let at = 0;
    while (at < text.length - 1) {
      const first = String.fromCodePoint(text.codePointAt(at));
      const second = text.codePointAt(at + first.length);
      const start = second === undefined ? "" : first + String.fromCodePoint(second);
      const here = at;
      const word = (lengths.get(start) || [])
        .map((length) => text.slice(here, here + length))
        .find((candidate) => tokensOf.has(candidate));
      if (word) {
        found.push([at, at + word.length, tokensOf.get(word)]);
        at += word.length;
      } else {
        at += first.length;
      }
    }
    return found;
  }

  /** @type {Anliku.Search["makeLabels"]} */
  function makeLabels({ labels, synonyms, constants }) {
    const byLabel = new Map();
    const bySynonym = new Map();
    const preferred = new Map();
    labels.forEach(([uri, ...names]) => {
      const token = CONCEPT_MARK + uri;
      preferred.set(names[0], [token]);
      names.filter((name) => search.size(name) >= SHORTEST).forEach((name) => add(byLabel, name, token));
    });
    synonyms.forEach((ring) => {
      ring
        .filter((word) => search.size(word) >= SHORTEST)
        .forEach((word) => add(bySynonym, word, RING_MARK + ring.slice(0, 2).join("、")));
    });
    const byPart = partsOf(byLabel, constants.MOST_CONCEPTS);
    const byPreferredPart = partsOf(preferred, constants.MOST_CONCEPTS);
    const labelLengths = lengthsOf(byLabel.keys());
    const synonymLengths = lengthsOf(bySynonym.keys());

    function ofPart(word) {
      const preferredFound = byPreferredPart(word);
      const found = preferredFound.length > 0 ? preferredFound : byPart(word);
      return found.length <= constants.MOST_CONCEPTS ? found : [];
    }

    return {
      byLabel,
      bySynonym,
      ofPart,
      mentions: (text) => mentionsOf(text, labelLengths, byLabel),
      synonymsIn: (text) => mentionsOf(text, synonymLengths, bySynonym),
    };
  }

  Object.assign(search, { makeLabels, sorted });
})(window.anliku.search);
