/* A query's text in, its words out: `query_analysis.py` in the browser's words.

   A word: `{ text, tokens, concepts: [[token, share]], isLink, spelled: [[token]], isStart }`. */

(function (search) {
  "use strict";

  const { INITIALS_MARK, LEAST_MISSPELLED, LONGEST_MISSPELLED } = search.constants;
  const APOSTROPHE = /['’]/;
  const SPACES = /[\s\u001c-\u001f\u0085]+/u;
  const HAS_LETTERS = /\p{L}/u;

  function makeWord(parts) {
    return { tokens: [], concepts: [], isLink: false, spelled: [], isStart: false, ...parts };
  }

  function isOneOff(part, label) {
    let off = 0;
    for (let at = 0; at < part.length && off < 2; at += 1) {
      off += part[at] === label[at] ? 0 : 1;
    }
    return off === 1;
  }

  function byLength(labels) {
    const found = new Map();
    [...labels]
      .map((label) => [...label])
      .filter((label) => label.length >= LEAST_MISSPELLED)
      .sort((a, b) => b.length - a.length || search.compare(a.join(""), b.join("")))
      .forEach((label) => found.set(label.length, [...(found.get(label.length) || []), label]));
    return found;
  }

  /* Whether a folded text has letters that may be pinyin, so that `sounds` must be there. */
  /** @type {Anliku.Search["hasLetters"]} */
  function hasLetters(folded) {
    return search.runs(folded).some((run) => !run.isHan && HAS_LETTERS.test(run.text));
  }

  function mixed(found, sounds) {
    return search.pairwise(found).flatMap(([left, right]) => {
      if (!sounds || left.end !== right.start || left.isHan === right.isHan) {
        return [];
      }
      const tokens = sounds.mixedTokens(left.text, right.text, left.isHan);
      const text = search.last([...left.text]) + [...right.text][0];
      return tokens.length ? [makeWord({ text, spelled: tokens.map((token) => [token]) })] : [];
    });
  }

  function joinedSyllables(typed, sounds) {
    const joined = [];
    let wasSyllable = false;
    typed.forEach((piece) => {
      const parts = piece.split(APOSTROPHE);
      const isSpelled = Boolean(sounds) && parts.every((p) => sounds.isSyllable(search.plainLetters(p)));
      if (isSpelled && wasSyllable) {
        joined[joined.length - 1] += parts.join("");
      } else {
        joined.push(isSpelled ? parts.join("") : piece);
      }
      wasSyllable = isSpelled;
    });
    return joined;
  }

  function hanRuns(typed) {
    const found = typed.flatMap(search.runs);
    return found.filter((run) => run.isHan && search.size(run.text) > 1).map((run) => run.text);
  }

  class Words {
    constructor(tables, labels, fold) {
      this.constants = tables.constants;
      this.labels = labels;
      this.fold = fold;
      this.asking = new Set(tables.asking);
      this.particles = new Set(tables.particles);
      const known = [...labels.byLabel.keys(), ...labels.bySynonym.keys(), ...this.asking];
      this.longest = known.reduce((most, word) => Math.max(most, search.size(word)), 0);
      this.labelsByLength = byLength(labels.byLabel.keys());
    }

    vocabularyWord(text, tokens, further = []) {
      const worth = new Map();
      this.labels.ofPart(text).forEach((token) => worth.set(token, this.constants.PART_OF_LABEL));
      (this.labels.bySynonym.get(text) || []).forEach((token) => worth.set(token, this.constants.SYNONYM));
      (this.labels.byLabel.get(text) || []).forEach((token) => worth.set(token, this.constants.WHOLE_LABEL));
      return makeWord({ text, tokens, concepts: [...worth], ...further });
    }

    pairWord(pair, isLink) {
      return isLink ? makeWord({ text: pair, tokens: [pair], isLink }) : this.vocabularyWord(pair, [pair]);
    }

    /* The longest word at an offset and whether it is one of the vocabulary; words of asking. */
    knownAt(characters, at) {
      for (let length = Math.min(this.longest, characters.length - at); length > 1; length -= 1) {
        const word = characters.slice(at, at + length).join("");
        if (this.labels.byLabel.has(word) || this.labels.bySynonym.has(word)) {
          return [word, length, true];
        }
        if (this.asking.has(word)) {
          return [word, length, false];
        }
      }
      return this.particles.has(characters[at]) ? [characters[at], 1, false] : ["", 0, false];
    }

    piecesOf(run) {
      const characters = [...run];
      const pieces = [];
      let start = 0;
      let at = 0;
      const passed = () =>
        start < at && pieces.push([characters.slice(start, at).join(""), false, at - start]);
      while (at < characters.length) {
        const [word, length, isKnown] = this.knownAt(characters, at);
        if (length) {
          passed();
          pieces.push([isKnown ? word : "", isKnown, length]);
          at += length;
          start = at;
        } else {
          at += 1;
        }
      }
      passed();
      return pieces;
    }

    unknown(piece) {
      const last = search.size(piece) - 2;
      return search.pairs(piece).map((pair, at) => this.pairWord(pair, at % 2 === 1 && at < last));
    }

    /* A run with line feeds in place of its words of the vocabulary. */
    masked(run) {
      return this.piecesOf(run)
        .map(([piece, isKnown, length]) => (isKnown ? "\n".repeat(length) : piece || "\n".repeat(length)))
        .join("");
    }

    /* Labels that some part of a run differs from in one character. */
    misspelled(run) {
      const characters = [...run];
      let at = 0;
      const mentions = this.labels.mentions(run);
      const offsets = [];
      for (let place = 0; place < characters.length; place += 1) {
        offsets.push(at);
        at += characters[place].length;
      }
      mentions.forEach(([start, end]) =>
        offsets.forEach((offset, place) => {
          if (offset >= start && offset < end) {
            characters[place] = "\n";
          }
        }),
      );
      const found = [];
      const end = Math.min(characters.length, LONGEST_MISSPELLED);
      this.labelsByLength.forEach((candidates, length) => {
        for (let start = 0; start + length <= end; start += 1) {
          const part = characters.slice(start, start + length);
          candidates
            .filter((label) => isOneOff(part, label))
            .forEach((label) => {
              const text = label.join("");
              const share = this.constants.MISSPELLED_LABEL;
              const concepts = this.labels.byLabel.get(text).map((token) => [token, share]);
              found.push(makeWord({ text, concepts, isLink: true }));
            });
        }
      });
      return found;
    }

    wordsOfRun(run) {
      const words = [];
      let before = "";
      this.piecesOf(run).forEach(([piece, isKnown]) => {
        if (before && piece) {
          const isLink = search.size(before) > 1 && search.size(piece) > 1;
          words.push(this.pairWord(search.last([...before]) + [...piece][0], isLink));
        }
        if (isKnown) {
          words.push(this.vocabularyWord(piece, [...new Set(search.pairs(piece))]));
        } else if (search.size(piece) > 1) {
          words.push(...this.unknown(piece));
        }
        before = piece;
      });
      return [...words, ...this.misspelled(run)];
    }

    latin(run, sounds) {
      const letters = search.plainLetters(run);
      const ways = sounds ? sounds.splits(letters) : [];
      const spelled = ways.map((way) => sounds.splitTokens(way)).filter((tokens) => tokens.length);
      const found = new Set(ways.flatMap((way) => sounds.bySound(way.join(""))));
      if (/^[a-z]+$/.test(letters)) {
        spelled.push([INITIALS_MARK + letters]);
      }
      const concepts = [...found].map((token) => [token, this.constants.WHOLE_LABEL]);
      return this.vocabularyWord(run, [run], { spelled, concepts });
    }

    wordsOfPart(part, sounds) {
      const id = search.caseId(part);
      if (id) {
        return [makeWord({ text: id, tokens: [id] })];
      }
      const found = search.runs(part);
      if (found.every(({ isHan, text }) => isHan && search.size(text) === 1)) {
        return found.map(({ text }) => makeWord({ text, tokens: [text], isStart: true }));
      }
      const words = found.flatMap((run) => {
        if (!run.isHan) {
          return [this.latin(run.text, sounds)];
        }
        return search.size(run.text) > 1 ? this.wordsOfRun(run.text) : [];
      });
      const numbers = search.numbersIn(part).map((text) => makeWord({ text, tokens: [text] }));
      return [...words, ...mixed(found, sounds), ...numbers];
    }

    spelledApart(typed, sounds) {
      const ascii = /^[\x00-\x7f]*$/;
      return search.pairwise(typed.map(search.plainLetters)).flatMap(([left, right]) => {
        const found = sounds ? sounds.bySound(left + right) : [];
        if (!found.length || !ascii.test(left + right)) {
          return [];
        }
        const concepts = found.map((token) => [token, this.constants.WHOLE_LABEL]);
        return [makeWord({ text: left + right, concepts, isLink: true })];
      });
    }

    /* `sounds` may be null for a text without letters. */
    words(text, sounds) {
      const parts = search.withPlainDates(this.fold(text)).split(SPACES).filter(Boolean);
      const typed = joinedSyllables(parts, sounds);
      let found = typed.flatMap((part) => this.wordsOfPart(part, sounds));
      found.push(...this.spelledApart(typed, sounds));
      if (!found.length) {
        found = hanRuns(typed).map((run) => makeWord({ text: run, tokens: [...new Set(search.pairs(run))] }));
      }
      const unique = new Map();
      found.forEach((word) => unique.has(word.text) || unique.set(word.text, word));
      return [...unique.values()];
    }
  }

  search.hasLetters = hasLetters;
  search.makeWords = (tables, labels, fold) => new Words(tables, labels, fold);
})(window.anliku.search);
