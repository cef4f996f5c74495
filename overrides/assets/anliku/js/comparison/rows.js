/* The rows of the comparison: a case's data in, what stands in its column out. */
(function (anliku) {
  "use strict";

  const { constants, make, textOf } = anliku;

  function missing(words) {
    return make("span", { class: "ak-missing" }, words || constants.notFilled);
  }

  function fragment(html) {
    return textOf(html, "ak-comparison__text");
  }

  function list(items) {
    return make("ul", {}, ...items.map((item) => make("li", {}, item)));
  }

  /* A fact as every page words it (`facts/telling.py`). */
  function fact(key) {
    return (data) => {
      const found = data.facts.find((one) => one.key === key);
      return [!found || found.missing ? missing(found && found.words) : make("p", {}, found.words)];
    };
  }

  /* The first section whose heading begins with one of the words. */
  function section(data, beginnings) {
    const found = data.sections.find(([label]) => beginnings.some((beginning) => label.startsWith(beginning)));
    return found ? found[1] : "";
  }

  function textOr(html) {
    return [html ? fragment(html) : missing()];
  }

  function conditions(data) {
    const found = Object.entries(data.needs)
      .filter(([, needs]) => needs.length)
      .flatMap(([label, needs]) => [make("p", {}, make("strong", {}, label)), list(needs)]);
    const told = section(data, ["可推广"]);
    if (told) {
      found.push(fragment(told));
    }
    return found.length ? found : [missing()];
  }

  function figureRow(figure) {
    const isSaid = (words) => words !== constants.notReported && words !== constants.notFilled;
    const value = (words) => make("td", {}, isSaid(words) ? words : missing(words));
    const name = [figure.indicator + "（" + figure.kind + "）", make("br"), missing("缺什么：" + figure.lacks)];
    return make("tr", {}, make("th", { scope: "row" }, ...name), value(figure.before), value(figure.after));
  }

  function figures(data) {
    if (!data.outcomes.length) {
      const told = section(data, ["成效"]);
      return told ? [fragment(told)] : [missing(data.figuresMissing)];
    }
    const head = ["指标", "此前", "此后"].map((label) => make("th", { scope: "col" }, label));
    return [
      make(
        "table",
        { class: "ak-comparison__figures" },
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...data.outcomes.map(figureRow)),
      ),
    ];
  }

  function evidence(data) {
    const next = data.evidenceNext.map((words) => make("p", {}, words + "。"));
    return [...fact("evidence")(data), ...next, make("p", {}, "来源：" + data.sources.join("；"))];
  }

  function about(data) {
    const words = data.places.join("；") + "。" + data.kind + "，" + data.status + "。";
    return make("p", { class: "ak-comparison__meta" }, words);
  }

  function unreported(data) {
    const found = data.notReported.length ? [list(data.notReported)] : [];
    const open = section(data, ["待查"]);
    if (open) {
      found.push(fragment(open));
    }
    return found.length ? found : [make("p", {}, "没有另外列出")];
  }

  function practice(data) {
    const told = section(data, ["主要做法", "做法"]);
    return told ? [fragment(told)] : [];
  }

  const ROWS = [
    ["概要", (data) => [make("p", {}, data.gist), about(data)]],
    ["背景", (data) => textOr(section(data, ["背景", "线索"]))],
    ["问题", fact("problem")],
    ["做法", (data) => [...fact("mechanism")(data), ...practice(data)]],
    ["条件", conditions],
    ["成效", figures],
    ["证据", evidence],
    ["未报告项", unreported],
  ];
  /* Facts that a row above tells, or the head of the column. */
  const TOLD = ["place", "problem", "mechanism", "evidence", "number", "kind", "status", "entered", "changed"];

  /* These, and a row for each further fact that any of the cases tells, in the order of their pages. */
  anliku.comparisonRows = (all) => {
    const further = all.flatMap((data) => data.facts.filter((one) => !TOLD.includes(one.key)));
    const labels = new Map(further.map((one) => [one.key, one.label]));
    return [...ROWS, ...Array.from(labels, ([key, label]) => [label, fact(key)])];
  };
})(window.anliku);
