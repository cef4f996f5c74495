/* The active choices in, a row of buttons that each take one away out. */

(function (browse) {
  "use strict";

  const { make, unseen } = window.anliku;

  /**
   * @param {string} facetLabel
   * @param {string} label
   * @param {() => void} onRemove
   */
  function button(facetLabel, label, onRemove) {
    const made = make(
      "button",
      { type: "button", class: "ak-choice" },
      unseen("去掉条件："),
      make("span", { class: "ak-choice__facet" }, facetLabel),
      make("span", { class: "ak-choice__label" }, label),
      make("span", { class: "ak-choice__cross", "aria-hidden": "true" }, "×"),
    );
    made.addEventListener("click", onRemove);
    return made;
  }

  /* `on.remove(facet, term)`, `on.removeWords()`, `on.clear()`. */
  /** @type {Anliku.Browse["showChoices"]} */
  function showChoices(box, table, choice, on) {
    const buttons = table.facets.flatMap((facet, place) =>
      choice.chosen[place].map((number) =>
        button(facet.label, facet.terms[number].label, () => on.remove(place, number)),
      ),
    );
    const words = choice.words.trim();
    if (words) {
      buttons.push(button("词语", words, on.removeWords));
    }
    box.hidden = buttons.length === 0;
    if (box.hidden) {
      window.anliku.fill(box);
      return;
    }
    const clear = make("button", { type: "button", class: "ak-choice ak-choice--clear" }, "清除全部");
    clear.addEventListener("click", on.clear);
    const items = [...buttons, clear].map((made) => make("li", {}, made));
    window.anliku.fill(box, make("ul", { "aria-label": "已选条件" }, ...items));
  }

  browse.showChoices = showChoices;
})(window.anliku.browse);
