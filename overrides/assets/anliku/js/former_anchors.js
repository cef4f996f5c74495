/* Links to a heading of a text from before the ids of texts had their prefix lead on to it. */
(function () {
  "use strict";

  function leadOn() {
    var name = decodeURIComponent(location.hash.slice(1));
    if (!/^[a-z0-9-]+$/.test(name) || document.getElementById(name)) return;
    var heading = document.getElementById("t-" + name);
    if (heading) location.replace("#" + heading.id);
  }

  addEventListener("hashchange", leadOn);
  leadOn();
})();
