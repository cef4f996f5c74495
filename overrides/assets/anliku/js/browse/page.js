/* The page itself: what a reader does changes the choice, the choice changes everything shown. */

(function (anliku, browse) {
  "use strict";

  const TYPING_PAUSE = 200;
  const WIDE = "(min-width: 60em)";
  const OPEN_WHEN_WIDE = ["problem", "mechanism"];
  const NOT_LOADED = "数据没有载入。请刷新页面；还是不行，可以从“案例”或各索引页查找。";

  const { make } = anliku;

  class Page {
    constructor(shell, table) {
      this.shell = shell;
      this.table = table;
      this.root = shell.dataset.root;
      this.pageSize = Number(shell.dataset.pageSize);
      this.texts = browse.makeTexts(table, this.root);
      this.hits = browse.makeHits(this.root);
      this.meant = this.find(".ak-choose__meant");
      this.heading = this.find("#browse-results");
      this.note = this.find(".ak-choose__note");
      this.list = this.find(".ak-cards");
      this.box = this.find("#browse-words");
      this.sort = this.find("#browse-sort");
      this.choice = browse.address.emptyChoice(table);
      this.turn = 0;
      this.isTyping = false;
      this.facets = new Map(
        [...shell.querySelectorAll(".ak-facet")].map((element) => this.makeFacet(element)),
      );
    }

    find(selector) {
      return this.shell.querySelector(selector);
    }

    makeFacet(element) {
      const place = this.table.byKey.get(element.dataset.facet);
      const onChange = (number, isChosen) =>
        this.change({ chosen: this.withTerm(place, number, isChosen), page: 1 });
      return [place, browse.makeFacet(element, this.table.facets[place], onChange)];
    }

    withTerm(place, number, isChosen) {
      const others = this.choice.chosen[place].filter((other) => other !== number);
      const next = isChosen ? [...others, number].sort((a, b) => a - b) : others;
      return this.choice.chosen.map((numbers, facet) => (facet === place ? next : numbers));
    }

    /* Everything a reader does comes here. */
    change(part, { replaces = false } = {}) {
      this.choice = { ...this.choice, ...part };
      this.isTyping = this.isTyping && "words" in part;
      this.say("");
      browse.address.show(browse.address.write(this.table, this.choice), replaces);
      return this.show();
    }

    say(text) {
      this.note.textContent = text;
      this.note.hidden = text === "";
    }

    /* Shows the choice at once if its data is here, else when it comes, unless overtaken. */
    show() {
      this.turn += 1;
      const words = this.choice.words.trim();
      this.meant.hidden = true;
      if (!words) {
        this.showResult(browse.count(this.table, this.choice.chosen, null), null, this.texts);
        return Promise.resolve();
      }
      const known = this.hits.of(words);
      const waiting = known ? undefined : this.hits.ask(words);
      return this.whenHere(waiting, "正在检索……", () => this.showHits(this.hits.of(words)));
    }

    showHits(found) {
      const { passes, lost } = browse.makeFilter(this.table, found.filters);
      const scores = new Float64Array(this.table.cases);
      found.numbers.forEach((number) => {
        scores[number] = passes(number) ? found.scoreOf(number) : 0;
      });
      this.showResult(browse.count(this.table, this.choice.chosen, scores), scores, found);
      const notes = [...found.notes, ...lost];
      if (notes.length) {
        this.say(notes.join("；") + "。");
      }
      const mine = this.turn;
      Promise.resolve(found.meant()).then(
        (text) => mine === this.turn && text && this.showMeant(text),
        () => {},
      );
    }

    showMeant(text) {
      const address = browse.address.write(this.table, { ...this.choice, words: text, page: 1 });
      const link = make("a", { href: address }, text);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.box.value = text;
        this.change({ words: text, page: 1 }).then(() => this.heading.focus());
      });
      window.anliku.fill(this.meant, "您是不是要找：", link);
      this.meant.hidden = false;
    }

    whenHere(waiting, message, next) {
      if (!waiting) {
        next();
        return Promise.resolve();
      }
      const mine = this.turn;
      this.list.setAttribute("aria-busy", "true");
      const slow = setTimeout(() => mine === this.turn && this.say(message), 300);
      const isLatest = () => {
        clearTimeout(slow);
        return mine === this.turn;
      };
      return waiting.then(
        () => {
          if (isLatest()) {
            if (this.note.textContent === message) {
              this.say("");
            }
            next();
          }
        },
        () => isLatest() && this.fail(),
      );
    }

    fail() {
      this.list.removeAttribute("aria-busy");
      this.say(NOT_LOADED);
    }

    showResult(result, scores, shown) {
      const order = browse.address.sortOf(this.choice);
      const numbers = browse.ordered(this.table, result.matches, order, scores);
      const pages = Math.max(1, Math.ceil(numbers.length / this.pageSize));
      const page = Math.min(this.choice.page, pages);
      this.facets.forEach((facet, place) =>
        facet.update({ counts: result.counts[place], chosen: this.choice.chosen[place] }),
      );
      browse.showNumbers(this.shell, this.choice, numbers.length, { page, pages });
      browse.showSort(this.sort, this.choice);
      browse.showChoices(this.find(".ak-choose__choices"), this.table, this.choice, this.removing());
      browse.showPager(
        this.find(".ak-choose__pager"),
        page,
        pages,
        (n) => this.addressOfPage(n),
        (n) => this.goToPage(n),
      );
      this.showCards(numbers.slice((page - 1) * this.pageSize, page * this.pageSize), shown);
    }

    showCards(numbers, shown) {
      this.whenHere(shown.forCases(numbers), "正在载入案例……", () => {
        const cards = numbers.map((n) => browse.makeCard(shown.cardOf(n), this.root));
        window.anliku.fill(this.list, ...cards);
        anliku.choice.refresh();
        this.list.removeAttribute("aria-busy");
      });
    }

    addressOfPage(page) {
      return browse.address.write(this.table, { ...this.choice, page }) || location.pathname;
    }

    goToPage(page) {
      this.change({ page });
      this.heading.focus({ preventScroll: true });
      this.heading.scrollIntoView();
    }

    /* A button that took its condition away is gone: the next one, or the results, get the focus. */
    keepFocus(position) {
      const left = this.shell.querySelectorAll(".ak-choice:not(.ak-choice--clear)");
      (left[Math.min(position, left.length - 1)] || this.heading).focus();
    }

    positionOfFocus() {
      return [...this.shell.querySelectorAll(".ak-choice")].indexOf(document.activeElement);
    }

    /* What the buttons do that take a condition away. */
    removing() {
      return {
        remove: (place, number) => {
          const position = this.positionOfFocus();
          this.change({ chosen: this.withTerm(place, number, false), page: 1 }).then(() =>
            this.keepFocus(position),
          );
        },
        removeWords: () => {
          const position = this.positionOfFocus();
          this.box.value = "";
          this.change({ words: "", page: 1 }).then(() => this.keepFocus(position));
        },
        clear: () => {
          const { sort: kept } = this.choice;
          this.box.value = "";
          this.change({ ...browse.address.emptyChoice(this.table), sort: kept }).then(() =>
            this.heading.focus(),
          );
        },
      };
    }

    /* One step back takes away all that was typed in one go. */
    readWords() {
      if (this.box.value.trim() !== this.choice.words.trim()) {
        const replaces = this.isTyping;
        this.isTyping = true;
        this.change({ words: this.box.value, page: 1 }, { replaces });
      }
    }

    listenToWords() {
      const typing = anliku.letType(this.box, TYPING_PAUSE, () => this.readWords());
      this.box.addEventListener("blur", () => {
        this.isTyping = false;
      });
      this.box.form.addEventListener("submit", (event) => {
        event.preventDefault();
        typing.stop();
        this.readWords();
      });
    }

    readAddress() {
      const found = browse.address.read(this.table, browse.address.current());
      this.choice = found.choice;
      this.isTyping = false;
      this.box.value = this.choice.words;
      this.choice.chosen.forEach((numbers, place) => numbers.length && this.facets.get(place).open());
      const lost = found.unknown.map((name) => "“" + name + "”").join("、");
      this.show().then(() => lost && this.say("网址里的条件" + lost + "库里没有，已略去。"));
    }

    start() {
      if (window.matchMedia(WIDE).matches) {
        OPEN_WHEN_WIDE.forEach((key) => this.facets.get(this.table.byKey.get(key)).open());
      }
      this.sort.addEventListener("change", () => this.change({ sort: this.sort.value, page: 1 }));
      this.listenToWords();
      browse.listenToDrawer(this.shell);
      window.addEventListener("popstate", () => this.readAddress());
      this.readAddress();
      this.shell.classList.add("ak-choose--ready");
    }
  }

  const shell = document.querySelector("[data-root][data-page-size]");
  browse
    .showFirst(shell)
    .catch(() => {})
    .then(() => anliku.data.load(shell.dataset.root, "browse/table"))
    .then(
      (raw) => new Page(shell, browse.decode(raw)).start(),
      () => {
        const note = shell.querySelector(".ak-choose__note");
        note.textContent = NOT_LOADED;
        note.hidden = false;
      },
    );
})(window.anliku, window.anliku.browse);
