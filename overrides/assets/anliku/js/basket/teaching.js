/* What only the teachers' edition of the booklet holds: a case's answers and notes. The data has them
   only where the site's settings say so. */
(function (anliku) {
  "use strict";

  const { make } = anliku;

  /**
   * @param {string[]} lines
   */
  function list(lines) {
    return lines.length > 1
      ? make("ol", {}, ...lines.map((line) => make("li", {}, line)))
      : make("p", {}, lines[0]);
  }

  /* Each question, with its answer where there is one. */
  /**
   * @param {Anliku.CaseData} data
   */
  function answered(data) {
    const answers = (data.teacher || { answers: [] }).answers;
    return data.questions.map((question, place) =>
      answers[place]
        ? make("li", {}, question, make("p", {}, make("strong", {}, "参考答案："), answers[place]))
        : make("li", {}, question),
    );
  }

  /**
   * @param {Anliku.CaseData} data
   */
  function notes(data) {
    const parts = (data.teacher || { parts: [] }).parts;
    const shown = parts.flatMap(([label, lines]) => [make("h4", {}, label), list(lines)]);
    return make(
      "div",
      { class: "ak-booklet__teacher" },
      make("h3", {}, "教学说明"),
      ...(shown.length ? shown : [make("p", {}, "本案例没有教学说明。")]),
    );
  }

  anliku.basket = anliku.basket || /** @type {Anliku.Basket} */ ({});
  anliku.basket.teaching = { answered, notes };
})(window.anliku);
