/* On phones the facets are behind a button. */

(function (browse) {
  "use strict";

  browse.listenToDrawer = function listenToDrawer(shell) {
    const opener = shell.querySelector(".ak-choose__open");
    const heading = shell.querySelector("#browse-results");

    function setDrawer(isOpen) {
      opener.setAttribute("aria-expanded", String(isOpen));
      shell.classList.toggle("ak-choose--open", isOpen);
    }

    opener.addEventListener("click", () => {
      setDrawer(opener.getAttribute("aria-expanded") !== "true");
    });
    shell.querySelector(".ak-choose__close button").addEventListener("click", () => {
      setDrawer(false);
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    });
    shell.querySelector(".ak-choose__side").addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shell.classList.contains("ak-choose--open")) {
        setDrawer(false);
        opener.focus();
      }
    });
  };
})(window.anliku.browse);
