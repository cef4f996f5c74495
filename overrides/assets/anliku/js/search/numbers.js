/* The numbers of a folded text that are not written in plain digits, as digits: `numbers.py` in the
   browser's words. */

(function (search) {
  "use strict";

  const DIGITS = new Map([..."零一二三四五六七八九"].map((character, value) => [character, value]));
  DIGITS.set("〇", 0).set("两", 2);
  const UNITS = { 十: 10, 百: 100, 千: 1000 };
  const GREAT_UNITS = { 万: 1e4, 亿: 1e8 };
  const MOST_DIGITS = 12;
  const LEAST_POSITIONAL = 3;
  const COUNTED = "年月日号天周岁届期次位名户人家项条处所间";
  const DATE =
    "(?<![0-9.])[12][0-9]{3}\\.(?:0?[1-9]|1[0-2])\\.(?:0?[1-9]|[12][0-9]|3[01])(?![0-9]|\\.[0-9])";

  /* `几十年` is no ten years, `统一号` no number one: of 一 only what dates have is read. */
  const WRITTEN = new RegExp(
    `(?<date>${DATE})` +
      "|(?<digits>[0-9]{1,12}(?:\\.[0-9]{1,4})?)(?<unit>[百千]?[万亿]|[百千])" +
      "|(?<padded>(?<![0-9.])0[0-9]{1,11}(?![0-9.]))" +
      "|(?<han>[零〇一二两三四五六七八九十百千万亿]{2,24})" +
      `|(?<counted>(?<![几数多好])[二两三四五六七八九十](?=[${COUNTED}])|一(?=[年月日号]))`,
    "g",
  );
  const TYPED_DATE = new RegExp(
    `(?<dotted>${DATE})` +
      "|(?<year>(?<![零〇一二三四五六七八九十百千万亿])[一二][零〇一二三四五六七八九]{3}" +
      "(?![零〇一二三四五六七八九十百千万亿]))年?" +
      "|(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})(?=[日号])" +
      "|(?<=[0-9零〇一二三四五六七八九]年)(?<bare>[一二三四五六七八九十]{1,2})(?=月)",
    "g",
  );

  /* By whole numbers alone: a product of decimals would not be exact here. */
  function scaled(digits, units) {
    const factor = [...units].reduce((product, unit) => product * BigInt(UNITS[unit] || GREAT_UNITS[unit]), 1n);
    const [whole, part = ""] = digits.split(".");
    const scale = 10n ** BigInt(part.length);
    const value = BigInt(whole + part) * factor;
    return value % scale === 0n ? value / scale : null;
  }

  function positional(written) {
    const values = [...written].map((character) => DIGITS.get(character));
    return values.length < LEAST_POSITIONAL || values.includes(undefined) ? null : BigInt(values.join(""));
  }

  function spoken(written) {
    let [total, section, digit] = [0, 0, 0];
    let [leastUnit, leastGreat] = [1e4, 1e12];
    for (const [at, character] of [...written].entries()) {
      if (DIGITS.has(character)) {
        if (digit) {
          return null;
        }
        digit = DIGITS.get(character);
      } else if (UNITS[character]) {
        const unit = UNITS[character];
        if (unit >= leastUnit || (!digit && !(unit === 10 && !section))) {
          return null;
        }
        section += (digit || 1) * unit;
        [digit, leastUnit] = [0, unit];
      } else {
        const great = GREAT_UNITS[character];
        if (at === 0 || great >= leastGreat || !(section + digit)) {
          return null;
        }
        total += (section + digit) * great;
        [section, digit, leastUnit, leastGreat] = [0, 0, 1e4, great];
      }
    }
    return BigInt(total + section + digit);
  }

  function valuesOf({ date, digits, unit, padded, han, counted }) {
    if (date !== undefined) {
      return date.split(".").map(BigInt);
    }
    if (digits !== undefined) {
      return [scaled(digits, unit)];
    }
    const written = han || counted;
    return [padded === undefined ? positional(written) || spoken(written) : BigInt(padded)];
  }

  /* `[start, end, number]`; separators of thousands are not read. */
  function numbersAt(folded) {
    return [...folded.matchAll(WRITTEN)].flatMap((match) =>
      valuesOf(match.groups)
        .filter((value) => value && String(value).length <= MOST_DIGITS)
        .map((value) => [match.index, match.index + match[0].length, String(value)]),
    );
  }

  function numbersIn(folded) {
    return numbersAt(folded.replaceAll(",", "")).map(([, , number]) => number);
  }

  function plainDate(written, ...found) {
    const { dotted, year, month, day, bare } = found.at(-1);
    if (dotted !== undefined) {
      const [first, second, third] = dotted.split(".").map(Number);
      return first + "年" + second + "月" + third + "日";
    }
    if (year !== undefined) {
      return positional(year) + written.slice(year.length);
    }
    if (bare !== undefined) {
      return String(spoken(bare) || bare);
    }
    const both = [spoken(month), spoken(day)];
    return both.every(Boolean) ? both.join("月") : written;
  }

  /* A folded query with its dates in plain digits, so that they are words like any other. */
  function withPlainDates(folded) {
    return folded.replace(TYPED_DATE, plainDate);
  }

  Object.assign(search, { numbersIn, numbersAt, withPlainDates });
})(window.anliku.search);
