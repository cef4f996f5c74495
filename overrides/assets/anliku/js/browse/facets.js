/* A facet's terms in, a tree of checkboxes out, kept in step with the counts in place, so that
   whoever uses a keyboard keeps their place too. Rows are made when a branch is first opened. */

(function (browse) {
  "use strict";

  const { make, unseen } = window.anliku;

  function makeFacet(box, facet, onChange) {
    const rows = new Map();
    const opened = new Map();
    const body = box.querySelector(".ak-facet__terms");
    let shown = null;

    function makeMore(number, row) {
      const label = facet.terms[number].label;
      const more = make(
        "button",
        { type: "button", class: "ak-pick__more", "aria-expanded": "false" },
        unseen("“" + label + "”的细分"),
      );
      more.addEventListener("click", () => {
        opened.set(number, row.below.hidden);
        update(shown);
      });
      return more;
    }

    function makeRow(number) {
      const term = facet.terms[number];
      const box = make("input", { type: "checkbox", value: term.name });
      const count = make("span", { class: "ak-pick__count" });
      const label = make(
        "label",
        { class: "ak-pick__label" },
        box,
        make("span", { class: "ak-pick__name" }, term.label),
        make("span", { class: "ak-count" }, count, unseen("个案例")),
      );
      const row = { box, count, item: make("li", { class: "ak-pick" }), below: null, more: null, shown: -1 };
      const line = make("div", { class: "ak-pick__row" }, label);
      row.item.append(line);
      if (facet.children[number].length) {
        row.below = make("ul", { hidden: true });
        row.more = makeMore(number, row);
        line.append(row.more);
        row.item.append(row.below);
      }
      box.addEventListener("change", () => onChange(number, box.checked));
      rows.set(number, row);
      return row.item;
    }

    /* A branch is open where the reader opened it, else where something in it is chosen. */
    function isOpen(number, holding) {
      return opened.has(number) ? opened.get(number) : holding.has(number);
    }

    function updateRow(number, holding) {
      const row = rows.get(number);
      const count = shown.counts[number];
      const isChosen = shown.chosen.includes(number);
      const isDisabled = count === 0 && !isChosen && row.box !== document.activeElement;
      row.box.checked = isChosen;
      /* Writing what stands there already would cost the browser a new layout. */
      if (row.shown !== count) {
        row.shown = count;
        row.item.classList.toggle("ak-pick--none", count === 0);
        row.count.textContent = String(count);
      }
      if (row.box.disabled !== isDisabled) {
        row.box.disabled = isDisabled;
      }
      if (row.more) {
        const open = isOpen(number, holding);
        row.below.hidden = !open;
        row.more.setAttribute("aria-expanded", String(open));
        if (open) {
          fill(row.below, facet.children[number], holding);
        }
      }
    }

    function fill(list, numbers, holding) {
      if (!list.firstChild) {
        list.append(...numbers.map(makeRow));
      }
      numbers.forEach((number) => updateRow(number, holding));
    }

    /* The terms with something chosen at or below them. */
    function holdingOf(chosen) {
      const holding = new Set();
      chosen.forEach((number) => {
        for (let at = number; at >= 0; at = facet.terms[at].above) {
          holding.add(at);
        }
      });
      return holding;
    }

    function update(next) {
      shown = next;
      const chosen = box.querySelector(".ak-facet__chosen");
      chosen.textContent = next.chosen.length ? "已选" + next.chosen.length : "";
      if (!box.open) {
        return;
      }
      if (!body.firstChild) {
        body.append(make("ul", {}));
      }
      fill(body.firstChild, facet.tops, holdingOf(next.chosen));
    }

    box.addEventListener("toggle", () => shown && update(shown));
    return {
      update,
      open() {
        box.open = true;
      },
    };
  }

  browse.makeFacet = makeFacet;
})(window.anliku.browse);
