/* Text in, its folded form and its runs out: `folding.py` and `runs.py` in the browser's words. */

window.anliku = window.anliku || {};
window.anliku.search = window.anliku.search || {};

(function (search) {
  "use strict";

  const { HAN } = search.constants;
  const RUN = new RegExp(
    `(?<han>[${HAN}]+)|(?<number>\\p{Nd}+(?:[.,]\\p{Nd}+)*)|(?:(?![${HAN}])[\\p{L}\\p{N}])+`,
    "gu",
  );

  const HAN_CHARACTERS = /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{323af}]/gu;

  /* Han characters that simplified texts have: those of GB 2312, as the browser itself knows them. */
  function commonCharacters() {
    const bytes = [];
    for (let row = 0xb0; row <= 0xf7; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) {
        bytes.push(row, cell);
      }
    }
    return new Set(new TextDecoder("gb2312").decode(Uint8Array.from(bytes)));
  }

  /* `traditional`: characters, each followed by the one it counts as; those that simplified texts do
     not have come by pages. Returns `fold(text)`, and `prepared(texts)`, a promise that what these
     texts need for it is there. `load(name)`: promise of a data file of the index. */
  /** @type {Anliku.Search["makeFold"]} */
  function makeFold({ traditional, traditionalPages, page: size }, load) {
    const simplified = new Map();
    const common = commonCharacters();
    const pages = new Set(traditionalPages);

    function add(pairs) {
      const characters = [...pairs];
      for (let at = 0; at < characters.length; at += 2) {
        simplified.set(characters[at], characters[at + 1]);
      }
    }

    function fold(text) {
      const folded = text.normalize("NFKC").toLowerCase().replace(/ß/g, "ss").replace(/ς/g, "σ");
      return [...folded].map((character) => simplified.get(character) || character).join("");
    }

    const page = search.remembered(async (number) => add(await load("traditional-" + number)));

    async function prepared(texts) {
      const han = texts.flatMap((text) => text.normalize("NFKC").match(HAN_CHARACTERS) || []);
      const rare = [...new Set(han)].filter((character) => !common.has(character));
      const numbers = new Set(rare.map((character) => search.pageOf(character, size)));
      await Promise.all([...numbers].filter((number) => pages.has(number)).map(page));
    }

    add(traditional);
    return { fold, prepared };
  }

  /* The runs of a folded text: `{ text, isHan, start, end }`. */
  /** @type {Anliku.Search["runs"]} */
  function runs(folded) {
    return [...folded.matchAll(RUN)].map((match) => ({
      text: match.groups.number === undefined ? match[0] : match[0].replace(/,/g, ""),
      isHan: match.groups.han !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    }));
  }

  /** @type {Anliku.Search["pairs"]} */
  function pairs(run) {
    const characters = [...run];
    return characters.slice(1).map((last, at) => characters[at] + last);
  }

  /* A form in which a phrase is a part exactly where it stands in the text. */
  /** @type {Anliku.Search["phraseForm"]} */
  function phraseForm(folded) {
    const found = runs(folded);
    const atoms = found.flatMap((run, at) => {
      const before = at > 0 && run.start > found[at - 1].end ? [" "] : [];
      return [...before, ...(run.isHan ? [...run.text] : [run.text])];
    });
    return "\n" + atoms.map((atom) => atom + "\n").join("");
  }

  /* Code points, which Python sorts by; JavaScript would sort by halves of surrogate pairs. */
  /** @type {Anliku.Search["compare"]} */
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

  /* Results of a function by its argument; what failed may be tried again. */
  /** @type {Anliku.Search["remembered"]} */
  function remembered(make) {
    const made = new Map();
    return (key) => {
      if (!made.has(key)) {
        const making = make(key);
        making.catch(() => made.delete(key));
        made.set(key, making);
      }
      return made.get(key);
    };
  }

  /* The number of the page that has what is known of a character. */
  /** @type {Anliku.Search["pageOf"]} */
  function pageOf(character, size) {
    return Math.floor(character.codePointAt(0) / size);
  }

  /** @type {Anliku.Search["last"]} */
  function last(items) {
    return items[items.length - 1];
  }

  /* The matches of a pattern with the flag `g` that pass. Where one does not, it is looked for from the
     next character on: so a condition on what stands before is told where browsers cannot look behind. */
  /** @type {Anliku.Search["matchesWhere"]} */
  function matchesWhere(text, pattern, passes) {
    const found = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (passes(match)) {
        found.push(match);
      } else {
        pattern.lastIndex = match.index + 1;
      }
    }
    return found;
  }

  /** @type {Anliku.Search["size"]} */
  function size(text) {
    return [...text].length;
  }

  Object.assign(search, { makeFold, runs, pairs, phraseForm, last, matchesWhere, compare, size, remembered, pageOf });
})(window.anliku.search);
