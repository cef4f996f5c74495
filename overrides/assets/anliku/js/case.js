/* The case page: copying citations with today's date, printing. */
(function () {
  "use strict";

  /** @param {Element} text */
  function fillIn(text) {
    text.textContent = String(text.textContent).replace(window.anliku.constants.citedOn, window.anliku.today());
  }

  /* Where the page is not served securely the browser has no clipboard, but still its selection. */
  /** @param {Element} element */
  function copySelected(element) {
    const selection = /** @type {Selection} */ (window.getSelection());
    selection.selectAllChildren(element);
    return document.execCommand("copy");
  }

  /* The citation that a button stands below. Looked for beside it and not by id, so that nothing in
     the text of a case can stand for it. */
  /** @type {(button: Element) => Element} */
  function citationOf(button) {
    const citation = /** @type {Element} */ (button.closest(".ak-cite"));
    return /** @type {Element} */ (citation.querySelector(".ak-cite__text"));
  }

  /**
   * @param {Element} element
   * @param {boolean} isRis
   */
  function copy(element, isRis) {
    const shown = String(element.textContent);
    const text = isRis ? shown.replace(/\r?\n/g, "\r\n") : shown;
    if (!navigator.clipboard) {
      return copySelected(element) ? Promise.resolve() : Promise.reject(new Error("copy"));
    }
    return navigator.clipboard.writeText(text).catch(function () {
      if (!copySelected(element)) {throw new Error("copy");}
    });
  }

  /**
   * @param {Element} button
   * @param {string} words
   */
  function say(button, words) {
    const status = document.querySelector("[data-ak-copied]");
    if (status) {status.textContent = words;}
    button.textContent = words;
    window.setTimeout(function () {
      button.textContent = "复制";
    }, 2500);
  }

  ["cite-gbt7714-text", "cite-plain-text"].forEach(function (name) {
    const button = document.querySelector("[data-ak-copy=" + name + "]");
    if (button) {fillIn(citationOf(button));}
  });

  /** @type {NodeListOf<HTMLElement>} */
  const buttons = document.querySelectorAll("[data-ak-copy]");
  buttons.forEach(function (button) {
    button.addEventListener("click", function () {
      copy(citationOf(button), button.dataset.akCopy === "cite-ris-text").then(
        function () {
          say(button, "已复制");
        },
        function () {
          say(button, "没有复制成，请选中文字再复制");
        }
      );
    });
  });

  document.querySelectorAll("[data-ak-print]").forEach(function (button) {
    button.addEventListener("click", function () {
      window.print();
    });
  });
})();
