/* A hit's texts and the words of a query in, the passage that shows best why it was found out:
   `snippets.py` in the browser's words. A snippet: `[[text, isMatch]]`. */

(function (search) {
  "use strict";

  const { LONGEST_SNIPPET: LONGEST, BEFORE, INITIALS_MARK, OMITTED } = search.constants;
  const SENTENCE = /[^。！？!?；\n]*[。！？!?；]+[”’」』）)]*|[^。！？!?；\n]+/gu;
  const SEPARATOR = "[^\\p{L}\\p{N}]+";
  const LATIN = /^[\x00-\x7f]+$/;
  const WORD_SIGN = /[a-z0-9]/i;

  function sentencesOf(text, from = 0, to = text.length) {
    return [...text.slice(from, to).matchAll(SENTENCE)].map((match) => [
      from + match.index,
      from + match.index + match[0].length,
    ]);
  }

  /* Offsets hold in the original where folding keeps lengths, as it does but for rare signs. */
  function foldedAlike(text, fold) {
    const whole = fold(text);
    return whole.length === text.length ? whole : [...text].map((one) => alike(one, fold)).join("");
  }

  function alike(character, fold) {
    const folded = fold(character);
    return folded.length === character.length ? folded : character;
  }

  function placesOf(text, wanted, number) {
    const found = [];
    for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + wanted.length)) {
      const end = start + wanted.length;
      const goesOn =
        LATIN.test(wanted) && (WORD_SIGN.test(text[start - 1] || "") || WORD_SIGN.test(text[end] || ""));
      if (!goesOn) {
        found.push([start, end, number]);
      }
    }
    return found;
  }

  /* What a phrase is in a folded text, whatever separates its words; null if it has none. */
  function phrasePattern(folded) {
    const parts = folded.split(new RegExp(SEPARATOR, "u")).filter(Boolean);
    const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
    // A Latin word or a number is no part of a longer one; what is Han may stand beside it.
    const after = /[a-z0-9]$/.test(search.last(parts) || "") ? "(?![a-z0-9])" : "";
    return parts.length ? new RegExp(escaped.join(SEPARATOR) + after, "gu") : null;
  }

  /* The syllables of sound tokens, each of which begins with the end of the one before. */
  function syllablesOf(way) {
    const pairs = way
      .filter((token) => !token.startsWith(INITIALS_MARK))
      .map((token) => token.slice(1).split("'"));
    return pairs.length ? [...pairs[0], ...pairs.slice(1).map(([, last]) => last)] : [];
  }

  /* `[start, end]` where Han characters of a folded text may be read as any of some rows of syllables. */
  function soundingPlaces(text, ways, readings) {
    const rows = ways.filter((way) => way.length);
    const readAs = new Map();
    for (const character of rows.length ? new Set(text) : []) {
      readings(character).forEach((sound) => readAs.set(sound, (readAs.get(sound) || "") + character));
    }
    return rows
      .filter((way) => way.every((sound) => readAs.has(sound)))
      .flatMap((way) => {
        const row = way.map((sound) => `[${readAs.get(sound)}]`).join("");
        const found = [...text.matchAll(new RegExp(`(?=(${row}))`, "gu"))];
        return found.map((match) => [match.index, match.index + match[1].length]);
      });
  }

  function initialsOf(name, readings) {
    const letters = [...name].map((character) => (readings(character)[0] || "").slice(0, 1)).join("");
    return letters.length > 1 ? INITIALS_MARK + letters : "";
  }

  /* Finds in a text where the words of a query, or what stands for them, are: `[[start, end, word]]`. */
  function quotations(folded, pattern) {
    const goesOn = (match) => /^[a-z0-9]/.test(match[0]) && /[a-z0-9]/.test(folded[match.index - 1] || "");
    return search.matchesWhere(folded, pattern, (match) => !goesOn(match));
  }

  class Finder {
    constructor(words, labels, fold, phrases, readings) {
      this.labels = labels;
      this.fold = fold;
      this.readings = readings;
      this.shown = words.filter((word) => !word.isLink);
      this.patterns = phrases.map((phrase) => phrasePattern(fold(phrase))).filter(Boolean);
      this.spelled = [...this.shown.entries()].filter(([, word]) => word.spelled.length);
      this.isSpelled = this.spelled.length > 0;
      this.numberOf = new Map(this.shown.map((word, number) => [word.text, number]));
      this.abbreviated = new Map();
      this.wordOf = new Map();
      this.shown.forEach((word, number) =>
        word.concepts.forEach(([token]) => this.wordOf.has(token) || this.wordOf.set(token, number)),
      );
    }

    /* From now on the places and labels of a case whose initials were typed are found, too. */
    meet(names) {
      (this.spelled.length ? names.map(this.fold) : []).forEach((name) => {
        const initials = initialsOf(name, this.readings);
        this.spelled
          .filter(([, word]) => word.spelled.some((way) => way.length === 1 && way[0] === initials))
          .forEach(([number]) => this.abbreviated.set(name, number));
      });
    }

    quoted(folded) {
      return this.patterns.flatMap((pattern, at) =>
        quotations(folded, pattern).map((match) => [
          match.index,
          match.index + match[0].length,
          this.shown.length + at,
        ]),
      );
    }

    /* What was typed as pinyin, or a number in another form. */
    writtenOtherwise(folded) {
      const sounding = this.spelled.flatMap(([number, word]) =>
        soundingPlaces(folded, word.spelled.map(syllablesOf), this.readings).map((place) => [
          ...place,
          number,
        ]),
      );
      const named = [...this.abbreviated].flatMap(([name, number]) => placesOf(folded, name, number));
      const numbers = search
        .numbersAt(folded)
        .filter(([, , value]) => this.numberOf.has(value))
        .map(([start, end, value]) => [start, end, this.numberOf.get(value)]);
      return [...sounding, ...named, ...numbers];
    }

    whole(text) {
      const folded = foldedAlike(text, this.fold);
      const spans = this.shown.flatMap((word, number) => placesOf(folded, word.text, number));
      spans.push(...this.quoted(folded), ...this.writtenOtherwise(folded));
      const mentions = this.wordOf.size
        ? [...this.labels.mentions(folded), ...this.labels.synonymsIn(folded)]
        : [];
      mentions.forEach(([start, end, tokens]) => {
        const token = tokens.find((one) => this.wordOf.has(one));
        if (token !== undefined) {
          spans.push([start, end, this.wordOf.get(token)]);
        }
      });
      return spans.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
    }

    parts(text) {
      const folded = foldedAlike(text, this.fold);
      const spans = this.shown.flatMap((word, number) =>
        word.tokens.flatMap((token) => placesOf(folded, token, number)),
      );
      this.spelled.forEach(([number, word]) => {
        const pairs = word.spelled.flat().map((token) => syllablesOf([token]));
        spans.push(...soundingPlaces(folded, pairs, this.readings).map((place) => [...place, number]));
      });
      return spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    }
  }

  function richness({ start, end, spans }) {
    return new Set(spans.filter((s) => start <= s[0] && s[1] <= end).map((s) => s[2])).size;
  }

  function widened({ text, start, end }) {
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const lineEnd = text.indexOf("\n", end);
    const borders = sentencesOf(text, start === 0 ? 0 : lineStart, lineEnd < 0 ? text.length : lineEnd);
    let [first, last] = [start, end];
    borders.forEach(([, after]) => {
      last = last < after && after <= first + LONGEST ? after : last;
    });
    [...borders].reverse().forEach(([before]) => {
      first = last - LONGEST <= before && before < first ? before : first;
    });
    return [first, last];
  }

  function passageOf(sentence) {
    const { start, end, spans } = sentence;
    if (end - start <= LONGEST) {
      return widened(sentence);
    }
    const inside = spans.find((span) => span[0] >= start);
    const first = inside ? inside[0] : start;
    const from = Math.max(start, Math.min(first - BEFORE, end - LONGEST + 2));
    return [from, Math.min(end, from + LONGEST - 2)];
  }

  function merged(spans, start, end) {
    const found = [];
    spans.forEach(([from, to]) => {
      if (to <= start || from >= end) {
        return;
      }
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      const before = search.last(found);
      if (before && first <= before[1]) {
        before[1] = Math.max(before[1], last);
      } else {
        found.push([first, last]);
      }
    });
    return found;
  }

  /* A text cut at the borders of its matches. */
  /** @type {Anliku.Search["piecesOf"]} */
  function piecesOf(text, spans, start = 0, end = text.length) {
    const pieces = [];
    let at = start;
    merged(spans, start, end).forEach(([first, last]) => {
      pieces.push([text.slice(at, first), false], [text.slice(first, last), true]);
      at = last;
    });
    pieces.push([text.slice(at, end), false]);
    return pieces.filter(([piece]) => piece);
  }

  /* `phrases`: marked only as they stand there; their words must not be among `words`.
     `readings(character)`: how it sounds; what is shown must have been prepared for it. */
  /** @type {Anliku.Search["makeSnippets"]} */
  function makeSnippets(words, labels, fold, phrases = [], readings = () => []) {
    const finder = new Finder(words, labels, fold, phrases, readings);

    function sentences(texts, find) {
      return texts.flatMap((text) => {
        const spans = find(text);
        return sentencesOf(text).map(([start, end]) => ({ text, start, end, spans }));
      });
    }

    function of(shown) {
      finder.meet([...shown.places, ...shown.labels]);
      const texts = [shown.gist, shown.summary, shown.body].filter(Boolean);
      let found = sentences(texts, (text) => finder.whole(text));
      if (!found.some(({ spans }) => spans.length)) {
        found = sentences(texts, (text) => finder.parts(text));
      }
      if (!found.length) {
        return [];
      }
      const best = found.reduce((a, b) => (richness(b) > richness(a) ? b : a));
      const [start, end] = passageOf(best);
      return [
        ...(start > best.start ? [[OMITTED, false]] : []),
        ...piecesOf(best.text, best.spans, start, end),
        ...(end < best.end ? [[OMITTED, false]] : []),
      ];
    }

    /* A short text, such as a title, whole. */
    function marked(text) {
      return piecesOf(text, finder.whole(text));
    }

    /* The different passages of a case that were found. */
    function passages(shown) {
      const names = [...shown.places, ...shown.labels];
      finder.meet(names);
      // What was typed as pinyin may stand nowhere but among the case's places.
      const further = finder.isSpelled ? names : [];
      const texts = [shown.title, shown.gist, shown.summary, shown.body, ...further];
      const found = texts.flatMap((text) => finder.whole(text).map(([start, end]) => text.slice(start, end)));
      return [...new Set(found)];
    }

    return { of, marked, passages };
  }

  Object.assign(search, { makeSnippets, piecesOf });
})(window.anliku.search);
