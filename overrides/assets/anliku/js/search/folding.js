/* Text in, its folded form and its runs out: `folding.py` and `runs.py` in the browser's words. */

window.anliku = window.anliku || {};
window.anliku.search = window.anliku.search || {};

(function (search) {
  "use strict";

  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{323af}";
  const RUN = new RegExp(
    `(?<han>[${HAN}]+)|(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*)|(?:(?![${HAN}])[\\p{L}\\p{N}])+`,
    "gu",
  );

  /* `traditional`: characters, each followed by the one it counts as. */
  function makeFold(traditional) {
    const simplified = new Map();
    const characters = [...traditional];
    for (let at = 0; at < characters.length; at += 2) {
      simplified.set(characters[at], characters[at + 1]);
    }
    return function fold(text) {
      const folded = text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ");
      return [...folded].map((character) => simplified.get(character) || character).join("");
    };
  }

  /* The runs of a folded text: `{ text, isHan, start, end }`. */
  function runs(folded) {
    return [...folded.matchAll(RUN)].map((match) => ({
      text: match.groups.number === undefined ? match[0] : match[0].replaceAll(",", ""),
      isHan: match.groups.han !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  function pairs(run) {
    const characters = [...run];
    return characters.slice(1).map((last, at) => characters[at] + last);
  }

  /* A form in which a phrase is a part exactly where it stands in the text. */
  function phraseForm(folded) {
    const found = runs(folded);
    const atoms = found.flatMap((run, at) => {
      const before = at > 0 && run.start > found[at - 1].end ? [" "] : [];
      return [...before, ...(run.isHan ? [...run.text] : [run.text])];
    });
    return "\n" + atoms.map((atom) => atom + "\n").join("");
  }

  /* Code points, which Python sorts by; JavaScript would sort by halves of surrogate pairs. */
  function compare(a, b) {
    let at = 0;
    while (at < a.length && at < b.length) {
      const left = a.codePointAt(at);
      const right = b.codePointAt(at);
      if (left !== right) {
        return left - right;
      }
      at += left > 0xffff ? 2 : 1;
    }
    return a.length - b.length;
  }

  function size(text) {
    return [...text].length;
  }

  Object.assign(search, { makeFold, runs, pairs, phraseForm, compare, size });
})(window.anliku.search);
