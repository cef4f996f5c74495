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

  function named(words) {
    return words.length ? [make("p", {}, words.join("、"))] : [missing(constants.notMarked)];
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
    const name = [figure.indicator + "（" + figure.kind + "）"];
    if (figure.missing.length) {
      name.push(make("br"), missing(figure.missing.join("、")));
    }
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
    const found = data.evidence;
    const words = found
      ? [make("p", {}, make("strong", {}, "证据" + found.level + "级"), "：" + found.label + "。")]
      : [missing(constants.notRated)];
    if (found && found.next) {
      words.push(make("p", {}, "怎样升级：" + found.next + "。"));
    }
    words.push(make("p", {}, "来源：" + data.sources.join("；")));
    return words;
  }

  function about(data) {
    const words = data.places.join("；") + "。" + data.kind + "，" + data.status + "。材料截至" + data.asOf + "。";
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

  anliku.comparisonRows = [
    ["概要", (data) => [make("p", {}, data.gist), about(data)]],
    ["背景", (data) => textOr(section(data, ["背景", "线索"]))],
    ["问题", (data) => named(data.problems)],
    ["做法", (data) => [...named(data.practices), ...practice(data)]],
    ["条件", conditions],
    ["成效", figures],
    ["证据", evidence],
    ["未报告项", unreported],
  ];
})(window.anliku);
