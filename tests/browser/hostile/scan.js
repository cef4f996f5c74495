/* The address of the site in; whatever a text of a case must not bring into a page out. */
(root) => {
  "use strict";

  const found = [];
  const LEADING = ["href", "src", "action", "formaction", "data", "xlink:href", "poster", "background", "ping"];
  const FOREIGN = "iframe, frame, object, embed, base, applet, math, marquee, video, audio, textarea, template, noscript, plaintext, xmp, portal, foreignObject, animate, set, use";
  const FORMS = "[data-md-component=palette], .ak-find, .ak-choose__words, [data-ak-add], [data-ak-form], .ak-search form, dialog form";
  /* Where a contributor's or an editor's Markdown stands. */
  const TEXTS = ".ak-section--text, .ak-introduction, article:not(:has(.ak-crumbs, .ak-home))";
  /* What scripts give to the elements of a text. */
  const GIVEN = ["md-typeset__scrollwrap", "md-typeset__table", "md-nav", "headerlink", "ak-found", "ak-task", "ak-left", "ak-center", "ak-right"];
  const article = document.querySelector("article") || document.body;
  const texts = [...document.querySelectorAll(TEXTS)];
  const isTold = (element) =>
    !element.closest(".ak-preview") && texts.some((text) => text !== element && text.contains(element));
  /* The theme numbers blocks of code itself. */
  const isNumbered = (element) => element.localName === "pre" && element.id.startsWith("__code_");

  function say(what, element) {
    found.push(what + ": " + element.outerHTML.slice(0, 140).replace(/\s+/g, " "));
  }

  function checkAddress(element, name, value) {
    let url;
    try {
      url = new URL(value, document.baseURI);
    } catch {
      return say("address nobody can read", element);
    }
    if (url.href.startsWith(root) || (url.protocol === "blob:" && element.download)) {
      return undefined;
    }
    const leads = name === "href" && element.localName === "a";
    if (!leads && element.localName !== "link") {
      return say("asks another site", element);
    }
    if (element.localName === "link") {
      return ["canonical", "schema.DCTERMS"].includes(element.rel) ? undefined : say("asks another site", element);
    }
    if (!["http:", "https:", "mailto:", "tel:"].includes(url.protocol)) {
      return say("runs", element);
    }
    if (url.username || !/^(https?:\/\/[^/\\]|mailto:|tel:)/i.test(value)) {
      return say("misleads", element);
    }
    const rel = element.rel.split(" ");
    const isWeb = url.protocol.startsWith("http");
    return isWeb && !(rel.includes("noopener") && rel.includes("nofollow")) ? say("is followed", element) : undefined;
  }

  function checkAttributes(element) {
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on") || name === "srcdoc" || name === "srcset") {
        say("attribute " + name, element);
      } else if (name === "style" && isTold(element)) {
        say("attribute style", element);
      } else if (LEADING.includes(name)) {
        checkAddress(element, name, value);
      } else if (["id", "name"].includes(name) && isTold(element) && !/^t-/.test(value) && !isNumbered(element)) {
        say(name + " of an author's", element);
      } else if (name === "class" && isTold(element)) {
        const theirs = [...element.classList].filter((one) => /^(md|ak|__)-?|["'<>=]|evil/.test(one));
        if (theirs.some((one) => !GIVEN.includes(one))) {
          say("class of an author's", element);
        }
      }
    }
  }

  function checkWhole() {
    const config = document.querySelector("#__config");
    if (config && (config.tagName !== "SCRIPT" || JSON.parse(config.textContent).base.includes("evil"))) {
      say("the theme's settings are another's", config);
    }
    const seen = new Set();
    document.querySelectorAll("[id]").forEach((element) => {
      if (seen.has(element.id) && !isNumbered(element)) {
        say("id twice", element);
      }
      seen.add(element.id);
    });
    if (window.anliku && Object.getPrototypeOf(window.anliku) !== Object.prototype) {
      found.push("`anliku` is an element");
    }
    document.querySelectorAll("meta[http-equiv]").forEach((element) => {
      if (element.httpEquiv.toLowerCase() !== "content-security-policy") {
        say("meta", element);
      }
    });
  }

  document.querySelectorAll("*").forEach(checkAttributes);
  document.querySelectorAll(FOREIGN).forEach((element) => say("element", element));
  article.querySelectorAll("script, style, link:not([href$='landscape.css']), meta, title, body *:is(html, head)").forEach((element) => {
    if (!element.closest("svg")) {
      say("element", element);
    }
  });
  document.querySelectorAll("form").forEach((element) => element.matches(FORMS) || say("form", element));
  article.querySelectorAll("svg, input, button, select").forEach((element) => isTold(element) && !element.matches("[type=checkbox][disabled]") && say("element", element));
  article.querySelectorAll("*").forEach((element) => {
    const { position } = getComputedStyle(element);
    if (position === "fixed" || (position === "absolute" && isTold(element) && element.offsetHeight > innerHeight / 2)) {
      say("lies over the page", element);
    }
  });
  checkWhole();
  return found;
}
