/* Making elements. Text goes in as text, so that whatever a title holds stays a title. */

window.anliku = window.anliku || {};

(function (anliku) {
  "use strict";

  /* make("a", { class: "ak-chip", href: "x" }, "text", anotherElement, …) */
  function make(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes || {})) {
      if (value === true) {
        element.setAttribute(name, "");
      } else if (value !== false && value !== undefined) {
        element.setAttribute(name, value);
      }
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  /* Words that only readers who listen get. */
  function unseen(text) {
    return make("span", { class: "ak-unseen" }, text);
  }

  anliku.make = make;
  anliku.unseen = unseen;
})(window.anliku);
