/* The buttons that put a case into a list (to compare, or the basket), and the bar that shows how
   many are in each. */
(function () {
  "use strict";

  const kept = window.anliku.kept;
  const KINDS = [
    {
      list: kept.basket,
      attribute: "data-ak-basket",
      add: "加入案例篮",
      added: "已在案例篮",
      shown: "案例篮",
      page: "basket.html",
      here: "[data-ak-basket-page]",
      said: function () {
        return "已加入案例篮。";
      },
      gone: "已移出案例篮。",
      full: "案例篮最多放" + kept.basket.most + "个案例，请先移走一些。",
    },
    {
      list: kept.compare,
      attribute: "data-ak-compare",
      add: "加入比较",
      added: "已加入比较",
      shown: "比较",
      page: "compare.html",
      here: "[data-ak-comparison]",
      said: function (before) {
        return before ? "已加入比较。" : "已加入，再选1至" + (kept.compare.most - 1) + "个就能比较。";
      },
      gone: "已移出比较。",
      full: "最多比较" + kept.compare.most + "个案例，请先移走一个。",
    },
  ];
  let bar, status;

  function say(words) {
    status.textContent = words;
  }

  function toggle(kind, id) {
    const ids = kind.list.read();
    if (ids.indexOf(id) >= 0) {
      kind.list.write(
        ids.filter(function (other) {
          return other !== id;
        })
      );
      say(kind.gone);
    } else if (ids.length >= kind.list.most) {
      show();
      say(kind.full);
    } else {
      kind.list.write(ids.concat(id));
      say(kind.said(ids.length));
    }
  }

  /* A whole collection goes into the basket, as far as there is room; all of it there, it goes out. */
  function toggleAll(ids) {
    const basket = kept.basket;
    const before = basket.read();
    const missing = ids.filter(function (id) {
      return before.indexOf(id) < 0;
    });
    if (!missing.length) {
      basket.write(
        before.filter(function (id) {
          return ids.indexOf(id) < 0;
        })
      );
      say("整个专题已移出案例篮。");
      return;
    }
    const room = basket.most - before.length;
    basket.write(before.concat(missing));
    say(
      missing.length > room
        ? "案例篮最多放" + basket.most + "个案例，加入了" + Math.max(room, 0) + "个，其余" + (missing.length - Math.max(room, 0)) + "个没有加入。"
        : "已加入" + missing.length + "个案例。"
    );
  }

  function idsOf(button) {
    return button.getAttribute("data-ak-basket-all").split(",");
  }

  function showWhole() {
    const inBasket = kept.basket.read();
    document.querySelectorAll("[data-ak-basket-all]").forEach(function (button) {
      const isIn = idsOf(button).every(function (id) {
        return inBasket.indexOf(id) >= 0;
      });
      button.firstChild.nodeValue = isIn ? "整个专题已在案例篮" : "整个专题加入案例篮";
      button.setAttribute("aria-pressed", String(isIn));
    });
  }

  function showKind(kind) {
    const ids = kind.list.read();
    document.querySelectorAll("[" + kind.attribute + "]").forEach(function (button) {
      const isChosen = ids.indexOf(button.getAttribute(kind.attribute)) >= 0;
      button.firstChild.nodeValue = isChosen ? kind.added : kind.add;
      button.setAttribute("aria-pressed", String(isChosen));
    });
    kind.link.textContent = kind.shown + "（" + ids.length + "）";
    kind.link.href = new URL(kind.page + "#ids=" + ids.join(","), kept.base).href;
    kind.link.hidden = ids.length === 0 || Boolean(document.querySelector(kind.here));
  }

  function show() {
    KINDS.forEach(showKind);
    showWhole();
    bar.hidden = KINDS.every(function (kind) {
      return kind.link.hidden;
    });
    document.documentElement.classList.toggle("ak-comparing", !bar.hidden);
  }

  function makeBar() {
    bar = document.createElement("aside");
    bar.className = "ak-compare-bar md-typeset";
    bar.setAttribute("aria-label", "选好的案例");
    bar.hidden = true;
    status = document.createElement("p");
    status.className = "ak-compare-bar__status";
    status.setAttribute("role", "status");
    bar.append(status);
    KINDS.forEach(function (kind) {
      kind.link = document.createElement("a");
      kind.link.className = "ak-compare-bar__link";
      bar.append(kind.link);
    });
    document.body.append(bar);
  }

  makeBar();
  document.addEventListener("click", function (event) {
    KINDS.forEach(function (kind) {
      const button = event.target.closest("[" + kind.attribute + "]");
      if (button) {toggle(kind, button.getAttribute(kind.attribute));}
    });
    const whole = event.target.closest("[data-ak-basket-all]");
    if (whole) {toggleAll(idsOf(whole));}
  });
  document.addEventListener("anliku:kept", show);
  /* Another page may have changed the lists: one gone back to, or one in another window. */
  window.addEventListener("pageshow", show);
  window.addEventListener("storage", show);
  show();

  /* For scripts that draw further buttons. */
  window.anliku.choice = { refresh: show };
})();
