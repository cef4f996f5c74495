/* The numbers of a folded text that are not written in plain digits, as digits: `numbers.py` in the
   browser's words. Browsers of before 2023 cannot look behind in a pattern, so what may not stand
   before a match is told apart (`MAY_FOLLOW`). */

(function (search) {
  "use strict";

  const { UNITS, GREAT_UNITS, MOST_DIGITS, LEAST_POSITIONAL, COUNTED } = search.constants;
  const DIGITS = new Map(Object.entries(search.constants.DIGITS));
  const DATE = "[12][0-9]{3}\\.(?:0?[1-9]|1[0-2])\\.(?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|\\.[0-9])";

  /* `几十年` is no ten years, `统一号` no number one: of 一 only what dates have is read. */
  const WRITTEN = new RegExp(
    `(?<date>${DATE})` +
      "|(?<digits>[0-9]{1,12}(?:\\.[0-9]{1,4})?)(?<unit>[百千]?[万亿]|[百千])" +
      "|(?<padded>0[0-9]{1,11}(?![0-9.]))" +
      "|(?<han>[零〇一二两三四五六七八九十百千万亿]{2,24})" +
      `|(?<counted>[二两三四五六七八九十](?=[${COUNTED}])|一(?=[年月日号]))`,
    "g",
  );
  const TYPED_DATE = new RegExp(
    `(?<dotted>${DATE})` +
      "|(?<year>[一二][零〇一二三四五六七八九]{3}(?![零〇一二三四五六七八九十百千万亿]))年?" +
      "|(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})(?=[日号])" +
      "|(?<bare>[一二三四五六七八九十]{1,2})(?=月)",
    "g",
  );
  const IN_A_NUMBER = /[0-9.]$/;
  const IN_A_NUMERAL = /[零〇一二三四五六七八九十百千万亿]$/;
  const BEHIND_A_YEAR = /[0-9零〇一二三四五六七八九]年$/;
  /* For each part of the patterns whether it may stand behind a text; the others always may. */
  const MAY_FOLLOW = {
    date: (before) => !IN_A_NUMBER.test(before),
    dotted: (before) => !IN_A_NUMBER.test(before),
    padded: (before) => !IN_A_NUMBER.test(before),
    counted: (before, written) => written === "一" || !/[几数多好]$/.test(before),
    year: (before) => !IN_A_NUMERAL.test(before),
    bare: (before) => BEHIND_A_YEAR.test(before),
  };

  /* No two parts of a pattern begin alike where one of them is refused, so the next place is tried. */
  function matchesIn(text, pattern) {
    return search.matchesWhere(text, pattern, (match) => {
      const before = text.slice(Math.max(0, match.index - 2), match.index);
      return Object.keys(MAY_FOLLOW).every(
        (name) => match.groups[name] === undefined || MAY_FOLLOW[name](before, match[0]),
      );
    });
  }

  /* Digits without zeros before them; "" for zero. */
  function trimmed(digits) {
    return digits.replace(/^0+/, "");
  }

  /* By moving the point alone: a product of decimals would not be exact here. "" for no whole number. */
  function scaled(digits, units) {
    const zeros = [...units].reduce((sum, unit) => sum + Math.log10(UNITS[unit] || GREAT_UNITS[unit]), 0);
    const [whole, part = ""] = digits.split(".");
    const rest = part.slice(Math.round(zeros));
    return /[^0]/.test(rest) ? "" : trimmed(whole + part.padEnd(zeros, "0").slice(0, Math.round(zeros)));
  }

  function positional(written) {
    const values = [...written].map((character) => DIGITS.get(character));
    return values.length < LEAST_POSITIONAL || values.includes(undefined) ? "" : trimmed(values.join(""));
  }

  /* "" where it is no numeral (`千千万万`), and for zero. */
  function spoken(written) {
    let [total, section, digit] = [0, 0, 0];
    let [leastUnit, leastGreat] = [1e4, 1e12];
    for (const [at, character] of [...written].entries()) {
      if (DIGITS.has(character)) {
        if (digit) {
          return "";
        }
        digit = DIGITS.get(character);
      } else if (UNITS[character]) {
        const unit = UNITS[character];
        if (unit >= leastUnit || (!digit && !(unit === 10 && !section))) {
          return "";
        }
        section += (digit || 1) * unit;
        [digit, leastUnit] = [0, unit];
      } else {
        const great = GREAT_UNITS[character];
        if (at === 0 || great >= leastGreat || !(section + digit)) {
          return "";
        }
        total += (section + digit) * great;
        [section, digit, leastUnit, leastGreat] = [0, 0, 1e4, great];
      }
    }
    return String(total + section + digit || "");
  }

  function valuesOf({ date, digits, unit, padded, han, counted }) {
    if (date !== undefined) {
      return date.split(".").map(trimmed);
    }
    if (digits !== undefined) {
      return [scaled(digits, unit)];
    }
    const written = han || counted;
    return [padded === undefined ? positional(written) || spoken(written) : trimmed(padded)];
  }

  /* `[start, end, number]`; separators of thousands are not read. */
  /** @type {Anliku.Search["numbersAt"]} */
  function numbersAt(folded) {
    return matchesIn(folded, WRITTEN).flatMap((match) =>
      valuesOf(match.groups)
        .filter((value) => value && value.length <= MOST_DIGITS)
        .map((value) => [match.index, match.index + match[0].length, value]),
    );
  }

  /** @type {Anliku.Search["numbersIn"]} */
  function numbersIn(folded) {
    return numbersAt(folded.replace(/,/g, "")).map(([, , number]) => number);
  }

  function plainDate(written, { dotted, year, month, day, bare }) {
    if (dotted !== undefined) {
      const [first, second, third] = dotted.split(".").map(Number);
      return first + "年" + second + "月" + third + "日";
    }
    if (year !== undefined) {
      return positional(year) + written.slice(year.length);
    }
    if (bare !== undefined) {
      return spoken(bare) || bare;
    }
    const both = [spoken(month), spoken(day)];
    return both.every(Boolean) ? both.join("月") : written;
  }

  /* A folded query with its dates in plain digits, so that they are words like any other. */
  /** @type {Anliku.Search["withPlainDates"]} */
  function withPlainDates(folded) {
    let plain = "";
    let at = 0;
    matchesIn(folded, TYPED_DATE).forEach((match) => {
      plain += folded.slice(at, match.index) + plainDate(match[0], match.groups);
      at = match.index + match[0].length;
    });
    return plain + folded.slice(at);
  }

  Object.assign(search, { numbersIn, numbersAt, withPlainDates });
})(window.anliku.search);
