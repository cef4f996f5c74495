/* Conditions typed among the words (`地区:广东 证据:>=2 年份:2020..2022`) in, whether a case passes out:
   `filters.py` in the browser's words. */

(function (browse) {
  "use strict";

  const NUMBER = /^(>=|<=|>|<|=|≥|≤)?([0-9]{1,4})[年级]?$/;
  const RANGE = /^(?=.*[0-9])([0-9]{0,4})年?(?:\.{2,3}|至|~|-{1,2}|[–—]{1,2})([0-9]{0,4})年?$/;
  const { DIVISIONS, HAN_DIGITS, LEAST_PART, SHORTEST_PLACE } = window.anliku.search.constants;
  const TESTS = {
    "=": (value, limit) => value === limit,
    ">": (value, limit) => value > limit,
    "<": (value, limit) => value < limit,
    ">=": (value, limit) => value >= limit,
    "<=": (value, limit) => value <= limit,
    "≥": (value, limit) => value >= limit,
    "≤": (value, limit) => value <= limit,
  };

  function fold(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  function shortName(name) {
    const kind = DIVISIONS.find(
      (suffix) => name.endsWith(suffix) && [...name].length - suffix.length >= SHORTEST_PLACE,
    );
    return kind ? name.slice(0, -kind.length) : name;
  }

  function numbersWhere(facet, passes) {
    return facet.terms.flatMap((term, number) => (passes(term, number) ? [number] : []));
  }

  function pathOf(facet, number) {
    const term = facet.terms[number];
    return term.above < 0 ? [fold(term.label)] : [...pathOf(facet, term.above), fold(term.label)];
  }

  function regions(facet, written) {
    const wanted = fold(written).split("/").filter(Boolean);
    const means = (name, one) => one === name || one === shortName(name);
    return numbersWhere(facet, (_, number) => {
      const end = pathOf(facet, number).slice(-wanted.length);
      return wanted.length > 0 && end.length === wanted.length && end.every((n, at) => means(n, wanted[at]));
    });
  }

  function numeric(facet, text) {
    const written = [...text].map((character) => HAN_DIGITS[character] || character).join("");
    const range = RANGE.exec(written);
    if (range) {
      const [first, last] = [Number(range[1] || 0), Number(range[2] || 9999)];
      return numbersWhere(facet, (term) => first <= Number(term.name) && Number(term.name) <= last);
    }
    const one = NUMBER.exec(written);
    return one && numbersWhere(facet, (term) => TESTS[one[1] || "="](Number(term.name), Number(one[2])));
  }

  function concepts(facet, written) {
    const labels = (term) => [term.label, ...term.alt].map(fold);
    const exact = numbersWhere(facet, (term) => labels(term).includes(written));
    if (exact.length || written.length < LEAST_PART) {
      return exact.slice(0, 1);
    }
    const having = numbersWhere(facet, (term) => labels(term).some((label) => label.includes(written)));
    return having.length === 1 ? having : [];
  }

  /* Numbers of the terms that are meant. */
  function termsMeant(facet, text) {
    if (facet.key === "region") {
      return regions(facet, text);
    }
    if (facet.key === "year" || facet.key === "evidence") {
      return numeric(facet, fold(text)) || [];
    }
    return concepts(facet, fold(text));
  }

  function under(facet, wanted, place) {
    for (let at = facet.starts[place]; at < facet.starts[place + 1]; at += 1) {
      if (wanted.has(facet.under[at])) {
        return true;
      }
    }
    return false;
  }

  /* `filters`: `[{ facet, text, isExcluded }]`. Returns `passes(number)` and what was not understood;
     several values of one facet widen, as they do among the facets. */
  /** @type {Anliku.Browse["makeFilter"]} */
  function makeFilter(table, filters) {
    const lost = [];
    const wanted = new Map();
    const excluded = [];
    filters.forEach(({ facet: key, text, isExcluded }) => {
      const facet = table.facets[table.byKey.get(key)];
      const numbers = termsMeant(facet, text);
      if (!numbers.length) {
        lost.push(facet.label + "里没有“" + text + "”，这一条件没有用上");
      } else if (isExcluded) {
        excluded.push([facet, new Set(numbers)]);
      } else {
        wanted.set(facet, new Set([...(wanted.get(facet) || []), ...numbers]));
      }
    });
    const passes = (place) =>
      [...wanted].every(([facet, numbers]) => under(facet, numbers, place)) &&
      !excluded.some(([facet, numbers]) => under(facet, numbers, place));
    return { passes, lost };
  }

  browse.makeFilter = makeFilter;
})(window.anliku.browse);
