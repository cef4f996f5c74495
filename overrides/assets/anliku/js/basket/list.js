/* The list of the chosen cases on the screen: order, and taking one out. */
(function (anliku) {
  "use strict";

  const { make, unseen } = anliku;

  function button(words, title, isDisabled, onClick) {
    const made = make(
      "button",
      { type: "button", class: "ak-action", disabled: isDisabled },
      words,
      unseen("：" + title),
    );
    made.addEventListener("click", onClick);
    return made;
  }

  function entry(data, place, total, on) {
    return make(
      "li",
      { class: "ak-basket__entry" },
      make(
        "div",
        { class: "ak-basket__what" },
        make("a", { href: new URL(data.address, anliku.kept.base).href }, data.title),
        make("p", { class: "ak-basket__where" }, data.places.join("；")),
      ),
      make(
        "div",
        { class: "ak-basket__moves" },
        button("上移", data.title, place === 0, () => on.move(place, place - 1, "上移")),
        button("下移", data.title, place === total - 1, () => on.move(place, place + 1, "下移")),
        button("移走", data.title, false, () => on.remove(place)),
      ),
    );
  }

  /* `on.move(from, to, words)`, `on.remove(place)`. */
  anliku.basket.showList = (element, cases, on) => {
    element.replaceChildren(
      ...cases.map((data, place) => entry(data, place, cases.length, on)),
    );
  };

  /* After a move the same button of the same case keeps the focus, or its neighbour. */
  anliku.basket.focusMove = (element, place, words) => {
    const buttons = [...element.children[place].querySelectorAll("button")];
    const same = buttons.find((one) => one.firstChild.nodeValue === words);
    (same.disabled ? buttons.find((one) => !one.disabled) : same).focus();
  };
})(window.anliku);
