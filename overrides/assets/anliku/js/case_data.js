/* A case's id in, a promise of its data out, null where there is no such case. The data is a
   script, as pages opened by double-click may not fetch; each is loaded once. */
(function () {
  "use strict";

  var underWay = {};

  function loaded(id) {
    return (window.anliku.cases || {})[id] || null;
  }

  function insert(id) {
    return new Promise(function (done) {
      var script = document.createElement("script");
      script.src = new URL("assets/data/cases/" + id + ".js", window.anliku.kept.base).href;
      script.onload = script.onerror = function () {
        script.remove();
        delete underWay[id];
        done(loaded(id));
      };
      document.head.append(script);
    });
  }

  window.anliku = window.anliku || {};
  window.anliku.loadCase = function (id) {
    if (loaded(id)) return Promise.resolve(loaded(id));
    underWay[id] = underWay[id] || insert(id);
    return underWay[id];
  };
})();
