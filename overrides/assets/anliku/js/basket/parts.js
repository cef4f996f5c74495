/* Pieces of the booklet: a case's data in, elements out. */
(function (anliku) {
  "use strict";

  const { constants, make, textOf, today } = anliku;
  const NOTE_LINES = 6;
  const NOT_TEXT = ["思考题"];

  function list(tag, items) {
    return make(tag, {}, ...items.map((item) => make("li", {}, item)));
  }

  /** @type {Anliku.Basket["table"]} */
  function table(caption, head, rows) {
    const cells = (tag, attributes, texts) => texts.map((text) => make(tag, attributes, text));
    return make(
      "table",
      { class: "ak-booklet__table" },
      make("caption", {}, caption),
      make("thead", {}, make("tr", {}, ...cells("th", { scope: "col" }, head))),
      make(
        "tbody",
        {},
        ...rows.map(([first, ...others]) =>
          make("tr", {}, make("th", { scope: "row" }, first), ...cells("td", {}, others)),
        ),
      ),
    );
  }

  function definition(name, text) {
    return make("div", {}, make("dt", {}, name), make("dd", {}, text));
  }

  function box(data) {
    return make(
      "dl",
      { class: "ak-booklet__box" },
      definition("提要", data.summary),
      ...data.facts.map((fact) => definition(fact.label, fact.words)),
    );
  }

  /* Where the text tells the results it has the figures in a table of its own. */
  function figures(data) {
    if (!data.outcomes.length || data.sections.some(([label]) => label.startsWith("成效"))) {
      return [];
    }
    const rows = data.outcomes.map((figure) => [
      figure.indicator + "（" + figure.kind + "）",
      figure.before,
      figure.after,
      figure.lacks,
    ]);
    return [table("数字：此前与此后", ["指标", "此前", "此后", "缺什么"], rows)];
  }

  function texts(data) {
    return data.sections
      .filter(([label]) => !NOT_TEXT.includes(label))
      .flatMap(([label, html]) => [make("h3", {}, label), textOf(html, "ak-booklet__text")]);
  }

  function unreported(data) {
    return data.notReported.length
      ? [make("h3", {}, constants.notReported), list("ul", data.notReported)]
      : [];
  }

  function questions(data, isForTeachers) {
    const items = isForTeachers
      ? anliku.basket.teaching.answered(data)
      : data.questions.map((question) => make("li", {}, question));
    const asked = items.length
      ? make("ol", {}, ...items)
      : make("p", {}, "这个案例还没有编写思考题。");
    const lines = Array.from({ length: NOTE_LINES }, () =>
      make("div", { class: "ak-booklet__line" }),
    );
    return [
      make("h3", {}, "启发思考题"),
      asked,
      make(
        "div",
        { class: "ak-booklet__notes" },
        make("h3", {}, "笔记"),
        make("div", { "aria-hidden": "true" }, ...lines),
      ),
    ];
  }

  function sources(data) {
    const found = [
      make("h3", {}, "来源与引用"),
      list("ul", data.sources),
      make("p", {}, data.citation.replace(constants.citedOn, today()) || constants.notCitable),
    ];
    return data.url ? [...found, make("p", {}, "网址：" + data.url)] : found;
  }

  /* One case, numbered by its place in the booklet. */
  /** @type {Anliku.Basket["caseOf"]} */
  function caseOf(data, number, isForTeachers) {
    return make(
      "section",
      { class: "ak-booklet__case", id: "booklet-" + number },
      make("p", { class: "ak-booklet__number" }, "案例" + number + "　" + data.id),
      make("h2", {}, data.title),
      box(data),
      ...texts(data),
      ...figures(data),
      ...unreported(data),
      ...sources(data),
      ...questions(data, isForTeachers),
      isForTeachers ? anliku.basket.teaching.notes(data) : null,
    );
  }

  anliku.basket = anliku.basket || {};
  Object.assign(anliku.basket, { caseOf, table });
})(window.anliku);
