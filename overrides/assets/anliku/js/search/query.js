/* What somebody typed in, a request out: `query.py` in the browser's words. A query is data.

   A request: `{ words, phrases, excluded, filters: [{ facet, text, isExcluded }], notes }`. */

(function (search) {
  "use strict";

  const { MINUS, COLONS, TOO_LONG, TOO_MANY_PHRASES } = search.constants;
  const CLOSING = new Map(Object.entries(search.constants.CLOSING));
  const SPACE = /[\s\u001c-\u001f\u0085]/u;
  const MARKS = [...CLOSING.keys(), "”", "»", "」"];

  function stripped(text) {
    let start = 0;
    let end = text.length;
    while (start < end && MARKS.includes(text[start])) {
      start += 1;
    }
    while (end > start && MARKS.includes(text[end - 1])) {
      end -= 1;
    }
    return text.slice(start, end);
  }

  /* A quotation without its marks and the offset behind it; null if there is none. */
  function quotedAt(typed, at) {
    const closing = CLOSING.get(typed[at]);
    const end = closing ? typed.indexOf(closing, at + 1) : -1;
    return end < 0 ? null : [typed.slice(at + 1, end).trim(), end + 1];
  }

  function endOfWord(typed, at) {
    for (let end = at + 1; end < typed.length; end += 1) {
      const quotation = CLOSING.has(typed[end]) ? quotedAt(typed, end) : null;
      if (SPACE.test(typed[end]) || (quotation && quotation[0])) {
        return end;
      }
    }
    return typed.length;
  }

  function itemAt(typed, at, facetNamed) {
    const quotation = quotedAt(typed, at);
    if (quotation) {
      return [{ text: quotation[0], isQuoted: true }, quotation[1]];
    }
    const end = endOfWord(typed, at);
    const word = typed.slice(at, end);
    const colon = [...word].findIndex((character) => COLONS.includes(character));
    const name = colon < 0 ? word : [...word].slice(0, colon).join("");
    const facet = colon < 0 ? undefined : facetNamed(name);
    if (!facet) {
      return [{ text: stripped(word) }, end];
    }
    const value = [...word].slice(colon + 1).join("");
    if (value) {
      return [{ text: value, facet }, end];
    }
    const quoted = quotedAt(typed, end);
    return quoted && quoted[0] ? [{ text: quoted[0], facet }, quoted[1]] : [{ text: name }, end];
  }

  function itemsOf(typed, facetNamed) {
    const items = [];
    let at = 0;
    while (at < typed.length) {
      if (SPACE.test(typed[at])) {
        at += 1;
        continue;
      }
      const next = typed[at + 1];
      const isExcluded = MINUS.includes(typed[at]) && !(next && SPACE.test(next));
      const [item, end] = itemAt(typed, at + (isExcluded ? 1 : 0), facetNamed);
      at = Math.max(end, at + 1);
      if (item.text) {
        items.push({ ...item, isExcluded });
      }
    }
    return items;
  }

  /** @type {Anliku.Search["makeParse"]} */
  function makeParse({ constants, facets }, fold) {
    const names = new Map(facets);
    const facetNamed = (name) => names.get(fold(name));
    return function parse(typed) {
      const notes = [];
      const { MOST_CHARACTERS, MOST_PHRASES } = constants;
      if (typed.length > MOST_CHARACTERS) {
        notes.push(TOO_LONG);
      }
      const items = itemsOf(typed.slice(0, MOST_CHARACTERS), facetNamed);
      const free = items.filter((item) => !item.facet);
      const unique = (chosen) => [...new Set(chosen.map((item) => item.text))];
      const phrases = unique(free.filter((item) => item.isQuoted && !item.isExcluded));
      const excluded = unique(free.filter((item) => item.isExcluded));
      if (Math.max(phrases.length, excluded.length) > MOST_PHRASES) {
        notes.push(TOO_MANY_PHRASES);
      }
      return {
        words: free.filter((item) => !item.isQuoted && !item.isExcluded).map((item) => item.text),
        phrases: phrases.slice(0, MOST_PHRASES),
        excluded: excluded.slice(0, MOST_PHRASES),
        filters: items.filter((item) => item.facet),
        notes,
      };
    };
  }

  search.makeParse = makeParse;
})(window.anliku.search);
