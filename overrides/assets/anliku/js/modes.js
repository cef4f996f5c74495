/* The switch for large type. The choice is kept by the browser where it lets us. */
(function () {
  "use strict";

  const KEY = "anliku.large-type";
  const root = document.documentElement;
  /** @type {HTMLElement | null} */
  const found = document.querySelector("[data-ak-large-type]");
  if (!found) {return;}
  const button = found;

  /**
   * @param {boolean} isLarge
   */
  function show(isLarge) {
    root.classList.toggle("ak-large", isLarge);
    button.setAttribute("aria-pressed", String(isLarge));
  }

  /**
   * @param {boolean} isLarge
   */
  function keep(isLarge) {
    try {
      localStorage.setItem(KEY, isLarge ? "1" : "0");
    } catch (error) {
      /* Some browsers refuse on file://: the choice then holds for this page only. */
    }
  }

  show(root.classList.contains("ak-large"));
  button.addEventListener("click", function () {
    const isLarge = !root.classList.contains("ak-large");
    show(isLarge);
    keep(isLarge);
  });
})();
