/* Lists of cases that a reader puts together, kept by the browser from page to page: those to
   compare, and the basket. */
(function () {
  "use strict";

  const ID = /^(SQ-\d{4}-\d{4,}-[\dX]|NEW-[0-9a-f]{8})$/;
  const IN_NAME = "anliku:";

  /* Some browsers refuse storage on file://. The window's name is then the only thing that
     goes along from page to page. */
  function named() {
    try {
      return window.name.indexOf(IN_NAME) === 0 ? JSON.parse(window.name.slice(IN_NAME.length)) : {};
    } catch (error) {
      return {};
    }
  }

  /**
   * @param {string} key
   */
  function stored(key) {
    try {
      return localStorage.getItem(key) || "";
    } catch (error) {
      return String(named()[key] || "");
    }
  }

  /**
   * @param {string} key
   * @param {string} text
   */
  function store(key, text) {
    try {
      localStorage.setItem(key, text);
    } catch (error) {
      const all = named();
      all[key] = text;
      window.name = IN_NAME + JSON.stringify(all);
    }
  }

  /* Ids in, those that look like ids of cases out, each once. */
  /**
   * @param {string[]} ids
   */
  function valid(ids) {
    return ids.filter(function (id, place) {
      return ID.test(id) && ids.indexOf(id) === place;
    });
  }

  /**
   * @param {string} key
   * @param {number} most
   */
  function makeList(key, most) {
    return {
      most: most,
      read: function () {
        return valid(stored(key).split(",")).slice(0, most);
      },
      /** @param {string[]} ids */
      write: function (ids) {
        store(key, valid(ids).slice(0, most).join(","));
        document.dispatchEvent(new CustomEvent("anliku:kept"));
      },
    };
  }

  window.anliku.kept = {
    compare: makeList("anliku.compare", window.anliku.constants.mostCompared),
    basket: makeList("anliku.basket", window.anliku.constants.mostInBasket),
    valid: valid,
    /* The site's root, wherever the page lies. */
    base: new URL("../../../", /** @type {HTMLScriptElement} */ (document.currentScript).src),
  };
})();
