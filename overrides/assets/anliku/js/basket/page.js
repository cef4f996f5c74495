/* The page of the basket: the address says what is in it, in which order, for whom and under what
   title (#ids=…&title=…&edition=…&by=…&day=…). */
(function (anliku) {
  "use strict";

  const { kept, basket } = anliku;
  const { DEFAULT_TITLE, EDITIONS, read, address, listFile, oneLine } = basket.sharing;
  const SLOW = 20;
  const LIST_NAME = "案例清单.txt";
  const page = document.querySelector("[data-ak-basket-page]");
  const find = (name) => page.querySelector("[data-ak-" + name + "]");
  const form = find("form");
  const booklet = page.querySelector(".ak-booklet");
  const preview = find("preview");
  const archive = page.dataset;
  const mayTeach = "teacher" in archive;
  const pageName = document.title;
  let cases = [];
  let turn = 0;

  function say(words) {
    find("message").textContent = words.join("");
  }

  /* What the reader filled in. */
  function filledIn() {
    const { title, by, day, edition } = form.elements;
    return {
      title: oneLine(title.value) || DEFAULT_TITLE,
      by: oneLine(by.value),
      day: day.value,
      edition: mayTeach ? edition.value : "student",
    };
  }

  function fillIn(asked) {
    form.elements.title.value = asked.title;
    form.elements.by.value = asked.by;
    form.elements.day.value = asked.day;
    if (mayTeach) {
      form.elements.edition.value = asked.edition;
    }
  }

  function ids() {
    return cases.map((data) => data.id);
  }

  function command(filled) {
    const formats = "--format pdf,docx,pptx";
    return ["anliku pack --list-file " + LIST_NAME, formats, "--edition " + EDITIONS[filled.edition]].join(" ");
  }

  function showTaking() {
    const filled = filledIn();
    const text = listFile(cases, filled);
    find("link").value = location.href.split("#")[0] + address(ids(), filled);
    find("command").value = command(filled);
    const old = find("download").href;
    find("download").href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    if (old.startsWith("blob:")) {
      URL.revokeObjectURL(old);
    }
  }

  /* The booklet is drawn when it is wanted: before printing, or to be looked at. */
  function drawBooklet() {
    anliku.fill(booklet, ...(cases.length ? basket.booklet(cases, filledIn(), archive) : []));
  }

  /* A browser names a PDF after the document: on paper that is the booklet, named as
     `anliku pack` names its files. */
  function nameBooklet() {
    const { title, edition } = filledIn();
    document.title = cases.length ? title + "-" + EDITIONS[edition] : pageName;
  }

  function namePage() {
    document.title = pageName;
  }

  function readyForPaper() {
    drawBooklet();
    nameBooklet();
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
    history.pushState(null, "", address(next.map((data) => data.id), filledIn()));
    showCases(next);
  }

  const on = {
    move(from, to, control) {
      const next = [...cases];
      next.splice(to, 0, ...next.splice(from, 1));
      change(next);
      basket.focusMove(find("list"), to, control);
      say(["“" + cases[to].title + "”现在是第" + (to + 1) + "个。"]);
    },
    remove(place) {
      const [gone] = cases.slice(place, place + 1);
      change(cases.filter((_, other) => other !== place));
      say(["移走了“" + gone.title + "”。", cases.length ? "" : "案例篮空了。"]);
      const left = find("list").children[Math.min(place, cases.length - 1)];
      (left ? left.querySelector("a") : page.querySelector("h1")).focus();
    },
  };

  function showCases(next) {
    cases = next;
    kept.basket.write(ids());
    basket.showList(find("list"), cases, on);
    find("count").textContent = "（" + cases.length + "个）";
    for (const name of ["chosen", "making", "taking"]) {
      find(name).hidden = cases.length === 0;
    }
    showTaking();
    showPreview(preview.getAttribute("aria-expanded") === "true" && cases.length > 0);
  }

  function complaints(asked, shown, lost) {
    const words = [];
    const valid = kept.valid(asked.ids).length;
    if (valid < asked.ids.length) {
      words.push("有编号写得不对，或重复了，没有列出。");
    }
    if (valid > shown.length) {
      words.push("案例篮最多放" + kept.basket.most + "个案例，后面的没有列出。");
    }
    if (lost.length) {
      words.push("库里没有编号是" + lost.join("、") + "的案例，或已经撤回。");
    }
    if (asked.edition === "teacher" && !mayTeach) {
      words.push("本站只提供学员版；教师版由管理案例库的人印制。");
    }
    return words;
  }

  function show() {
    const asked = read(location.hash);
    const shown = kept.valid(asked.ids).slice(0, kept.basket.most);
    const mine = (turn += 1);
    fillIn(asked);
    if (shown.length > SLOW) {
      say(["正在载入" + shown.length + "个案例……"]);
    }
    Promise.all(shown.map(anliku.loadCase)).then((all) => {
      if (mine !== turn) {
        return;
      }
      const words = complaints(asked, shown, shown.filter((_, place) => !all[place]));
      showCases(all.filter(Boolean));
      say(cases.length ? words : [...words, "案例篮是空的。在案例上点“加入案例篮”。"]);
    });
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Not every browser asks for the name as late as after `beforeprint`.
    readyForPaper();
    window.print();
  });
  form.addEventListener("change", () => {
    history.replaceState(null, "", address(ids(), filledIn()));
    showTaking();
    if (!booklet.hidden) {
      drawBooklet();
    }
  });
  preview.addEventListener("click", () => showPreview(booklet.hidden));
  find("clear").addEventListener("click", () => {
    change([]);
    say(["案例篮空了。"]);
    page.querySelector("h1").focus();
  });
  basket.letCopy(find("copy-link"), find("link"));
  basket.letCopy(find("copy-command"), find("command"));
  window.addEventListener("beforeprint", readyForPaper);
  window.addEventListener("afterprint", namePage);
  window.addEventListener("hashchange", show);
  window.addEventListener("popstate", show);
  if (!location.hash) {
    const before = kept.basket.read();
    if (before.length) {
      history.replaceState(null, "", "#ids=" + before.join(","));
    }
  }
  show();
})(window.anliku);
