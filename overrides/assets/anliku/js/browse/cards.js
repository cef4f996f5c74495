/* A card's data in, its element out: the same as `case_card` of `pages/macros/cards.html`. */

(function (browse) {
  "use strict";

  const { make } = browse;
  const LEAD = "photo_lead";

  function badge([key, label]) {
    return make("span", { class: "ak-badge ak-badge--" + key.replaceAll("_", "-") }, label);
  }

  function evidenceMark(table, number) {
    const facet = table.facets[table.byKey.get("evidence")];
    const [term] = browse.ownTerms(facet, number);
    if (!term) {
      return make("span", { class: "ak-evidence" }, "证据未评级");
    }
    const level = Number(term.name);
    const dots = "●".repeat(level) + "○".repeat(5 - level);
    return make(
      "span",
      { class: "ak-evidence" },
      "证据" + level + "级",
      make("span", { class: "ak-evidence__dots", "aria-hidden": "true" }, dots),
    );
  }

  function chips(terms, root) {
    const links = terms.map((term) =>
      make("li", {}, make("a", { class: "ak-chip", href: root + term.address }, term.label)),
    );
    return make("ul", { class: "ak-chips" }, ...links);
  }

  /* Problems and practices; topics where a case has neither. */
  function termsOf(table, number, root) {
    const of = (key) => browse.ownTerms(table.facets[table.byKey.get(key)], number);
    const lines = [["问题", of("problem")], ["做法", of("mechanism")]].filter(([, t]) => t.length);
    const shown = lines.length ? lines : [["主题", of("topic")]];
    const rows = shown.map(([name, terms]) =>
      make("div", {}, make("dt", {}, name), make("dd", {}, chips(terms, root))),
    );
    return make("dl", { class: "ak-card__terms" }, ...rows);
  }

  /* The words are those of a case that is not chosen; `anliku.choice.refresh` sets them right. */
  function chooseButton(attribute, words, id, title) {
    return make(
      "button",
      { type: "button", class: "ak-action ak-scripted", [attribute]: id, "aria-pressed": "false" },
      words,
      browse.unseen("：" + title),
    );
  }

  function chooseButtons(id, title) {
    return make(
      "p",
      { class: "ak-card__choose ak-scripted" },
      chooseButton("data-ak-basket", "加入案例篮", id, title),
      " ",
      chooseButton("data-ak-compare", "加入比较", id, title),
    );
  }

  function makeCard(table, number, card, root) {
    const [address, title, gist, place, kindNumber, statusNumber] = card;
    const kind = table.kinds[kindNumber];
    return make(
      "li",
      { class: "ak-card" + (kind[0] === LEAD ? " ak-card--lead" : "") },
      make("p", { class: "ak-card__place" }, place),
      make("h3", { class: "ak-card__title" }, make("a", { href: root + address }, title)),
      make("p", { class: "ak-card__gist" }, gist),
      termsOf(table, number, root),
      make(
        "p",
        { class: "ak-card__marks" },
        badge(kind),
        " ",
        badge(table.statuses[statusNumber]),
        " ",
        evidenceMark(table, number),
      ),
      chooseButtons(address.replace(/^.*\//, "").replace(".html", ""), title),
    );
  }

  browse.makeCard = makeCard;
})(window.anliku.browse);
