/* The vocabulary's labels and synonyms in, their look-up out: `labels.py` in the browser's words. */

(function (search) {
  "use strict";

  const CONCEPT_MARK = "#";
  const RING_MARK = "=";
  const SHORTEST = 2;

  function add(map, key, token) {
    const tokens = map.get(key) || [];
    if (!tokens.includes(token)) {
      tokens.push(token);
    }
    map.set(key, tokens);
  }

  /* The order in which tokens are found is that in which they are weighed. */
  function sorted(byLabel) {
    return [...byLabel].sort(([a], [b]) => search.compare(a, b));
  }

  function partsOf(byLabel) {
    const found = new Map();
    sorted(byLabel).forEach(([label, tokens]) => {
      const characters = [...label];
      for (let start = 0; start < characters.length - 1; start += 1) {
        for (let end = start + SHORTEST; end <= characters.length; end += 1) {
          const part = characters.slice(start, end).join("");
          tokens.forEach((token) => add(found, part, token));
        }
      }
    });
    return found;
  }

  function byStart(words) {
    const found = new Map();
    [...words]
      .sort((a, b) => search.size(b) - search.size(a) || search.compare(a, b))
      .forEach((word) => {
        const start = [...word].slice(0, SHORTEST).join("");
        found.set(start, [...(found.get(start) || []), word]);
      });
    return found;
  }

  /* `[start, end, tokens]` for the longest word at each place, from left to right. */
  function mentionsOf(text, starts, tokensOf) {
    const found = [];
    let at = 0;
    while (at < text.length - 1) {
      const first = String.fromCodePoint(text.codePointAt(at));
      const second = text.codePointAt(at + first.length);
      const start = second === undefined ? "" : first + String.fromCodePoint(second);
      const here = at;
      const word = (starts.get(start) || []).find((candidate) => text.startsWith(candidate, here));
      if (word) {
        found.push([at, at + word.length, tokensOf.get(word)]);
        at += word.length;
      } else {
        at += first.length;
      }
    }
    return found;
  }

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
    const byPart = partsOf(byLabel);
    const byPreferredPart = partsOf(preferred);
    const labelStarts = byStart(byLabel.keys());
    const synonymStarts = byStart(bySynonym.keys());

    function ofPart(word) {
      const found = byPreferredPart.get(word) || byPart.get(word) || [];
      return found.length <= constants.MOST_CONCEPTS ? found : [];
    }

    return {
      byLabel,
      bySynonym,
      ofPart,
      mentions: (text) => mentionsOf(text, labelStarts, byLabel),
      synonymsIn: (text) => mentionsOf(text, synonymStarts, bySynonym),
    };
  }

  Object.assign(search, { makeLabels, sorted, CONCEPT_MARK });
})(window.anliku.search);
