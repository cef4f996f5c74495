/* The comparison: the cases that the address names (#ids=…), side by side. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";

  /* Made by kept.js, which has run by now: it stands at the end of every page. */
  var kept = window.anliku.kept;
  var choice = kept.compare;
  var root = document.querySelector("[data-ak-comparison]");
  var table = root.querySelector("[data-ak-table]");
  var message = root.querySelector("[data-ak-message]");
  /* What the program says of what is missing (`facts/missing.py`): the two are never one. */
  var NOT_REPORTED = "原文未报告";
  var NOT_FILLED = "编者未填";
  var wanted = 0;

  function make(tag, attributes, children) {
    var element = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      element.setAttribute(name, attributes[name]);
    });
    element.append.apply(element, children || []);
    return element;
  }

  function missing(words) {
    return make("span", { class: "ak-missing" }, [words || NOT_FILLED]);
  }

  function fragment(html) {
    return window.anliku.textOf(html, "ak-comparison__text");
  }

  function list(items) {
    return make(
      "ul",
      {},
      items.map(function (item) {
        return make("li", {}, [item]);
      })
    );
  }

  /* A fact as every page words it (`facts/telling.py`). */
  function fact(key) {
    return function (data) {
      var found = data.facts.find(function (one) {
        return one.key === key;
      });
      if (!found) return [missing()];
      return [found.missing ? missing(found.words) : make("p", {}, [found.words])];
    };
  }

  /* The first section whose heading begins with one of the words. */
  function section(data, beginnings) {
    var found = data.sections.find(function (part) {
      return beginnings.some(function (beginning) {
        return part[0].indexOf(beginning) === 0;
      });
    });
    return found ? found[1] : "";
  }

  function textOr(html) {
    return [html ? fragment(html) : missing()];
  }

  function conditions(data) {
    var found = [];
    Object.keys(data.needs).forEach(function (label) {
      if (!data.needs[label].length) return;
      found.push(make("p", {}, [make("strong", {}, [label])]), list(data.needs[label]));
    });
    var told = section(data, ["可推广"]);
    if (told) found.push(fragment(told));
    return found.length ? found : [missing()];
  }

  function figures(data) {
    if (!data.outcomes.length) {
      var told = section(data, ["成效"]);
      return told ? [fragment(told)] : [missing(data.figuresMissing)];
    }
    var head = ["指标", "此前", "此后"].map(function (label) {
      return make("th", { scope: "col" }, [label]);
    });
    var rows = data.outcomes.map(function (figure) {
      var value = function (words) {
        return make("td", {}, [words === NOT_REPORTED || words === NOT_FILLED ? missing(words) : words]);
      };
      var name = [figure.indicator + "（" + figure.kind + "）", make("br"), missing("缺什么：" + figure.lacks)];
      return make("tr", {}, [make("th", { scope: "row" }, name), value(figure.before), value(figure.after)]);
    });
    return [
      make("table", { class: "ak-comparison__figures" }, [
        make("thead", {}, [make("tr", {}, head)]),
        make("tbody", {}, rows),
      ]),
    ];
  }

  function evidence(data) {
    var next = data.evidenceNext.map(function (words) {
      return make("p", {}, [words + "。"]);
    });
    return fact("evidence")(data).concat(next, make("p", {}, ["来源：" + data.sources.join("；")]));
  }

  function about(data) {
    var words = data.places.join("；") + "。" + data.kind + "，" + data.status + "。";
    return make("p", { class: "ak-comparison__meta" }, [words]);
  }

  function unreported(data) {
    var found = [];
    if (data.notReported.length) found.push(list(data.notReported));
    var open = section(data, ["待查"]);
    if (open) found.push(fragment(open));
    return found.length ? found : [make("p", {}, ["没有另外列出"])];
  }

  function practice(data) {
    var told = section(data, ["主要做法", "做法"]);
    return told ? [fragment(told)] : [];
  }

  /* Facts that a row below tells, or the head of the column. */
  var TOLD = ["place", "problem", "mechanism", "evidence", "number", "kind", "status", "entered", "changed"];

  /* A row for each further fact that any of the cases tells, in the order of their pages. */
  function factRows(all) {
    var labels = new Map();
    all.forEach(function (data) {
      data.facts.forEach(function (one) {
        if (TOLD.indexOf(one.key) < 0) labels.set(one.key, one.label);
      });
    });
    return Array.from(labels, function (entry) {
      return [entry[1], fact(entry[0])];
    });
  }

  var ROWS = [
    ["概要", function (data) { return [make("p", {}, [data.gist]), about(data)]; }],
    ["背景", function (data) { return textOr(section(data, ["背景", "线索"])); }],
    ["问题", fact("problem")],
    ["做法", function (data) { return fact("mechanism")(data).concat(practice(data)); }],
    ["条件", conditions],
    ["成效", figures],
    ["证据", evidence],
    ["未报告项", unreported],
  ];

  function remove(id) {
    go(
      fromAddress().filter(function (other) {
        return other !== id;
      })
    );
  }

  function caseHead(data) {
    var button = make("button", { type: "button", class: "ak-action" }, ["移走"]);
    button.append(make("span", { class: "ak-unseen" }, ["：" + data.title]));
    button.addEventListener("click", function () {
      remove(data.id);
    });
    return make("th", { scope: "col", role: "columnheader" }, [
      make("a", { href: new URL(data.address, kept.base).href }, [data.title]),
      button,
    ]);
  }

  function cell(data, content) {
    var label = make("p", { class: "ak-comparison__whose", "aria-hidden": "true" }, [data.title]);
    return make("td", { role: "cell" }, [label].concat(content(data)));
  }

  function draw(all) {
    table.textContent = "";
    if (!all.length) return;
    var corner = make("td", { role: "cell" });
    var head = make("tr", { role: "row" }, [corner].concat(all.map(caseHead)));
    var rows = ROWS.concat(factRows(all)).map(function (row) {
      var name = make("th", { scope: "row", role: "rowheader" }, [row[0]]);
      return make("tr", { role: "row" }, [name].concat(all.map(function (data) { return cell(data, row[1]); })));
    });
    var drawn = make("table", { class: "ak-comparison__table", role: "table", "aria-label": "案例比较" }, [
      make("thead", { role: "rowgroup" }, [head]),
      make("tbody", { role: "rowgroup" }, rows),
    ]);
    /* The pages' policy refuses styles as attributes, not those that a script sets. */
    drawn.style.setProperty("--ak-cases", all.length);
    table.append(drawn);
  }

  function say(words) {
    message.textContent = words.join(" ");
  }

  function namedIn(hash) {
    /* Unlike decodeURIComponent it takes whatever somebody has written behind a %. */
    var written = new URLSearchParams(hash.slice(1)).get("ids") || "";
    return written.split(/[,，\s]+/).filter(Boolean);
  }

  function fromAddress() {
    return kept.valid(namedIn(location.hash)).slice(0, choice.most);
  }

  function go(ids) {
    location.hash = ids.length ? "ids=" + ids.join(",") : "ids=";
  }

  function show() {
    var written = namedIn(location.hash);
    var known = kept.valid(written);
    var ids = known.slice(0, choice.most);
    var words = [];
    if (known.length < written.length) words.push("有编号写得不对，或重复了，没有列出。");
    if (known.length > choice.most) words.push("最多比较" + choice.most + "个案例，后面的没有列出。");
    var turn = ++wanted;
    Promise.all(ids.map(window.anliku.loadCase)).then(function (all) {
      if (turn !== wanted) return;
      var lost = ids.filter(function (_, place) {
        return !all[place];
      });
      var found = all.filter(Boolean);
      if (lost.length) words.push("库里没有编号是" + lost.join("、") + "的案例，或已经撤回。");
      if (!found.length) words.push("还没有选案例。");
      else if (found.length === 1) words.push("只选了1个，再选1至" + (choice.most - 1) + "个就能比较。");
      choice.write(
        found.map(function (data) {
          return data.id;
        })
      );
      draw(found);
      say(words);
    });
  }

  root.querySelector("[data-ak-add]").addEventListener("submit", function (event) {
    event.preventDefault();
    var field = event.target.elements.id;
    var id = field.value.trim().toUpperCase();
    var ids = fromAddress();
    if (!kept.valid([id]).length) return say(["“" + field.value + "”不是案例编号，编号的样子是 SQ-2026-0001-3。"]);
    if (ids.indexOf(id) >= 0) return say(["这个案例已经在比较里。"]);
    if (ids.length >= choice.most) return say(["最多比较" + choice.most + "个案例，请先移走一个。"]);
    field.value = "";
    go(ids.concat(id));
  });

  root.querySelector("[data-ak-clear]").addEventListener("click", function () {
    go([]);
  });

  window.addEventListener("hashchange", show);
  if (!location.hash) {
    var before = choice.read();
    if (before.length) history.replaceState(null, "", "#ids=" + before.join(","));
  }
  show();
});
