/* The comparison: the cases that the address names (#ids=…), side by side. */
(function (anliku) {
  "use strict";

  const { kept, make } = anliku;
  const choice = kept.compare;
  const root = document.querySelector("[data-ak-comparison]");
  const table = root.querySelector("[data-ak-table]");
  const message = root.querySelector("[data-ak-message]");
  let wanted = 0;

  function say(words) {
    message.textContent = words.join(" ");
  }

  function namedIn(hash) {
    /* Unlike decodeURIComponent it takes whatever somebody has written behind a %. */
    const written = new URLSearchParams(hash.slice(1)).get("ids") || "";
    return written.split(/[,，\s]+/).filter(Boolean);
  }

  function fromAddress() {
    return kept.valid(namedIn(location.hash)).slice(0, choice.most);
  }

  function go(ids) {
    location.hash = "ids=" + ids.join(",");
  }

  function caseHead(data) {
    const button = make("button", { type: "button", class: "ak-action" }, "移走", anliku.unseen("：" + data.title));
    button.addEventListener("click", () => go(fromAddress().filter((other) => other !== data.id)));
    return make(
      "th",
      { scope: "col", role: "columnheader" },
      make("a", { href: new URL(data.address, kept.base).href }, data.title),
      button,
    );
  }

  function cell(data, content) {
    const label = make("p", { class: "ak-comparison__whose", "aria-hidden": "true" }, data.title);
    return make("td", { role: "cell" }, label, ...content(data));
  }

  function draw(all) {
    anliku.fill(table);
    if (!all.length) {
      return;
    }
    const head = make("tr", { role: "row" }, make("td", { role: "cell" }), ...all.map(caseHead));
    const rows = anliku.comparisonRows(all).map(([label, content]) => {
      const name = make("th", { scope: "row", role: "rowheader" }, label);
      return make("tr", { role: "row" }, name, ...all.map((data) => cell(data, content)));
    });
    const drawn = make(
      "table",
      { class: "ak-comparison__table", role: "table", "aria-label": "案例比较" },
      make("thead", { role: "rowgroup" }, head),
      make("tbody", { role: "rowgroup" }, ...rows),
    );
    /* The pages' policy refuses styles as attributes, not those that a script sets. */
    drawn.style.setProperty("--ak-cases", String(all.length));
    table.append(drawn);
  }

  function complaints(written, known, lost, number) {
    return [
      known.length < written.length ? "有编号写得不对，或重复了，没有列出。" : "",
      known.length > choice.most ? "最多比较" + choice.most + "个案例，后面的没有列出。" : "",
      lost.length ? "库里没有编号是" + lost.join("、") + "的案例，或已经撤回。" : "",
      number === 0 ? "还没有选案例。" : "",
      number === 1 ? "只选了1个，再选1至" + (choice.most - 1) + "个就能比较。" : "",
    ].filter(Boolean);
  }

  function show() {
    const written = namedIn(location.hash);
    const known = kept.valid(written);
    const ids = known.slice(0, choice.most);
    wanted += 1;
    const turn = wanted;
    Promise.all(ids.map(anliku.loadCase)).then((all) => {
      if (turn !== wanted) {
        return;
      }
      const found = all.filter(Boolean);
      choice.write(found.map((data) => data.id));
      draw(found);
      say(complaints(written, known, ids.filter((_, place) => !all[place]), found.length));
    });
  }

  function add(event) {
    event.preventDefault();
    const field = event.target.elements.id;
    const id = field.value.trim().toUpperCase();
    const ids = fromAddress();
    if (!kept.valid([id]).length) {
      say(["“" + field.value + "”不是案例编号，编号的样子是 SQ-2026-0001-3。"]);
    } else if (ids.includes(id)) {
      say(["这个案例已经在比较里。"]);
    } else if (ids.length >= choice.most) {
      say(["最多比较" + choice.most + "个案例，请先移走一个。"]);
    } else {
      field.value = "";
      go([...ids, id]);
    }
  }

  root.querySelector("[data-ak-add]").addEventListener("submit", add);
  root.querySelector("[data-ak-clear]").addEventListener("click", () => go([]));
  window.addEventListener("hashchange", show);
  if (!location.hash) {
    const before = choice.read();
    if (before.length) {
      history.replaceState(null, "", "#ids=" + before.join(","));
    }
  }
  show();
})(window.anliku);
