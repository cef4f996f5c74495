/* The page itself: what a reader does changes the choice, the choice changes everything shown. */

(function (anliku, browse) {
  "use strict";

  const TYPING_PAUSE = 200;
  const WIDE = "(min-width: 60em)";
  const OPEN_WHEN_WIDE = ["problem", "mechanism"];
  const FIRST = 10;
  const NOT_LOADED = "数据没有载入。请刷新页面；还是不行，可以从“案例”或各索引页查找。";

  const { make } = anliku;

  function makePage(shell, table) {
    const find = (selector) => shell.querySelector(selector);
    const root = shell.dataset.root;
    const pageSize = Number(shell.dataset.pageSize);
    const texts = browse.makeTexts(table, root);
    const hits = browse.makeHits(root);
    const meant = find(".ak-choose__meant");
    const status = find(".ak-choose__status");
    const heading = find("#browse-results");
    const note = find(".ak-choose__note");
    const list = find(".ak-cards");
    const box = find("#browse-words");
    const sort = find("#browse-sort");
    const opener = find(".ak-choose__open");
    let choice = browse.address.emptyChoice(table);
    let turn = 0;
    let isTyping = false;

    const facets = new Map(
      [...shell.querySelectorAll(".ak-facet")].map((element) => {
        const place = table.byKey.get(element.dataset.facet);
        return [
          place,
          browse.makeFacet(element, table.facets[place], (number, isChosen) =>
            change({ chosen: withTerm(place, number, isChosen), page: 1 }),
          ),
        ];
      }),
    );

    function withTerm(place, number, isChosen) {
      const others = choice.chosen[place].filter((other) => other !== number);
      const next = isChosen ? [...others, number].sort((a, b) => a - b) : others;
      return choice.chosen.map((numbers, facet) => (facet === place ? next : numbers));
    }

    /* Everything a reader does comes here. */
    function change(part, { replaces = false } = {}) {
      choice = { ...choice, ...part };
      isTyping = isTyping && "words" in part;
      say("");
      browse.address.show(browse.address.write(table, choice), replaces);
      return show();
    }

    function say(text) {
      note.textContent = text;
      note.hidden = text === "";
    }

    /* Shows the choice at once if its data is here, else when it comes, unless overtaken. */
    function show() {
      turn += 1;
      const words = choice.words.trim();
      meant.hidden = true;
      if (!words) {
        showResult(browse.count(table, choice.chosen, null), null, texts);
        return Promise.resolve();
      }
      const known = hits.of(words);
      const waiting = known ? undefined : hits.ask(words);
      return whenHere(waiting, "正在检索……", () => showHits(hits.of(words)));
    }

    function showHits(found) {
      const { passes, lost } = browse.makeFilter(table, found.filters);
      const scores = new Float64Array(table.cases);
      found.numbers.forEach((number) => {
        scores[number] = passes(number) ? found.scoreOf(number) : 0;
      });
      showResult(browse.count(table, choice.chosen, scores), scores, found);
      const notes = [...found.notes, ...lost];
      if (notes.length) {
        say(notes.join("；") + "。");
      }
      const mine = turn;
      Promise.resolve(found.meant()).then(
        (text) => mine === turn && text && showMeant(text),
        () => {},
      );
    }

    function showMeant(text) {
      const address = browse.address.write(table, { ...choice, words: text, page: 1 });
      const link = make("a", { href: address }, text);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        box.value = text;
        change({ words: text, page: 1 }).then(() => heading.focus());
      });
      window.anliku.fill(meant, "您是不是要找：", link);
      meant.hidden = false;
    }

    function whenHere(waiting, message, next) {
      if (!waiting) {
        next();
        return Promise.resolve();
      }
      const mine = turn;
      list.setAttribute("aria-busy", "true");
      const slow = setTimeout(() => mine === turn && say(message), 300);
      const isLatest = () => {
        clearTimeout(slow);
        return mine === turn;
      };
      return waiting.then(
        () => {
          if (isLatest()) {
            if (note.textContent === message) {
              say("");
            }
            next();
          }
        },
        () => isLatest() && fail(),
      );
    }

    function fail() {
      list.removeAttribute("aria-busy");
      say(NOT_LOADED);
    }

    function showResult(result, scores, shown) {
      const order = browse.address.sortOf(choice);
      const numbers = browse.ordered(table, result.matches, order, scores);
      const pages = Math.max(1, Math.ceil(numbers.length / pageSize));
      const page = Math.min(choice.page, pages);
      facets.forEach((facet, place) =>
        facet.update({ counts: result.counts[place], chosen: choice.chosen[place] }),
      );
      showNumbers(numbers.length, page, pages);
      showSort(order);
      browse.showChoices(find(".ak-choose__choices"), table, choice, removing);
      browse.showPager(find(".ak-choose__pager"), page, pages, addressOfPage, goToPage);
      showCards(numbers.slice((page - 1) * pageSize, page * pageSize), shown);
    }

    function showNumbers(total, page, pages) {
      const chosen = choice.chosen.reduce((sum, numbers) => sum + numbers.length, 0);
      const which = chosen || choice.words.trim() ? "找到" : "共";
      const where = pages > 1 ? "，第" + page + "页" : "";
      const text = which + total + "个案例" + where;
      if (status.textContent !== text) {
        status.textContent = text;
      }
      find(".ak-choose__total").textContent = String(total);
      find(".ak-choose__number").textContent = chosen ? "（已选" + chosen + "个）" : "";
      find(".ak-choose__none").hidden = total > 0;
    }

    function showSort(order) {
      const hasWords = choice.words.trim() !== "";
      sort.options[0].disabled = !hasWords;
      sort.options[0].textContent = hasWords ? "相关度" : "相关度（填了词语才有）";
      sort.value = order;
    }

    function showCards(numbers, shown) {
      whenHere(shown.forCases(numbers), "正在载入案例……", () => {
        const cards = numbers.map((n) => browse.makeCard(shown.cardOf(n), root));
        window.anliku.fill(list, ...cards);
        anliku.choice.refresh();
        list.removeAttribute("aria-busy");
      });
    }

    function addressOfPage(page) {
      return browse.address.write(table, { ...choice, page }) || location.pathname;
    }

    function goToPage(page) {
      change({ page });
      heading.focus({ preventScroll: true });
      heading.scrollIntoView();
    }

    /* A button that took its condition away is gone: the next one, or the results, get the focus. */
    function keepFocus(position) {
      const left = shell.querySelectorAll(".ak-choice:not(.ak-choice--clear)");
      (left[Math.min(position, left.length - 1)] || heading).focus();
    }

    function positionOfFocus() {
      return [...shell.querySelectorAll(".ak-choice")].indexOf(document.activeElement);
    }

    const removing = {
      remove(place, number) {
        const position = positionOfFocus();
        change({ chosen: withTerm(place, number, false), page: 1 }).then(() => keepFocus(position));
      },
      removeWords() {
        const position = positionOfFocus();
        box.value = "";
        change({ words: "", page: 1 }).then(() => keepFocus(position));
      },
      clear() {
        const { sort: kept } = choice;
        box.value = "";
        change({ ...browse.address.emptyChoice(table), sort: kept }).then(() => heading.focus());
      },
    };

    /* One step back takes away all that was typed in one go. */
    function readWords() {
      if (box.value.trim() !== choice.words.trim()) {
        const replaces = isTyping;
        isTyping = true;
        change({ words: box.value, page: 1 }, { replaces });
      }
    }

    /* While an input method composes, what stands in the box is not yet a word. */
    function listenToWords() {
      let pause = 0;
      let isComposing = false;
      const later = () => {
        clearTimeout(pause);
        pause = setTimeout(() => !isComposing && readWords(), TYPING_PAUSE);
      };
      box.addEventListener("compositionstart", () => {
        isComposing = true;
      });
      box.addEventListener("compositionend", () => {
        isComposing = false;
        later();
      });
      box.addEventListener("input", (event) => !isComposing && !event.isComposing && later());
      box.addEventListener("blur", () => {
        isTyping = false;
      });
      box.form.addEventListener("submit", (event) => {
        event.preventDefault();
        clearTimeout(pause);
        readWords();
      });
    }

    function readAddress() {
      const found = browse.address.read(table, browse.address.current());
      choice = found.choice;
      isTyping = false;
      box.value = choice.words;
      choice.chosen.forEach((numbers, place) => numbers.length && facets.get(place).open());
      const lost = found.unknown.map((name) => "“" + name + "”").join("、");
      show().then(() => lost && say("网址里的条件" + lost + "库里没有，已略去。"));
    }

    /* On phones the facets are behind a button. */
    function setDrawer(isOpen) {
      opener.setAttribute("aria-expanded", String(isOpen));
      shell.classList.toggle("ak-choose--open", isOpen);
    }

    function listenToDrawer() {
      const side = find(".ak-choose__side");
      opener.addEventListener("click", () => {
        setDrawer(opener.getAttribute("aria-expanded") !== "true");
      });
      find(".ak-choose__close button").addEventListener("click", () => {
        setDrawer(false);
        heading.focus({ preventScroll: true });
        heading.scrollIntoView();
      });
      side.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && shell.classList.contains("ak-choose--open")) {
          setDrawer(false);
          opener.focus();
        }
      });
    }

    function start() {
      if (window.matchMedia(WIDE).matches) {
        OPEN_WHEN_WIDE.forEach((key) => facets.get(table.byKey.get(key)).open());
      }
      sort.addEventListener("change", () => change({ sort: sort.value, page: 1 }));
      listenToWords();
      listenToDrawer();
      window.addEventListener("popstate", readAddress);
      readAddress();
      shell.classList.add("ak-choose--ready");
    }

    return { start };
  }

  /* The best hits at once, before the table of all cases is here: it is the larger part by far. */
  async function showFirst(shell, words) {
    const root = shell.dataset.root;
    const found = await browse.makeHits(root).ask(words);
    if (found.filters.length) {
      return;
    }
    const numbers = found.numbers.slice(0, FIRST);
    await found.forCases(numbers);
    shell.querySelector("#browse-words").value = words;
    const cards = numbers.map((number) => browse.makeCard(found.cardOf(number), root));
    window.anliku.fill(shell.querySelector(".ak-cards"), ...cards);
    shell.querySelector(".ak-choose__status").textContent = "找到" + found.numbers.length + "个案例";
    anliku.choice.refresh();
  }

  function wordsAlone() {
    const parameters = new URLSearchParams(browse.address.current());
    const words = (parameters.get("words") || "").trim();
    return [...parameters.keys()].every((key) => key === "words") ? words : "";
  }

  const shell = document.querySelector("[data-root][data-page-size]");
  const words = wordsAlone();
  const first = words ? showFirst(shell, words) : Promise.resolve();
  first
    .catch(() => {})
    .then(() => anliku.data.load(shell.dataset.root, "browse/table"))
    .then(
      (raw) => makePage(shell, browse.decode(raw)).start(),
      () => {
        const note = shell.querySelector(".ak-choose__note");
        note.textContent = NOT_LOADED;
        note.hidden = false;
      },
    );
})(window.anliku, window.anliku.browse);
