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
  const WRITTEN = new RegExp(
    "(?<digits>[0-9]{1,12}(?:\\.[0-9]{1,4})?)(?<unit>[百千]?[万亿]|[百千])" +
      "|(?<padded>(?<![0-9.])0[0-9]{1,11}(?![0-9.]))" +
      "|(?<han>[零〇一二两三四五六七八九十百千万亿]{2,24})",
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

  function valueOf({ digits, unit, padded, han }) {
    if (digits !== undefined) {
      return scaled(digits, unit);
    }
    return padded === undefined ? positional(han) || spoken(han) : BigInt(padded);
  }

  function numbersIn(folded) {
    return [...folded.replaceAll(",", "").matchAll(WRITTEN)]
      .map((match) => valueOf(match.groups))
      .filter((value) => value && String(value).length <= MOST_DIGITS)
      .map(String);
  }

  search.numbersIn = numbersIn;
})(window.anliku.search);
