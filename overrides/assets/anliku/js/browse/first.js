/* The best hits at once, before the table of all cases is here: it is the larger part by far. */

(function (anliku, browse) {
  "use strict";

  const FIRST = 10;

  /**
   * @param {HTMLElement} shell
   * @param {string} words
   */
  async function showHits(shell, words) {
    const root = String(shell.dataset.root);
    const found = await browse.makeHits(root).ask(words);
    if (found.filters.length) {
      return;
    }
    /** @type {(selector: string) => HTMLElement} */
    const find = (selector) => /** @type {HTMLElement} */ (shell.querySelector(selector));
    const numbers = found.numbers.slice(0, FIRST);
    await found.forCases(numbers);
    const box = /** @type {HTMLInputElement} */ (shell.querySelector("#browse-words"));
    box.value = words;
    const cards = numbers.map((number) => browse.makeCard(found.cardOf(number), root));
    anliku.fill(find(".ak-cards"), ...cards);
    find(".ak-choose__status").textContent = "找到" + found.numbers.length + "个案例";
    anliku.choice.refresh();
  }

  function wordsAlone() {
    const parameters = new URLSearchParams(browse.address.current());
    const words = (parameters.get("words") || "").trim();
    return [...parameters.keys()].every((key) => key === "words") ? words : "";
  }

  /* Promise that what can be shown without the table is; nothing, if words are not all that is asked. */
  browse.showFirst = function showFirst(shell) {
    const words = wordsAlone();
    return words ? showHits(shell, words) : Promise.resolve();
  };
})(window.anliku, window.anliku.browse);
