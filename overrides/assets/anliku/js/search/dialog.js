/* The search box of every page: `/` or `Ctrl K` opens it, results come while one types. The engine
   is loaded when the box is first opened. */

window.anliku = window.anliku || {};

(function (anliku) {
  "use strict";

  const TYPING_PAUSE = 150;
  const MOST_HITS = 6;
  const MOST_SUGGESTIONS = 6;
  const MOST_KEPT = 8;
  const KEPT = "anliku.searches";
  const NOT_LOADED = "检索文件没有载入。请刷新页面；还是不行，可以从“筛选”页和各索引页查找。";
  const EXAMPLES = ["独居老人没人管饭", "停车难", "村账公开", "peizhai"];

  const root = anliku.kept.base.href;
  const opener = document.querySelector("[data-ak-search]");
  if (!opener || typeof HTMLDialogElement === "undefined") {
    return;
  }

  let dialog = null;
  let loading = null;
  let turn = 0;

  /* Some browsers refuse storage on file://; searches are then not kept. */
  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT) || "[]");
      return Array.isArray(found) ? found.filter((text) => typeof text === "string") : [];
    } catch {
      return [];
    }
  }

  function keep(texts) {
    try {
      localStorage.setItem(KEPT, JSON.stringify(texts.slice(0, MOST_KEPT)));
    } catch {
      /* not kept */
    }
  }

  function remember(text) {
    if (text) {
      keep([text, ...kept().filter((other) => other !== text)]);
    }
  }

  function loadEngine() {
    loading =
      loading ||
      new Promise((resolve, reject) => {
        if (anliku.search && anliku.search.open) {
          resolve();
          return;
        }
        const script = anliku.make("script", { src: root + "assets/anliku/js/search.js" });
        script.onload = resolve;
        script.onerror = () => reject(new Error("not loaded"));
        document.head.append(script);
      });
    loading.catch(() => {
      loading = null;
    });
    return loading.then(() => anliku.search.open(root));
  }

  function addressOf(words) {
    return root + "browse.html?words=" + encodeURIComponent(words);
  }

  function build() {
    const { make, unseen } = anliku;
    const box = make("input", {
      type: "search",
      name: "words",
      class: "ak-search__words",
      id: "ak-search-words",
      autocomplete: "off",
      enterkeyhint: "search",
      maxlength: "300",
      placeholder: "遇到什么问题，想找哪里的做法",
      "aria-describedby": "ak-search-hint",
    });
    const submit = make("button", { type: "submit", class: "ak-search__submit" }, "全部结果");
    const close = make("button", { type: "button", class: "ak-search__close" }, "关闭");
    const form = make(
      "form",
      { role: "search", action: root + "browse.html", method: "get", class: "ak-search__form" },
      make(
        "span",
        { class: "ak-search__head" },
        make("label", { for: "ak-search-words", class: "ak-search__label" }, "搜索案例"),
        close,
      ),
      make("span", { class: "ak-search__line" }, box, submit),
      make(
        "p",
        { class: "ak-search__hint", id: "ak-search-hint" },
        "可以写一句话，也可以写拼音；方向键选，回车看全部结果",
      ),
    );
    const status = make("p", { class: "ak-search__status", role: "status" });
    const chips = make("div", { class: "ak-search__chips" });
    const hits = make("ul", { class: "ak-search__hits" });
    const made = make(
      "dialog",
      { class: "ak-search md-typeset", "aria-label": "搜索案例" },
      form,
      status,
      chips,
      hits,
    );
    document.body.append(made);
    close.addEventListener("click", () => made.close());
    made.addEventListener("click", (event) => event.target === made && made.close());
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const words = box.value.trim();
      if (words) {
        remember(words);
        location.href = addressOf(words);
      }
    });
    made.addEventListener("keydown", (event) => move(event, made, box));
    listen(box);
    return { made, box, status, chips, hits, unseen };
  }

  /* Arrow keys go from the box through suggestions and hits, and back. */
  function move(event, made, box) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing) {
      return;
    }
    const stops = [box, ...made.querySelectorAll(".ak-search__chips button, .ak-search__hits a")];
    const { activeElement } = document;
    const hit = activeElement.closest(".ak-search__hits li");
    const at = stops.indexOf(hit ? hit.firstChild : activeElement);
    const next = stops[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  /* While an input method composes, what stands in the box is not yet a word. */
  function listen(box) {
    let pause = 0;
    let isComposing = false;
    const later = () => {
      clearTimeout(pause);
      pause = setTimeout(() => !isComposing && show(box.value.trim()), TYPING_PAUSE);
    };
    box.addEventListener("compositionstart", () => {
      isComposing = true;
    });
    box.addEventListener("compositionend", () => {
      isComposing = false;
      later();
    });
    box.addEventListener("input", (event) => !isComposing && !event.isComposing && later());
  }

  /* Whoever stands on what is replaced goes back to the box: on nothing, no key would be heard. */
  function replace(element, children) {
    const isInside = element.contains(document.activeElement);
    anliku.fill(element, ...children);
    if (isInside) {
      dialog.box.focus();
    }
  }

  function chip(text) {
    const made = anliku.make("button", { type: "button", class: "ak-search__chip" }, text);
    made.addEventListener("click", () => {
      dialog.box.value = text;
      dialog.box.focus();
      show(text);
    });
    return made;
  }

  function chipLine(name, texts, ...further) {
    const { make } = anliku;
    const line = make("p", { class: "ak-search__chipline" }, make("span", {}, name));
    texts.forEach((text) => line.append(" ", chip(text)));
    line.append(...further);
    return line;
  }

  function showStart() {
    const searches = kept();
    dialog.status.textContent = "";
    replace(dialog.hits, []);
    const lines = [chipLine("试试：", EXAMPLES)];
    if (searches.length) {
      const erase = anliku.make("button", { type: "button", class: "ak-search__erase" }, "清除记录");
      erase.addEventListener("click", () => {
        keep([]);
        showStart();
        dialog.box.focus();
      });
      lines.unshift(chipLine("最近搜过：", searches, " ", erase));
    }
    replace(dialog.chips, lines);
  }

  function hitItem(card, snippets, words) {
    const { make } = anliku;
    const query = anliku.foundWords.query(snippets.passages(card));
    const link = make(
      "a",
      { href: root + card.address + query, class: "ak-search__hit" },
      make("span", { class: "ak-search__title" }, ...anliku.marked(snippets.marked(card.title))),
      make("span", { class: "ak-search__place" }, card.place),
      make("span", { class: "ak-search__snippet" }, ...anliku.marked(snippets.of(card))),
    );
    link.addEventListener("click", () => remember(words));
    const basket = make(
      "button",
      {
        type: "button",
        class: "ak-search__basket",
        "data-ak-basket": card.address.replace(/^.*\//, "").replace(".html", ""),
        "aria-pressed": "false",
      },
      "加入案例篮",
      anliku.unseen("：" + card.title),
    );
    return make("li", {}, link, basket);
  }

  async function show(words) {
    turn += 1;
    const mine = turn;
    if (!words) {
      showStart();
      return;
    }
    const slow = setTimeout(() => {
      dialog.status.textContent = mine === turn ? "正在检索……" : dialog.status.textContent;
    }, 300);
    try {
      const engine = await loadEngine();
      const found = await engine.find(words);
      const numbers = found.numbers.slice(0, MOST_HITS);
      const cards = await Promise.all(numbers.map(engine.document));
      if (mine === turn) {
        showFound(engine, found, cards, words);
        showChips(engine, found, words, mine);
      }
    } catch {
      if (mine === turn) {
        dialog.status.textContent = NOT_LOADED;
      }
    } finally {
      clearTimeout(slow);
    }
  }

  function showFound(engine, found, cards, words) {
    const total = found.numbers.length;
    const which = found.request.filters.length ? "（条件在“全部结果”里起作用）" : "";
    dialog.status.textContent = total
      ? ["找到" + total + "个案例" + which, ...found.notes].join("；")
      : "没有找到。换个说法，或少写几个词；也可以从“筛选”页按问题、做法、地区找。";
    const snippets = engine.snippets(found);
    replace(
      dialog.hits,
      cards.map((card) => hitItem(card, snippets, words)),
    );
    anliku.choice.refresh();
    dialog.made.scrollTop = 0;
  }

  /* Suggestions come after the hits: they must not hold them up. */
  async function showChips(engine, found, words, mine) {
    const isUnsure = found.isUnsure || found.numbers.length < 3;
    const [meant, suggested] = await Promise.all([
      isUnsure ? engine.meant(words) : null,
      engine.suggestions(words, MOST_SUGGESTIONS),
    ]);
    if (mine === turn) {
      const lines = [
        meant ? chipLine("您是不是要找：", [meant]) : null,
        suggested.length ? chipLine("词语：", suggested) : null,
      ];
      replace(dialog.chips, lines.filter(Boolean));
    }
  }

  function open() {
    dialog = dialog || build();
    if (!dialog.made.open) {
      dialog.made.showModal();
      dialog.box.select();
      loadEngine().catch(() => {});
      show(dialog.box.value.trim());
    }
  }

  function isTyping(element) {
    return element.isContentEditable || ["INPUT", "TEXTAREA", "SELECT"].includes(element.tagName);
  }

  opener.addEventListener("click", (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open();
    }
  });
  document.addEventListener("keydown", (event) => {
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    if (isShortcut || isSlash) {
      event.preventDefault();
      open();
    }
  });
})(window.anliku);
