/* The dialog of the search box as elements, and the searches that a reader's browser keeps. */

window.anliku = window.anliku || /** @type {Anliku.Api} */ ({});

(function (anliku) {
  "use strict";

  const TYPING_PAUSE = 150;
  const MOST_KEPT = 8;
  const KEPT = "anliku.searches";

  /* Some browsers refuse storage on file://; searches are then not kept. */
  function kept() {
    try {
      const found = JSON.parse(localStorage.getItem(KEPT) || "[]");
      return Array.isArray(found) ? found.filter((text) => typeof text === "string") : [];
    } catch {
      return [];
    }
  }

  /** @param {string[]} texts */
  function keep(texts) {
    try {
      localStorage.setItem(KEPT, JSON.stringify(texts.slice(0, MOST_KEPT)));
    } catch {
      /* not kept */
    }
  }

  /** @param {string} text */
  function remember(text) {
    if (text) {
      keep([text, ...kept().filter((other) => other !== text)]);
    }
  }

  function makeBox() {
    return anliku.make("input", {
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
  }

  /**
   * @param {string} root
   * @param {HTMLElement} box
   * @param {HTMLElement} close
   */
  function makeForm(root, box, close) {
    const { make } = anliku;
    const submit = make("button", { type: "submit", class: "ak-search__submit" }, "全部结果");
    return make(
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
  }

  /* Arrow keys go from the box through suggestions and hits, and back. */
  /**
   * @param {KeyboardEvent} event
   * @param {HTMLElement} made
   * @param {HTMLElement} box
   */
  function move(event, made, box) {
    const step = new Map([
      ["ArrowDown", 1],
      ["ArrowUp", -1],
    ]).get(event.key);
    if (!step || event.isComposing) {
      return;
    }
    /** @type {NodeListOf<HTMLElement>} */
    const found = made.querySelectorAll(".ak-search__chips button, .ak-search__hits a");
    const stops = [box, ...found];
    const activeElement = /** @type {HTMLElement} */ (document.activeElement);
    const hit = activeElement.closest(".ak-search__hits li");
    const at = stops.indexOf(hit ? /** @type {HTMLElement} */ (hit.firstChild) : activeElement);
    const next = stops[at + step];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  /* `onTyped(words)`: called when a reader pauses; `onSent(words)`: when they ask for all results. */
  /** @type {Anliku.SearchBox["buildDialog"]} */
  function buildDialog({ root, onTyped, onSent }) {
    const { make } = anliku;
    const box = makeBox();
    const close = make("button", { type: "button", class: "ak-search__close" }, "关闭");
    const form = makeForm(root, box, close);
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
      onSent(box.value.trim());
    });
    made.addEventListener("keydown", (event) => move(event, made, box));
    anliku.letType(box, TYPING_PAUSE, () => onTyped(box.value.trim()));
    return { made, box, status, chips, hits };
  }

  anliku.searchBox = { buildDialog, kept, keep, remember };
})(window.anliku);
