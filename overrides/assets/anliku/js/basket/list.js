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

  function handleOf(title) {
    return make(
      "button",
      { type: "button", class: "ak-basket__handle", title: "拖动，或按上下方向键" },
      make("span", { "aria-hidden": "true" }, "⠿"),
      unseen("移动（按上下方向键）：" + title),
    );
  }

  /* In a long list a number is quicker than many steps. */
  function placeField(title, place, total, onChange) {
    const field = make("input", {
      type: "number",
      class: "ak-basket__place",
      min: "1",
      max: String(total),
      value: String(place + 1),
      "aria-label": "次序：" + title,
    });
    field.addEventListener("change", () => {
      const wanted = Math.round(Number(field.value)) || place + 1;
      const to = Math.max(1, Math.min(total, wanted)) - 1;
      field.value = String(to + 1);
      if (to !== place) {
        onChange(to);
      }
    });
    return field;
  }

  function entry(data, place, total, on) {
    const handle = handleOf(data.title);
    const made = make(
      "li",
      { class: "ak-basket__entry" },
      handle,
      placeField(data.title, place, total, (to) => on.move(place, to, "field")),
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
    anliku.basket.letMove(handle, made, (from, to) => on.move(from, to, "handle"));
    return made;
  }

  /* `on.move(from, to, control)`, `on.remove(place)`. */
  anliku.basket.showList = (element, cases, on) => {
    anliku.fill(
      element,
      ...cases.map((data, place) => entry(data, place, cases.length, on)),
    );
  };

  /* After a move the same control of the same case keeps the focus, or its neighbour. */
  anliku.basket.focusMove = (element, place, control) => {
    const moved = element.children[place];
    const single = { handle: ".ak-basket__handle", field: ".ak-basket__place" }[control];
    if (single) {
      moved.querySelector(single).focus();
      return;
    }
    const buttons = [...moved.querySelectorAll(".ak-basket__moves button")];
    const same = buttons.find((one) => one.firstChild.nodeValue === control);
    (same.disabled ? buttons.find((one) => !one.disabled) : same).focus();
  };
})(window.anliku);
