/* Chosen terms and words in, matching cases and the count of every term out.

   For each case a bit mask says which conditions it fails: one bit for each facet, one for the
   words. A case that fails nothing is a result and counts everywhere; a case that fails one facet
   alone counts for the terms of that facet, as choosing one of them would bring it in. */

(function (browse) {
  "use strict";

  /**
   * @param {Anliku.FacetTable} facet
   * @param {number[]} chosen
   * @param {number} bit
   * @param {Uint16Array} masks
   */
  function failFacet(facet, chosen, bit, masks) {
    const wanted = new Uint8Array(facet.terms.length);
    chosen.forEach((number) => {
      wanted[number] = 1;
    });
    const { starts, under } = facet;
    for (let place = 0; place < masks.length; place += 1) {
      let passes = 0;
      for (let at = starts[place]; at < starts[place + 1] && !passes; at += 1) {
        passes = wanted[under[at]];
      }
      if (!passes) {
        masks[place] |= bit;
      }
    }
  }

  /* `chosen`: for each facet the numbers of its chosen terms. `scores`: how well each case answers
     the words, 0 for not at all; null without words. */
  /**
   * @param {Anliku.Table} table
   * @param {number[][]} chosen
   * @param {Float64Array | null} scores
   */
  function failures(table, chosen, scores) {
    const masks = new Uint16Array(table.cases);
    table.facets.forEach((facet, place) => {
      if (chosen[place].length) {
        failFacet(facet, chosen[place], 1 << place, masks);
      }
    });
    if (scores) {
      const bit = 1 << table.facets.length;
      scores.forEach((score, place) => {
        if (!score) {
          masks[place] |= bit;
        }
      });
    }
    return masks;
  }

  /**
   * @param {Anliku.FacetTable} facet
   * @param {number} bit
   * @param {Uint16Array} masks
   */
  function countFacet(facet, bit, masks) {
    const counts = new Uint32Array(facet.terms.length);
    const { starts, under } = facet;
    for (let place = 0; place < masks.length; place += 1) {
      if (masks[place] === 0 || masks[place] === bit) {
        for (let at = starts[place]; at < starts[place + 1]; at += 1) {
          counts[under[at]] += 1;
        }
      }
    }
    return counts;
  }

  /* `matches`: numbers of the matching cases; `counts`: for each facet the count of each term. */
  /** @type {Anliku.Browse["count"]} */
  function count(table, chosen, scores) {
    const masks = failures(table, chosen, scores);
    /** @type {number[]} */
    const matches = [];
    masks.forEach((mask, place) => {
      if (mask === 0) {
        matches.push(place);
      }
    });
    const counts = table.facets.map((facet, place) => countFacet(facet, 1 << place, masks));
    return { matches, counts };
  }

  browse.count = count;
})(window.anliku.browse);
