/* A table wider than the page is scrolled sideways; it then gets a stop for the keyboard. */
(function () {
  "use strict";

  /** @param {HTMLElement} wrap */
  function mend(wrap) {
    const isWide = wrap.scrollWidth > wrap.clientWidth;
    wrap.tabIndex = isWide ? 0 : -1;
    if (isWide) {
      wrap.setAttribute("role", "region");
      wrap.setAttribute("aria-label", "表格，可以左右移动");
    } else {
      wrap.removeAttribute("role");
      wrap.removeAttribute("aria-label");
      wrap.removeAttribute("tabindex");
    }
  }

  /* The theme's script wraps the tables of texts; it has run when the page is loaded. */
  window.addEventListener("load", function () {
    if (!window.ResizeObserver) {
      return;
    }
    const observer = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        /** @type {HTMLElement | null} */
        const wrap = entry.target.closest(".md-typeset__scrollwrap");
        if (wrap) {
          mend(wrap);
        }
      });
    });
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (wrap) {
      observer.observe(wrap);
      if (wrap.firstElementChild) {
        observer.observe(wrap.firstElementChild);
      }
    });
  });
})();
