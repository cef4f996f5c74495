/* Where one stands among the pages of results in, links to the pages before and after out. */

(function (browse) {
  "use strict";

  const { make } = window.anliku;

  /** @type {Anliku.Browse["showPager"]} */
  function showPager(box, page, pages, addressOf, onGo) {
    box.hidden = pages <= 1;
    /** @type {(label: string, rel: string, target: number) => HTMLElement} */
    const link = (label, rel, target) => {
      const made = make("a", { class: "ak-button", rel, href: addressOf(target) }, label);
      made.addEventListener("click", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          onGo(target);
        }
      });
      return made;
    };
    const place = "第\u00a0" + page + "\u00a0页，共\u00a0" + pages + "\u00a0页";
    window.anliku.fill(
      box,
      ...(page > 1 ? [link("上一页", "prev", page - 1)] : []),
      make("span", { class: "ak-pager__place" }, place),
      ...(page < pages ? [link("下一页", "next", page + 1)] : []),
    );
  }

  browse.showPager = showPager;
})(window.anliku.browse);
