/* On phones the facets are behind a button. */

(function (browse) {
  "use strict";

  browse.listenToDrawer = function listenToDrawer(shell) {
    /** @type {(selector: string) => HTMLElement} */
    const find = (selector) => /** @type {HTMLElement} */ (shell.querySelector(selector));
    const opener = find(".ak-choose__open");
    const heading = find("#browse-results");

    /**
     * @param {boolean} isOpen
     */
    function setDrawer(isOpen) {
      opener.setAttribute("aria-expanded", String(isOpen));
      shell.classList.toggle("ak-choose--open", isOpen);
    }

    opener.addEventListener("click", () => {
      setDrawer(opener.getAttribute("aria-expanded") !== "true");
    });
    find(".ak-choose__close button").addEventListener("click", () => {
      setDrawer(false);
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    });
    find(".ak-choose__side").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shell.classList.contains("ak-choose--open")) {
        setDrawer(false);
        opener.focus();
      }
    });
  };
})(window.anliku.browse);
