/* A choice in, the query part of the page's address out, and back; this is what readers share.

   `?problem=ting-che-nan,huan-jing&region=he-nan-sheng&words=停车&sort=date&page=2`: for each facet
   the names of its chosen terms, then words, order (left out where it is the usual one) and page.

   A choice: `{ chosen: [numbers of terms, by facet], words, sort, page }`. */

(function (browse) {
  "use strict";

  /* Characters of the words that are taken from an address. */
  const LONGEST = 300;

  /** @type {Anliku.Browse["address"]["emptyChoice"]} */
  function emptyChoice(table) {
    return { chosen: table.facets.map(() => []), words: "", sort: "", page: 1 };
  }

  /* The order in which results stand: asked for, or else the usual one. */
  /** @type {Anliku.Browse["address"]["sortOf"]} */
  function sortOf(choice) {
    const hasWords = choice.words.trim() !== "";
    const isPossible = browse.ORDERS.includes(choice.sort) && (hasWords || choice.sort !== "relevance");
    return isPossible ? choice.sort : hasWords ? "relevance" : "kind";
  }

  /* Returns the choice, and as `unknown` the names that no term has (any more). */
  /** @type {Anliku.Browse["address"]["read"]} */
  function read(table, query) {
    const parameters = new URLSearchParams(query);
    const choice = emptyChoice(table);
    /** @type {string[]} */
    const unknown = [];
    table.facets.forEach((facet, place) => {
      const names = parameters.getAll(facet.key).flatMap((value) => value.split(","));
      const numbers = new Set();
      names.filter(Boolean).forEach((name) => {
        if (facet.numbers.has(name)) {
          numbers.add(facet.numbers.get(name));
        } else {
          unknown.push(name);
        }
      });
      choice.chosen[place] = [...numbers].sort((a, b) => a - b);
    });
    choice.words = (parameters.get("words") || "").slice(0, LONGEST);
    const sort = parameters.get("sort") || "";
    choice.sort = browse.ORDERS.includes(sort) ? sort : "";
    choice.page = Math.max(1, Number.parseInt(parameters.get("page") || "", 10) || 1);
    return { choice, unknown };
  }

  /** @type {Anliku.Browse["address"]["write"]} */
  function write(table, choice) {
    /** @type {string[]} */
    const parts = [];
    table.facets.forEach((facet, place) => {
      const names = choice.chosen[place].map((number) => facet.terms[number].name);
      if (names.length) {
        parts.push(facet.key + "=" + names.join(","));
      }
    });
    const words = choice.words.trim();
    if (words) {
      parts.push("words=" + encodeURIComponent(words));
    }
    if (choice.sort && choice.sort === sortOf(choice) && sortOf({ ...choice, sort: "" }) !== choice.sort) {
      parts.push("sort=" + choice.sort);
    }
    if (choice.page > 1) {
      parts.push("page=" + choice.page);
    }
    return parts.length ? "?" + parts.join("&") : "";
  }

  /* The query of the window's address; the hash stands in where a browser forbids changing it. */
  function current() {
    return location.hash.startsWith("#?") ? location.hash.slice(1) : location.search;
  }

  /** @type {Anliku.Browse["address"]["show"]} */
  function show(query, replaces) {
    const address = location.pathname + query;
    try {
      history[replaces ? "replaceState" : "pushState"](null, "", address);
    } catch {
      location.hash = query || "#?";
    }
  }

  browse.address = { emptyChoice, sortOf, read, write, current, show };
})(window.anliku.browse);
