/* Which cases the reader has chosen to compare: kept by the browser, shown by buttons and a bar. */
(function () {
  "use strict";

  var KEY = "anliku.compare";
  var MOST = 4;
  var ID = /^(SQ-\d{4}-\d{4,}-[\dX]|NEW-[0-9a-f]{8})$/;
  var base = new URL("../../../", document.currentScript.src);
  var bar, link, status;

  /* Some browsers refuse storage on file://. The window's name is then the only thing that
     goes along from page to page. */
  function stored() {
    try {
      return localStorage.getItem(KEY) || "";
    } catch (error) {
      return window.name.indexOf(KEY + "=") === 0 ? window.name.slice(KEY.length + 1) : "";
    }
  }

  function store(text) {
    try {
      localStorage.setItem(KEY, text);
    } catch (error) {
      window.name = KEY + "=" + text;
    }
  }

  function valid(ids) {
    return ids.filter(function (id, place) {
      return ID.test(id) && ids.indexOf(id) === place;
    });
  }

  function read() {
    return valid(stored().split(",")).slice(0, MOST);
  }

  function write(ids) {
    store(valid(ids).slice(0, MOST).join(","));
    show();
  }

  function address(ids) {
    return new URL("compare.html#ids=" + ids.join(","), base).href;
  }

  function say(words) {
    status.textContent = words;
    bar.classList.toggle("ak-compare-bar--speaks", Boolean(words));
  }

  function toggle(id) {
    var ids = read();
    if (ids.indexOf(id) >= 0) {
      write(
        ids.filter(function (other) {
          return other !== id;
        })
      );
      say("已移出比较。");
    } else if (ids.length >= MOST) {
      show();
      say("最多比较" + MOST + "个案例，请先移走一个。");
    } else {
      write(ids.concat(id));
      say(ids.length === 0 ? "已加入，再选1至" + (MOST - 1) + "个就能比较。" : "已加入比较。");
    }
  }

  function buttonWords(button, isChosen) {
    var words = button.firstChild;
    words.nodeValue = isChosen ? "已加入比较" : "加入比较";
    button.setAttribute("aria-pressed", String(isChosen));
  }

  function show() {
    var ids = read();
    document.querySelectorAll("[data-ak-compare]").forEach(function (button) {
      buttonWords(button, ids.indexOf(button.dataset.akCompare) >= 0);
    });
    link.textContent = "比较（" + ids.length + "）";
    link.href = address(ids);
    bar.hidden = ids.length === 0 || Boolean(document.querySelector("[data-ak-comparison]"));
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
    link = document.createElement("a");
    link.className = "ak-compare-bar__link";
    var clear = document.createElement("button");
    clear.type = "button";
    clear.className = "ak-compare-bar__clear";
    clear.textContent = "清空";
    clear.addEventListener("click", function () {
      write([]);
      say("");
    });
    bar.append(status, link, clear);
    document.body.append(bar);
  }

  makeBar();
  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-ak-compare]");
    if (button) toggle(button.dataset.akCompare);
  });
  /* Another page may have changed the choice: one gone back to, or one in another window. */
  window.addEventListener("pageshow", show);
  window.addEventListener("storage", show);
  show();

  window.anliku = window.anliku || {};
  window.anliku.choice = { read: read, write: write, valid: valid, refresh: show, most: MOST, base: base };
})();
