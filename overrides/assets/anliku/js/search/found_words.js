/* The words for which a case was found go along in its address (`?found=饭堂~助餐`) and are marked
   on its page, with a line that says so and takes the marks away. */

window.anliku = window.anliku || /** @type {Anliku.Api} */ ({});

(function (anliku) {
  "use strict";

  const NAME = "found";
  const MOST = 12;
  const LONGEST = 200;
  const SKIPPED = "script, style, svg, button, textarea, mark, .ak-unseen, .ak-actions";

  /* Texts in, the query part of an address out; longer ones first, as they are to be marked whole. */
  /** @type {Anliku.Api["foundWords"]["query"]} */
  function query(texts) {
    const unique = [...new Set(texts)].sort((a, b) => b.length - a.length);
    const chosen = unique.slice(0, MOST).join("~").slice(0, LONGEST);
    return chosen ? "?" + NAME + "=" + encodeURIComponent(chosen) : "";
  }

  function wanted() {
    const written = new URLSearchParams(location.search).get(NAME) || "";
    return written.slice(0, LONGEST).split("~").filter((text) => text.trim() !== "").slice(0, MOST);
  }

  /** @param {string} text */
  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }

  /** @param {Element} root */
  function textNodes(root) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const nodes = [];
    while (walker.nextNode()) {
      const node = /** @type {Text} */ (walker.currentNode);
      if (!(/** @type {Element} */ (node.parentElement).closest(SKIPPED))) {
        nodes.push(node);
      }
    }
    return nodes;
  }

  /** @type {(node: Text, pattern: RegExp) => HTMLElement[]} */
  function markIn(node, pattern) {
    const parts = node.data.split(pattern);
    if (parts.length < 2) {
      return [];
    }
    const made = parts.map((part, at) => (at % 2 ? anliku.make("mark", { class: "ak-found" }, part) : part));
    node.replaceWith(...made.filter((part) => part !== ""));
    return made.flatMap((part) => (typeof part === "string" ? [] : [part]));
  }

  /** @param {HTMLElement[]} marks */
  function unmark(marks) {
    marks.forEach((mark) => {
      const parent = /** @type {Node} */ (mark.parentNode);
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    });
  }

  /**
   * @param {string[]} texts
   * @param {HTMLElement[]} marks
   */
  function noteOf(texts, marks) {
    const remove = anliku.make("button", { type: "button", class: "ak-button" }, "去掉标记");
    const note = anliku.make(
      "p",
      { class: "ak-found-note", role: "note" },
      "这一页里标出了" + marks.length + "处：" + texts.join("、"),
      " ",
      remove,
    );
    remove.addEventListener("click", () => {
      unmark(marks);
      note.remove();
      history.replaceState(null, "", location.pathname + location.hash);
    });
    return note;
  }

  function show() {
    const texts = wanted();
    const page = document.querySelector("article");
    if (!texts.length || !page) {
      return;
    }
    const pattern = new RegExp("(" + texts.map(escaped).join("|") + ")", "giu");
    const marks = textNodes(page).flatMap((node) => markIn(node, pattern));
    const title = page.querySelector("h1");
    if (marks.length && title) {
      title.after(noteOf(texts, marks));
    }
  }

  anliku.foundWords = { query };
  show();
})(window.anliku);
