/* The page of the basket: the address says what is in it and in which order (#ids=…&title=…). */
document.addEventListener("DOMContentLoaded", () => {
  "use strict";

  const { anliku } = window;
  const { kept, basket } = anliku;
  const DEFAULT_TITLE = "社区治理案例选";
  const page = document.querySelector("[data-ak-basket-page]");
  const find = (name) => page.querySelector("[data-ak-" + name + "]");
  const form = find("form");
  const booklet = page.querySelector(".ak-booklet");
  const preview = find("preview");
  const archive = page.dataset;
  let cases = [];
  let turn = 0;

  function say(words) {
    find("message").textContent = words.join("");
  }

  function parameters() {
    return new URLSearchParams(location.hash.slice(1));
  }

  function idsInAddress() {
    return (parameters().get("ids") || "").split(/[,，\s]+/).filter(Boolean);
  }

  function addressOf(ids) {
    const title = form.elements.title.value.trim();
    const words = title && title !== DEFAULT_TITLE ? "&title=" + encodeURIComponent(title) : "";
    return "#ids=" + ids.join(",") + words;
  }

  function filledIn() {
    const { title, by, day } = form.elements;
    return { title: title.value.trim() || DEFAULT_TITLE, by: by.value.trim(), day: day.value };
  }

  function listFile() {
    const lines = cases.map((data) => data.id + "  # " + data.title.replace(/\s+/g, " "));
    return "# " + filledIn().title + "：" + cases.length + "个案例\n" + lines.join("\n") + "\n";
  }

  function showTaking() {
    find("link").value = location.href.split("#")[0] + addressOf(cases.map((data) => data.id));
    const old = find("download").href;
    find("download").href = URL.createObjectURL(new Blob([listFile()], { type: "text/plain" }));
    if (old.startsWith("blob:")) {
      URL.revokeObjectURL(old);
    }
  }

  /* The booklet is drawn when it is wanted: before printing, or to be looked at. */
  function drawBooklet() {
    booklet.replaceChildren(...(cases.length ? basket.booklet(cases, filledIn(), archive) : []));
  }

  function showPreview(isShown) {
    preview.setAttribute("aria-expanded", String(isShown));
    preview.textContent = isShown ? "收起样子" : "先看样子";
    booklet.hidden = !isShown;
    if (isShown) {
      drawBooklet();
    }
  }

  function change(next) {
    history.pushState(null, "", addressOf(next.map((data) => data.id)));
    showCases(next);
  }

  const on = {
    move(from, to, words) {
      const next = [...cases];
      next.splice(to, 0, ...next.splice(from, 1));
      change(next);
      basket.focusMove(find("list"), to, words);
      say(["“" + cases[to].title + "”现在是第" + (to + 1) + "个。"]);
    },
    remove(place) {
      const [gone] = cases.slice(place, place + 1);
      change(cases.filter((_, other) => other !== place));
      say(["移走了“" + gone.title + "”。", cases.length ? "" : "案例篮空了。"]);
      const left = find("list").children[Math.min(place, cases.length - 1)];
      (left ? left.querySelector("a") : page.querySelector("h1 + *, h1")).focus();
    },
  };

  function showCases(next) {
    cases = next;
    kept.basket.write(cases.map((data) => data.id));
    basket.showList(find("list"), cases, on);
    for (const name of ["chosen", "making", "taking"]) {
      find(name).hidden = cases.length === 0;
    }
    showTaking();
    showPreview(preview.getAttribute("aria-expanded") === "true" && cases.length > 0);
  }

  function complaints(written, ids, lost) {
    const words = [];
    if (kept.valid(written).length < written.length) {
      words.push("有编号写得不对，或重复了，没有列出。");
    }
    if (kept.valid(written).length > ids.length) {
      words.push("案例篮最多放" + kept.basket.most + "个案例，后面的没有列出。");
    }
    if (lost.length) {
      words.push("库里没有编号是" + lost.join("、") + "的案例，或已经撤回。");
    }
    return words;
  }

  function show() {
    const written = idsInAddress();
    const ids = kept.valid(written).slice(0, kept.basket.most);
    const mine = (turn += 1);
    form.elements.title.value = parameters().get("title") || DEFAULT_TITLE;
    if (ids.length > 20) {
      say(["正在载入" + ids.length + "个案例……"]);
    }
    Promise.all(ids.map(anliku.loadCase)).then((all) => {
      if (mine !== turn) {
        return;
      }
      const words = complaints(written, ids, ids.filter((_, place) => !all[place]));
      showCases(all.filter(Boolean));
      say(cases.length ? words : [...words, "案例篮是空的。在案例上点“加入案例篮”。"]);
    });
  }

  function print() {
    drawBooklet();
    window.print();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    print();
  });
  form.elements.title.addEventListener("change", () => {
    history.replaceState(null, "", addressOf(cases.map((data) => data.id)));
    showTaking();
  });
  form.addEventListener("change", () => booklet.hidden || drawBooklet());
  preview.addEventListener("click", () => showPreview(booklet.hidden));
  find("clear").addEventListener("click", () => {
    change([]);
    say(["案例篮空了。"]);
  });
  find("copy-link").addEventListener("click", (event) => {
    const said = (words) => {
      event.target.textContent = words;
      setTimeout(() => {
        event.target.textContent = "复制";
      }, 2500);
    };
    find("link").select();
    const copied = navigator.clipboard
      ? navigator.clipboard.writeText(find("link").value)
      : Promise[document.execCommand("copy") ? "resolve" : "reject"]();
    copied.then(
      () => said("已复制"),
      () => said("请自己复制"),
    );
  });
  window.addEventListener("beforeprint", drawBooklet);
  window.addEventListener("hashchange", show);
  window.addEventListener("popstate", show);
  if (!location.hash) {
    const before = kept.basket.read();
    if (before.length) {
      history.replaceState(null, "", "#ids=" + before.join(","));
    }
  }
  show();
});
