/* The search box of every page: `/` or `Ctrl K` opens it, results come while one types. The engine
   is loaded when the box is first opened. */

window.anliku = window.anliku || {};

(function (anliku) {
  "use strict";

  const MOST_HITS = 6;
  const MOST_SUGGESTIONS = 6;
  const NOT_LOADED = "检索文件没有载入。请刷新页面；还是不行，可以从“筛选”页和各索引页查找。";
  const EXAMPLES = ["独居老人没人管饭", "停车难", "村账公开", "peizhai"];

  const { buildDialog, kept, keep, remember } = anliku.searchBox;
  const root = anliku.kept.base.href;
  const opener = document.querySelector("[data-ak-search]");
  if (!opener || typeof HTMLDialogElement === "undefined") {
    return;
  }

  let dialog = null;
  let loading = null;
  let turn = 0;

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
      const cards = await Promise.all(numbers.map((number) => engine.document(number)));
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
    dialog = dialog || buildDialog({ root, onTyped: show, onSent: send });
    if (!dialog.made.open) {
      dialog.made.showModal();
      dialog.box.select();
      loadEngine().catch(() => {});
      show(dialog.box.value.trim());
    }
  }

  function send(words) {
    if (words) {
      remember(words);
      location.href = addressOf(words);
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
