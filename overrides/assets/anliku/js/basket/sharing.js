/* What the basket's address says, and what its list file says; `packs/selecting/` reads both. */
(function (anliku) {
  "use strict";

  const { defaultTitle: DEFAULT_TITLE, editions: EDITIONS, listKeys } = anliku.constants;
  const STUDENT = "student";

  function oneLine(text) {
    return text.replace(/\s+/g, " ").trim();
  }

  function editionOf(written) {
    return Object.keys(EDITIONS).find((key) => key === written || EDITIONS[key] === written);
  }

  /* A day as a field of type `date` has it, or nothing: 30 February is none. */
  function dayOf(written) {
    const time = /^\d{4}-\d\d-\d\d$/.test(written) ? Date.parse(written + "T00:00:00Z") : NaN;
    const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
    return isDay && !written.startsWith("0000") ? written : "";
  }

  /* "#ids=…&title=…&edition=…&by=…&day=…" in, what it asks for out. */
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

  function address(ids, filled) {
    return "#ids=" + ids.join(",") + settings(filled);
  }

  /* In a list `#` opens a remark, so a title that holds one is said as in a link. */
  function settingLines(filled) {
    const { title, by, edition } = filled;
    if (/[#＃]/.test(title + by)) {
      return ["basket.html#ids=" + settings(filled)];
    }
    const lines = [listKeys.title + ": " + title, listKeys.edition + ": " + EDITIONS[edition]];
    return by ? [...lines, listKeys.organiser + ": " + by] : lines;
  }

  function listFile(cases, filled) {
    const lines = cases.map((data) => data.id + "  # " + oneLine(data.title));
    const head = "# " + filled.title + "：" + cases.length + "个案例";
    return [head, ...settingLines(filled), "", ...lines, ""].join("\n");
  }

  anliku.basket = anliku.basket || {};
  anliku.basket.sharing = { DEFAULT_TITLE, EDITIONS, read, address, listFile, oneLine };
})(window.anliku);
