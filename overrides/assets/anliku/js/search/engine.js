/* The engine: a site's root in, an object that answers queries out. */

(function (anliku, search) {
  "use strict";

  const { ALIKE_ONLY, TOO_MANY_WORDS } = search.constants;
  const CUT = "只核对了最相关的一部分案例的原文，可能有遗漏";

  function inOrder(numbers, scores) {
    const keys = scores.map((score) => -Math.round(score * 1e6));
    return numbers.sort((a, b) => keys[a] - keys[b] || a - b);
  }

  class Engine {
    constructor(root, tables) {
      this.tables = tables;
      this.size = tables.size;
      this.load = (name) => anliku.data.load(root, "search/" + name, tables.version);
      const { fold, prepared } = search.makeFold(tables, this.load);
      this.fold = fold;
      this.prepared = prepared;
      this.labels = search.makeLabels(tables);
      this.reading = search.makeWords(tables, this.labels, fold);
      this.parse = search.makeParse(tables, fold);
      this.postings = search.makePostings(root, tables);
      this.sounds = search.makeSounds(tables, this.labels, this.load);
      this.hasTypedLetters = false;
      const index = {
        size: tables.size,
        ...this.postings,
        sounds: this.sounds,
        document: (n) => this.document(n),
      };
      this.ranking = search.makeRanking(index, tables.constants);
      this.passages = search.makePassages(index, this.ranking, fold);
    }

    async document(number) {
      const shown = await this.load("cases/" + number);
      if (shown.version !== this.tables.version) {
        throw new Error("another build: cases/" + number);
      }
      const texts = [shown.title, shown.gist, shown.summary, shown.body, ...shown.places, ...shown.labels];
      await this.prepared(texts);
      // What was typed as pinyin is marked by how characters sound.
      if (this.hasTypedLetters) {
        await this.sounds.prepared(this.fold(texts.join("")));
      }
      return shown;
    }

    async analysed(text) {
      const folded = this.fold(text);
      const hasLetters = search.hasLetters(folded);
      if (hasLetters) {
        this.hasTypedLetters = true;
        await this.sounds.preparedForLetters(folded);
      }
      const words = this.reading.words(text, hasLetters ? this.sounds : null);
      return {
        words: words.slice(0, this.tables.constants.MOST_WORDS),
        isCut: words.length > this.tables.constants.MOST_WORDS,
      };
    }

    /* Promise of `{ request, words, numbers, scores, isUnsure, notes }`: the cases that answer, best first.
       Filters are not applied: that takes the table of the page «筛选». */
    async find(typed) {
      await this.prepared([typed]);
      const request = this.parse(typed);
      const notes = [...request.notes];
      const asked = await this.analysed([...request.words, ...request.phrases].join(" "));
      if (asked.isCut) {
        notes.push(TOO_MANY_WORDS);
      }
      // Of a phrase nothing but itself is marked.
      const marked = request.phrases.length
        ? (await this.analysed(request.words.join(" "))).words
        : asked.words;
      const { scores, isUnsure, isDirect } = await this.ranking.scoresOf(asked.words);
      const isFree = request.phrases.length > 0 || request.words.length === 0;
      const every = Array.from(scores, (_, number) => number);
      let numbers = inOrder(isFree ? every : every.filter((number) => scores[number] > 0), scores);
      if (request.phrases.length || request.excluded.length) {
        const passed = await this.passages.admitted(numbers, request.phrases, request.excluded);
        numbers = passed.numbers;
        notes.push(...(passed.isCut ? [CUT] : []));
      }
      if (numbers.length && asked.words.length && !isDirect) {
        notes.push(ALIKE_ONLY);
      }
      const isEmpty = !request.words.length && !request.phrases.length && !request.filters.length;
      return {
        request,
        words: asked.words,
        marked,
        numbers: isEmpty ? [] : numbers,
        scores,
        isUnsure,
        notes,
      };
    }

    /* Promise of what may have been meant by a query, or null. */
    async meant(typed) {
      const [{ names }] = await Promise.all([this.load("places"), this.prepared([typed])]);
      const known = [...this.labels.byLabel.keys(), ...this.labels.bySynonym.keys(), ...names];

      const isNowhere = async (pair) => (await this.postings.postings(pair)).numbers.length === 0;
      return search.makeMeant(known, this.sounds, isNowhere, (run) => this.reading.masked(run))(
        this.fold(this.parse(typed).words.join(" ")),
      );
    }

    /* Promise of labels and places that begin with, or have, what was typed, or sound so. */
    async suggestions(typed, most) {
      await this.prepared([typed]);
      const wanted = this.fold(typed).trim();
      const letters = search.hasLetters(wanted) ? search.plainLetters(wanted) : null;
      const [places, labelSounds] = await Promise.all([
        this.load("places"),
        letters ? this.load("label-sounds") : [],
      ]);
      const rows = this.tables.labels.map(([, ...names], row) =>
        names.map((name, at) => ({ name, sound: letters ? labelSounds[row][at] : "" })),
      );
      const startsSo = ({ name, sound }) => name.startsWith(wanted) || (letters && sound.startsWith(letters));
      const has = ({ name }) => name.includes(wanted);
      const concepts = [
        ...rows.filter((names) => names.some(startsSo)),
        ...rows.filter((names) => names.some(has)),
      ].map(([{ name }]) => name);
      const named = places.names
        .map((name, at) => ({ shown: name, name: this.fold(name), sound: places.sounds[at] }))
        .filter(startsSo)
        .map(({ shown }) => shown);
      const found = [...new Set([...concepts.slice(0, most), ...named.slice(0, 2)])];
      return wanted ? found.filter((label) => label !== wanted).slice(0, most) : [];
    }

    /* Of what `find` gave. */
    snippets({ marked, request }) {
      const readings = (character) => this.sounds.readings(character);
      return search.makeSnippets(marked, this.labels, this.fold, request.phrases, readings);
    }
  }

  /* Functions that stand by themselves: whoever asks may pass them on. */
  async function openIndex(root) {
    const engine = new Engine(root, await anliku.data.load(root, "search/index"));
    return {
      size: engine.size,
      fold: engine.fold,
      find: (typed) => engine.find(typed),
      document: (number) => engine.document(number),
      meant: (typed) => engine.meant(typed),
      suggestions: (typed, most) => engine.suggestions(typed, most),
      snippets: (found) => engine.snippets(found),
    };
  }

  let opened = null;

  /* Opened once for a page; may be tried again if it could not be loaded. */
  search.open = function open(root) {
    opened = opened || openIndex(root);
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };
})(window.anliku, window.anliku.search);
