/* The engine: a site's root in, an object that answers queries out. */

(function (anliku, search) {
  "use strict";

  const { ALIKE_ONLY, TOO_MANY_WORDS } = search.constants;
  const CUT = "只核对了最相关的一部分案例的原文，可能有遗漏";

  async function openIndex(root) {
    const tables = await anliku.data.load(root, "search/index");
    const { version, constants } = tables;
    const load = (name) => anliku.data.load(root, "search/" + name, version);
    const { fold, prepared } = search.makeFold(tables, load);
    const labels = search.makeLabels(tables);
    const reading = search.makeWords(tables, labels, fold);
    const parse = search.makeParse(tables, fold);
    const postings = search.makePostings(root, tables);
    const sounds = search.makeSounds(tables, labels, load);
    let hasTypedLetters = false;

    async function document(number) {
      const shown = await load("cases/" + number);
      if (shown.version !== version) {
        throw new Error("another build: cases/" + number);
      }
      const texts = [shown.title, shown.gist, shown.summary, shown.body, ...shown.places, ...shown.labels];
      await prepared(texts);
      // What was typed as pinyin is marked by how characters sound.
      if (hasTypedLetters) {
        await sounds.prepared(fold(texts.join("")));
      }
      return shown;
    }

    const index = { size: tables.size, ...postings, sounds, document };
    const ranking = search.makeRanking(index, constants);
    const passages = search.makePassages(index, ranking, fold);

    async function analysed(text) {
      const folded = fold(text);
      const hasLetters = search.hasLetters(folded);
      if (hasLetters) {
        hasTypedLetters = true;
        await sounds.preparedForLetters(folded);
      }
      const words = reading.words(text, hasLetters ? sounds : null);
      return { words: words.slice(0, constants.MOST_WORDS), isCut: words.length > constants.MOST_WORDS };
    }

    function inOrder(numbers, scores) {
      const keys = scores.map((score) => -Math.round(score * 1e6));
      return numbers.sort((a, b) => keys[a] - keys[b] || a - b);
    }

    /* Promise of `{ request, words, numbers, scores, isUnsure, notes }`: the cases that answer, best first.
       Filters are not applied: that takes the table of the page «筛选». */
    async function find(typed) {
      await prepared([typed]);
      const request = parse(typed);
      const notes = [...request.notes];
      const asked = await analysed([...request.words, ...request.phrases].join(" "));
      if (asked.isCut) {
        notes.push(TOO_MANY_WORDS);
      }
      // Of a phrase nothing but itself is marked.
      const marked = request.phrases.length ? (await analysed(request.words.join(" "))).words : asked.words;
      const { scores, isUnsure, isDirect } = await ranking.scoresOf(asked.words);
      const isFree = request.phrases.length > 0 || request.words.length === 0;
      const every = Array.from(scores, (_, number) => number);
      let numbers = inOrder(isFree ? every : every.filter((number) => scores[number] > 0), scores);
      if (request.phrases.length || request.excluded.length) {
        const passed = await passages.admitted(numbers, request.phrases, request.excluded);
        numbers = passed.numbers;
        notes.push(...(passed.isCut ? [CUT] : []));
      }
      if (numbers.length && asked.words.length && !isDirect) {
        notes.push(ALIKE_ONLY);
      }
      const isEmpty = !request.words.length && !request.phrases.length && !request.filters.length;
      return { request, words: asked.words, marked, numbers: isEmpty ? [] : numbers, scores, isUnsure, notes };
    }

    /* Promise of what may have been meant by a query, or null. */
    async function meant(typed) {
      const [{ names }] = await Promise.all([load("places"), prepared([typed])]);
      const known = [...labels.byLabel.keys(), ...labels.bySynonym.keys(), ...names];

      const isNowhere = async (pair) => (await postings.postings(pair)).numbers.length === 0;
      return search.makeMeant(known, sounds, isNowhere, reading.masked)(fold(parse(typed).words.join(" ")));
    }

    /* Promise of labels and places that begin with, or have, what was typed, or sound so. */
    async function suggestions(typed, most) {
      await prepared([typed]);
      const wanted = fold(typed).trim();
      const letters = search.hasLetters(wanted) ? search.plainLetters(wanted) : null;
      const [places, labelSounds] = await Promise.all([load("places"), letters ? load("label-sounds") : []]);
      const rows = tables.labels.map(([, ...names], row) =>
        names.map((name, at) => ({ name, sound: letters ? labelSounds[row][at] : "" })),
      );
      const startsSo = ({ name, sound }) => name.startsWith(wanted) || (letters && sound.startsWith(letters));
      const has = ({ name }) => name.includes(wanted);
      const concepts = [
        ...rows.filter((names) => names.some(startsSo)),
        ...rows.filter((names) => names.some(has)),
      ].map(([{ name }]) => name);
      const named = places.names
        .map((name, at) => ({ shown: name, name: fold(name), sound: places.sounds[at] }))
        .filter(startsSo)
        .map(({ shown }) => shown);
      const found = [...new Set([...concepts.slice(0, most), ...named.slice(0, 2)])];
      return wanted ? found.filter((label) => label !== wanted).slice(0, most) : [];
    }

    return {
      size: tables.size,
      fold,
      find,
      document,
      meant,
      suggestions,
      /* Of what `find` gave. */
      snippets: ({ marked, request }) =>
        search.makeSnippets(marked, labels, fold, request.phrases, sounds.readings),
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
