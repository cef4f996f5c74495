/* Sources that are open over the text close again: with Escape, by a click elsewhere, one by another. */
(function () {
  "use strict";

  /**
   * @param {Element | null} except
   */
  function close(except) {
    /** @type {NodeListOf<HTMLDetailsElement>} */
    const all = document.querySelectorAll("details.ak-source[open]");
    all.forEach(function (open) {
      if (open !== except) {open.open = false;}
    });
  }

  document.addEventListener("click", function (event) {
    close(/** @type {Element} */ (event.target).closest("details.ak-source"));
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {return;}
    /** @type {HTMLDetailsElement | null} */
    const open = document.querySelector("details.ak-source[open]");
    if (!open) {return;}
    open.open = false;
    const summary = /** @type {HTMLElement} */ (open.querySelector("summary"));
    summary.focus();
  });
})();
