/* Sources that are open over the text close again: with Escape, by a click elsewhere, one by another. */
(function () {
  "use strict";

  function close(except) {
    document.querySelectorAll("details.ak-source[open]").forEach(function (open) {
      if (open !== except) {open.open = false;}
    });
  }

  document.addEventListener("click", function (event) {
    close(event.target.closest("details.ak-source"));
  });

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") {return;}
    const open = document.querySelector("details.ak-source[open]");
    if (!open) {return;}
    open.open = false;
    open.querySelector("summary").focus();
  });
})();
