/* A facet's terms in, a tree of checkboxes out, kept in step with the counts in place, so that
   whoever uses a keyboard keeps their place too. Rows are made when a branch is first opened. */

(function (browse) {
  "use strict";

  const { make, unseen } = window.anliku;

  class Facet {
    constructor(box, facet, onChange) {
      this.box = box;
      this.facet = facet;
      this.onChange = onChange;
      this.rows = new Map();
      this.opened = new Map();
      this.body = box.querySelector(".ak-facet__terms");
      this.shown = null;
      box.addEventListener("toggle", () => this.shown && this.update(this.shown));
    }

    open() {
      this.box.open = true;
    }

    makeMore(number, row) {
      const label = this.facet.terms[number].label;
      const more = make(
        "button",
        { type: "button", class: "ak-pick__more", "aria-expanded": "false" },
        unseen("“" + label + "”的细分"),
      );
      more.addEventListener("click", () => {
        this.opened.set(number, row.below.hidden);
        this.update(this.shown);
      });
      return more;
    }

    makeRow(number) {
      const term = this.facet.terms[number];
      const input = make("input", { type: "checkbox", value: term.name });
      const count = make("span", { class: "ak-pick__count" });
      const label = make(
        "label",
        { class: "ak-pick__label" },
        input,
        make("span", { class: "ak-pick__name" }, term.label),
        make("span", { class: "ak-count" }, count, unseen("个案例")),
      );
      const row = {
        box: input,
        count,
        item: make("li", { class: "ak-pick" }),
        below: null,
        more: null,
        shown: -1,
      };
      const line = make("div", { class: "ak-pick__row" }, label);
      row.item.append(line);
      if (this.facet.children[number].length) {
        row.below = make("ul", { hidden: true });
        row.more = this.makeMore(number, row);
        line.append(row.more);
        row.item.append(row.below);
      }
      input.addEventListener("change", () => this.onChange(number, input.checked));
      this.rows.set(number, row);
      return row.item;
    }

    /* A branch is open where the reader opened it, else where something in it is chosen. */
    isOpen(number, holding) {
      return this.opened.has(number) ? this.opened.get(number) : holding.has(number);
    }

    updateRow(number, holding) {
      const row = this.rows.get(number);
      const count = this.shown.counts[number];
      const isChosen = this.shown.chosen.includes(number);
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
        const open = this.isOpen(number, holding);
        row.below.hidden = !open;
        row.more.setAttribute("aria-expanded", String(open));
        if (open) {
          this.fill(row.below, this.facet.children[number], holding);
        }
      }
    }

    fill(list, numbers, holding) {
      if (!list.firstChild) {
        list.append(...numbers.map((one) => this.makeRow(one)));
      }
      numbers.forEach((number) => this.updateRow(number, holding));
    }

    /* The terms with something chosen at or below them. */
    holdingOf(chosen) {
      const holding = new Set();
      chosen.forEach((number) => {
        for (let at = number; at >= 0; at = this.facet.terms[at].above) {
          holding.add(at);
        }
      });
      return holding;
    }

    update(next) {
      this.shown = next;
      const chosen = this.box.querySelector(".ak-facet__chosen");
      chosen.textContent = next.chosen.length ? "已选" + next.chosen.length : "";
      if (!this.box.open) {
        return;
      }
      if (!this.body.firstChild) {
        this.body.append(make("ul", {}));
      }
      this.fill(this.body.firstChild, this.facet.tops, this.holdingOf(next.chosen));
    }
  }

  browse.makeFacet = (box, facet, onChange) => new Facet(box, facet, onChange);
})(window.anliku.browse);
