/* Matching cases in, the same in the order asked for out; equals stay as the list of all cases has
   them: full cases first, then by id. */

(function (browse) {
  "use strict";

  const NAMES = ["relevance", "kind", "date", "region", "evidence"];

  /* Smaller comes first. */
  /** @type {(table: Anliku.Table, order: string, scores: Float64Array | null) => ((place: number) => number) | null} */
  function keysFor(table, order, scores) {
    if (order === "relevance" && scores) {
      return (place) => -scores[place];
    }
    if (order === "date") {
      return (place) => -table.dates[place];
    }
    if (order === "region") {
      return (place) => table.regions[place];
    }
    if (order === "evidence") {
      /* The facet's terms stand from the highest level down; cases without a level come last. */
      const { own } = table.facets[/** @type {number} */ (table.byKey.get("evidence"))];
      return (place) => {
        const level = own[place];
        return typeof level === "number" ? level : Infinity;
      };
    }
    return null;
  }

  /**
   * @param {number} a
   * @param {number} b
   */
  function compare(a, b) {
    return a < b ? -1 : Number(a > b);
  }

  /** @type {Anliku.Browse["ordered"]} */
  function ordered(table, matches, order, scores) {
    const key = keysFor(table, order, scores);
    return key ? [...matches].sort((a, b) => compare(key(a), key(b)) || a - b) : matches;
  }

  browse.ordered = ordered;
  browse.ORDERS = NAMES;
})(window.anliku.browse);
