/* What the basket's address says, and what its list file says; `packs/selecting/` reads both. */
(function (anliku) {
  "use strict";

  const { defaultTitle: DEFAULT_TITLE, editions: EDITIONS, listKeys } = anliku.constants;
  const STUDENT = "student";

  /** @type {Anliku.Basket["sharing"]["oneLine"]} */
  function oneLine(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  /** @type {(written: string | null) => Anliku.Edition | undefined} */
  function editionOf(written) {
    const keys = /** @type {Anliku.Edition[]} */ (Object.keys(EDITIONS));
    return keys.find((key) => key === written || EDITIONS[key] === written);
  }

  /* A day as a field of type `date` has it, or nothing: 30 February is none. */
  /** @param {string} written */
  function dayOf(written) {
    const time = /^\d{4}-\d\d-\d\d$/.test(written) ? Date.parse(written + "T00:00:00Z") : NaN;
    const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
    return isDay && !written.startsWith("0000") ? written : "";
  }

  /* "#ids=…&title=…&edition=…&by=…&day=…" in, what it asks for out. */
  /** @type {Anliku.Basket["sharing"]["read"]} */
  function read(hash) {
    const parameters = new URLSearchParams(hash.slice(1));
    const ids = (parameters.get("ids") || "").split(/[,，、;；\s]+/).filter(Boolean);
    return {
      ids,
      title: oneLine(parameters.get("title") || "") || DEFAULT_TITLE,
      by: oneLine(parameters.get("by") || ""),
      day: dayOf(parameters.get("day") || ""),
      edition: editionOf(parameters.get("edition")) || STUDENT,
    };
  }

  /* Said is only what differs from an ordinary basket. */
  /** @param {Anliku.Filled} filled */
  function settings({ title, by, edition, day }) {
    return [
      ["title", title === DEFAULT_TITLE ? "" : title],
      ["edition", edition === STUDENT ? "" : edition],
      ["by", by],
      ["day", day],
    ]
      .filter(([, value]) => value)
      .map(([name, value]) => "&" + name + "=" + encodeURIComponent(value))
      .join("");
  }

  /** @type {Anliku.Basket["sharing"]["address"]} */
  function address(ids, filled) {
    return "#ids=" + ids.join(",") + settings(filled);
  }

  /* In a list `#` opens a remark, so a title that holds one is said as in a link. */
  /** @param {Anliku.Filled} filled */
  function settingLines(filled) {
    const { title, by, edition } = filled;
    if (/[#＃]/.test(title + by)) {
      return ["basket.html#ids=" + settings(filled)];
    }
    const lines = [listKeys.title + ": " + title, listKeys.edition + ": " + EDITIONS[edition]];
    return by ? [...lines, listKeys.organiser + ": " + by] : lines;
  }

  /** @type {Anliku.Basket["sharing"]["listFile"]} */
  function listFile(cases, filled) {
    const lines = cases.map((data) => data.id + "  # " + oneLine(data.title));
    const head = "# " + filled.title + "：" + cases.length + "个案例";
    return [head, ...settingLines(filled), "", ...lines, ""].join("\n");
  }

  anliku.basket = anliku.basket || /** @type {Anliku.Basket} */ ({});
  anliku.basket.sharing = { DEFAULT_TITLE, EDITIONS, read, address, listFile, oneLine };
})(window.anliku);
