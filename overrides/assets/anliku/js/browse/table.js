/* The table of `data/browse/table.js` in, typed arrays for counting out. */

window.anliku.browse = window.anliku.browse || {};

(function (browse) {
  "use strict";

  function childrenOf(terms) {
    const children = terms.map(() => []);
    const tops = [];
    terms.forEach(([, , above], number) => {
      (above < 0 ? tops : children[above]).push(number);
    });
    return { children, tops };
  }

  function asList(own) {
    return typeof own === "number" ? [own] : own;
  }

  /* All terms under which each case stands, broader ones included: those of case i are
     `under[starts[i]]` to `under[starts[i + 1] - 1]`. */
  function closureOf(terms, own) {
    const starts = new Uint32Array(own.length + 1);
    const under = [];
    const seenBy = new Int32Array(terms.length).fill(-1);
    own.forEach((numbers, place) => {
      for (let number of asList(numbers)) {
        while (number >= 0 && seenBy[number] !== place) {
          seenBy[number] = place;
          under.push(number);
          number = terms[number][2];
        }
      }
      starts[place + 1] = under.length;
    });
    return { starts, under: Uint32Array.from(under) };
  }

  function termsOf(raw) {
    const terms = [];
    raw.terms.forEach(([label, part, above, ...alt]) => {
      const name = part.startsWith("/") ? terms[above].name + part : part;
      terms.push({ label, name, above, alt, address: raw.folder + "/" + name + ".html" });
    });
    return terms;
  }

  function facetOf(raw) {
    const terms = termsOf(raw);
    return {
      key: raw.key,
      label: raw.label,
      terms,
      /* Addresses kept by readers may hold names of before. */
      numbers: new Map([
        ...Object.entries(raw.former),
        ...terms.map(({ name }, number) => [name, number]),
      ]),
      own: raw.own,
      ...childrenOf(raw.terms),
      ...closureOf(raw.terms, raw.own),
    };
  }

  /** @type {Anliku.Browse["decode"]} */
  function decode(raw) {
    const facets = raw.facets.map(facetOf);
    return {
      version: raw.version,
      cases: raw.cases,
      perShard: raw.perShard,
      kinds: raw.kinds,
      statuses: raw.statuses,
      dates: raw.dates,
      regions: raw.regions,
      facets,
      byKey: new Map(facets.map((facet, place) => [facet.key, place])),
    };
  }

  /* The terms that a case carries itself. */
  /** @type {Anliku.Browse["ownTerms"]} */
  function ownTerms(facet, number) {
    return asList(facet.own[number]).map((term) => facet.terms[term]);
  }

  browse.decode = decode;
  browse.ownTerms = ownTerms;
})(window.anliku.browse);
