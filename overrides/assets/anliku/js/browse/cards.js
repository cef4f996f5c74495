/* A card's data in, its element out: the same as `case_card` of `pages/macros/cards.html`. */

(function (browse) {
  "use strict";

  const { constants, make, marked } = window.anliku;

  function badge([key, label]) {
    return make("span", { class: "ak-badge ak-badge--" + key.replace(/_/g, "-") }, label);
  }

  function evidenceMark(level) {
    if (level === null) {
      return make("span", { class: "ak-evidence" }, "证据" + constants.notRated);
    }
    const dots = "●".repeat(level) + "○".repeat(constants.highestEvidence - level);
    return make(
      "span",
      { class: "ak-evidence" },
      "证据" + level + "级",
      make("span", { class: "ak-evidence__dots", "aria-hidden": "true" }, dots),
    );
  }

  function chips(terms, root) {
    const links = terms.map(([label, address]) =>
      make("li", {}, make("a", { class: "ak-chip", href: root + address }, label)),
    );
    return make("ul", { class: "ak-chips" }, ...links);
  }

  /* Problems and practices; topics where a case has neither. */
  function termsOf({ problem, mechanism, topic }, root) {
    const lines = [["问题", problem], ["做法", mechanism]].filter(([, terms]) => terms.length);
    const shown = lines.length ? lines : [["主题", topic]];
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
      window.anliku.unseen("：" + title),
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

  /* `title` and `gist` are pieces, see `marked`; `query` goes on the link's address. */
  /** @type {Anliku.Browse["makeCard"]} */
  function makeCard({ card, title, gist, query }, root) {
    const id = card.address.replace(/^.*\//, "").replace(".html", "");
    return make(
      "li",
      { class: "ak-card" + (card.kind[0] === constants.lead ? " ak-card--lead" : "") },
      make("p", { class: "ak-card__place" }, card.place),
      make(
        "h3",
        { class: "ak-card__title" },
        make("a", { href: root + card.address + query }, ...marked(title)),
      ),
      make("p", { class: "ak-card__gist" }, ...marked(gist)),
      termsOf(card.terms, root),
      make(
        "p",
        { class: "ak-card__marks" },
        badge(card.kind),
        " ",
        badge(card.status),
        " ",
        evidenceMark(card.evidence),
      ),
      chooseButtons(id, card.title),
    );
  }

  function ofFacet(table, key, number) {
    return browse.ownTerms(table.facets[table.byKey.get(key)], number);
  }

  /* A case of the table, with what the shards of cards say of it. */
  /** @type {Anliku.Browse["cardOfTable"]} */
  function cardOfTable(table, number, [address, title, gist, place, kindNumber, statusNumber]) {
    const links = (key) => ofFacet(table, key, number).map((term) => [term.label, term.address]);
    const [level] = ofFacet(table, "evidence", number);
    const card = {
      address,
      title,
      place,
      kind: table.kinds[kindNumber],
      status: table.statuses[statusNumber],
      evidence: level ? Number(level.name) : null,
      terms: { problem: links("problem"), mechanism: links("mechanism"), topic: links("topic") },
    };
    return { card, title: [[title, false]], gist: [[gist, false]], query: "" };
  }

  Object.assign(browse, { makeCard, cardOfTable });
})(window.anliku.browse);
