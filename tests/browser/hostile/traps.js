/* Runs before anything of a page: remembers whatever a payload brings about. */
(() => {
  "use strict";

  const told = [];
  const copied = [];
  const keep = (holder, name, value) => Object.defineProperty(holder, name, { value });

  keep(window, "__ran", (number) => told.push("ran: " + number));
  for (const name of ["alert", "confirm", "prompt", "open"]) {
    keep(window, name, (...words) => told.push(name + ": " + words));
  }
  for (const name of ["write", "writeln"]) {
    keep(document, name, (...words) => told.push("document." + name + ": " + words));
  }
  /* What the policy stops is a payload that came as far as the policy. */
  document.addEventListener("securitypolicyviolation", (event) => {
    told.push("refused: " + event.effectiveDirective + " " + event.blockedURI);
  });
  keep(window, "print", () => {});
  keep(navigator, "clipboard", {
    writeText: (text) => {
      copied.push(text);
      return Promise.resolve();
    },
  });
  keep(window, "__told", told);
  keep(window, "__copied", copied);
})();
