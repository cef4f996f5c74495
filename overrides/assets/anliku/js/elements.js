/* Making elements. Text goes in as text, so that whatever a title holds stays a title. */

window.anliku = window.anliku || /** @type {Anliku.Api} */ ({});

(function (anliku) {
  "use strict";

  /* make("a", { class: "ak-chip", href: "x" }, "text", anotherElement, …) */
  /**
   * @param {string} tag
   * @param {Anliku.Attributes} [attributes]
   * @param {...(Anliku.Child | null)} children
   */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== false && value !== undefined) {
        element.setAttribute(name, value);
      }
    }
    children.forEach((child) => child !== null && element.append(child));
    return element;
  }

  /* The children of an element in place of those it has. */
  /** @type {Anliku.Api["fill"]} */
  function fill(element, ...children) {
    element.textContent = "";
    element.append(...children);
  }

  /* `[[text, isMatch]]` in, nodes out. */
  /** @type {Anliku.Api["marked"]} */
  function marked(pieces) {
    return pieces.map(([text, isMatch]) => (isMatch ? make("mark", {}, text) : text));
  }

  /* The day of citing is the reader's own. */
  /** @type {Anliku.Api["today"]} */
  function today() {
    const now = new Date();
    /** @type {(number: number) => string} */
    const two = (number) => String(number).padStart(2, "0");
    return now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate());
  }

  /* Words that only readers who listen get. */
  /** @type {Anliku.Api["unseen"]} */
  function unseen(text) {
    return make("span", { class: "ak-unseen" }, text);
  }

  /* Calls `onPause` when a reader pauses in typing. While an input method composes, what stands in the
     box is not yet a word. `stop()`: what was typed last is taken care of already. */
  /** @type {Anliku.Api["letType"]} */
  function letType(box, pause, onPause) {
    let timer = 0;
    let isComposing = false;
    const stop = () => clearTimeout(timer);
    const later = () => {
      stop();
      timer = setTimeout(() => !isComposing && onPause(), pause);
    };
    box.addEventListener("compositionstart", () => {
      isComposing = true;
    });
    box.addEventListener("compositionend", () => {
      isComposing = false;
      later();
    });
    box.addEventListener("input", (event) => !isComposing && !event.isComposing && later());
    return { stop };
  }

  /* What structures a text; any other element is left out, its words stay. */
  const BARE = new Set(
    "p ul ol li strong em code pre blockquote br hr table thead tbody tr th td".split(" "),
  );

  /** @type {(nodes: Iterable<Node>) => DocumentFragment} */
  function bareCopy(nodes) {
    const copies = document.createDocumentFragment();
    for (const node of nodes) {
      if (node instanceof Text) {
        copies.append(node.data);
      } else if (node instanceof Element) {
        const inner = bareCopy(node.childNodes);
        copies.append(BARE.has(node.localName) ? make(node.localName, {}, inner) : inner);
      }
    }
    return copies;
  }

  /* A section of a case's text, as HTML of our own program (plain_sections.py), in; an element out.
     A template's content is parsed and does nothing; of it only bare elements come into the page. */
  /** @type {Anliku.Api["textOf"]} */
  function textOf(html, name) {
    const template = document.createElement("template");
    template.innerHTML = html;
    return make("div", { class: name }, bareCopy(template.content.childNodes));
  }

  Object.assign(anliku, { make, fill, marked, textOf, today, unseen, letType });
})(window.anliku);
