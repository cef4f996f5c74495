/* Part of a query in, the id of a case that it is out: `query_analysis.py` in the browser's words. */

(function (search) {
  "use strict";

  const ID_START =
    "^(?<named>(?:案例)?编号[:#]?|id[:#])?(?<prefix>sq-?)?(?<year>[0-9]{4})(?<hyphen>-?)(?<serial>[0-9]{4,6})";
  const ID_PATTERNS = [new RegExp(ID_START + "-?(?<check>[0-9x])$"), new RegExp(ID_START + "(?<check>)$")];
  const AROUND_ID = /^[()[\]<>,。.;、#]+|[()[\]<>,。.;、#]+$/g;
  const { EARLIEST_CASES, LATEST_CASES, EARLIEST_YEAR } = search.constants;

  /* The check character of an id: `identifiers.py` in the browser's words. */
  /** @param {string} digits */
  function checkCharacter(digits) {
    const remainder = [...digits].reduce((sum, digit) => ((sum + Number(digit)) * 2) % 11, 0);
    const value = (12 - remainder) % 11;
    return value === 10 ? "x" : String(value);
  }

  /* Whether digits without a prefix are an id: no day, no span of years, no amount. */
  /** @param {Record<string, string>} groups */
  function isNoFigure({ year, serial, check, hyphen }) {
    if (Number(year) < EARLIEST_CASES || Number(year) >= LATEST_CASES || !Number(serial)) {
      return false;
    }
    if (check) {
      return true;
    }
    if (hyphen) {
      return Number(serial) < EARLIEST_YEAR || Number(serial) >= LATEST_CASES;
    }
    const [month, day] = [Number(serial.slice(0, 2)), Number(serial.slice(2))];
    return !(month >= 1 && month <= 12 && day >= 1 && day <= 31);
  }

  /* The folded id that was typed, be it without prefix, hyphens or check character; or null. */
  /** @type {Anliku.Search["caseId"]} */
  function caseId(part) {
    const stripped = part.replace(AROUND_ID, "");
    const ids = ID_PATTERNS.map((pattern) => {
      const match = pattern.exec(stripped);
      if (!match) {
        return null;
      }
      const groups = /** @type {Record<string, string>} */ (match.groups);
      const { named, prefix, year, serial, check } = groups;
      const expected = checkCharacter(year + serial);
      const isRight = !check || check === expected;
      const isId = isRight && (named || prefix || isNoFigure(groups));
      return isId ? ["sq", year, serial, expected].join("-") : null;
    });
    return ids.find(Boolean) || null;
  }

  search.caseId = caseId;
})(window.anliku.search);
