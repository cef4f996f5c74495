/* A case's id in, a promise of its data out, null where there is no such case. */
(function (anliku) {
  "use strict";

  anliku.loadCase = (id) => anliku.data
      .load(anliku.kept.base.href, /** @type {`cases/${string}`} */ ("cases/" + id)).catch(() => null);
})(window.anliku);
