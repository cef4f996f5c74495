/* A query that has something nowhere to be found in, what may have been meant out, or null:
   `meant.py` in the browser's words. */

(function (search) {
  "use strict";

  const { LONGEST_QUERY, LEAST_LOOKALIKE, LEAST_TWO_SLIPS, WIPED } = search.constants;
  /* Numerals and characters that one asks with. */
  const NEVER_SLIPS = new Set(search.constants.NEVER_SLIPS);

  function soundsAlike(part, name, sounds) {
    return part.every(
      (character, at) =>
        character === name[at] ||
        sounds.readings(character).some((reading) => sounds.readings(name[at]).includes(reading)),
    );
  }

  /* The place of the one character in which a name differs; -1 if there are more. */
  function onlyDifference(part, name) {
    const places = [...part.keys()].filter((at) => part[at] !== name[at]);
    return places.length === 1 ? places[0] : -1;
  }

  /* A text's characters with one and, if it is long enough, with two of the places wiped out. */
  function wipedForms(characters, places) {
    const without = (...wiped) => characters.map((c, at) => (wiped.includes(at) ? WIPED : c)).join("");
    const two = characters.length >= LEAST_TWO_SLIPS;
    return places.flatMap((first, at) => [
      without(first),
      ...(two ? places.slice(at + 1).map((second) => without(first, second)) : []),
    ]);
  }

  /* Names to be found by what is left of them where characters are wiped out, so that it takes no
     longer to find those near to a part where there are more names. */
  function makeKnown(names) {
    const byForm = new Map();
    const lengths = new Set();
    new Set(names).forEach((name) => {
      const characters = [...name];
      if (characters.length < 2 || characters.length > LONGEST_QUERY) {
        return;
      }
      lengths.add(characters.length);
      wipedForms(characters, [...characters.keys()]).forEach((form) => {
        if (!byForm.has(form)) {
          byForm.set(form, []);
        }
        byForm.get(form).push(name);
      });
    });

    /* The names that differ from a part in one or two of the places, nowhere else. */
    function near(part, places) {
      const found = new Set(wipedForms(part, places).flatMap((form) => byForm.get(form) || []));
      found.delete(part.join(""));
      return [...found].sort(search.compare).map((name) => [...name]);
    }

    return { near, lengths: [...lengths].sort((a, b) => b - a) };
  }

  /* Promise of the name that a part is a slip for: one that sounds alike before one that looks alike.
     `isOpen`: of each character, whether it may be wrong; `lost`: of each pair, whether no case has it. */
  async function nameFor(part, isOpen, lost, known, sounds) {
    const beside = part.map((_, at) => lost.slice(Math.max(0, at - 1), at + 1));
    const places = [...part.keys()].filter((at) => isOpen[at] && beside[at].includes(true));
    const names = known.near(part, places);
    if (!names.length) {
      return undefined;
    }
    await sounds.prepared([part, ...names].flat().join(""));
    const alike = names.find((name) => soundsAlike(part, name, sounds));
    if (alike || part.length < LEAST_LOOKALIKE) {
      return alike;
    }
    /* Looks say less than sounds: a character that some case has beside its neighbour is right. */
    const certain = places.filter((at) => !beside[at].includes(false));
    return names.find((name) => certain.includes(onlyDifference(part, name)));
  }

  /* `isNowhere(pair)`: promise of whether no case has a pair of characters; `masked(run)`: the run with
     line feeds in place of the words that are known, which are no slips. */
  /** @type {Anliku.Search["makeMeant"]} */
  function makeMeant(names, sounds, isNowhere, masked) {
    let known = null;

    async function corrected(run) {
      const characters = [...run];
      const lost = await Promise.all(search.pairs(run).map(isNowhere));
      if (!lost.includes(true)) {
        return run;
      }
      known = known || makeKnown(names);
      const open = [...masked(run)];
      /* A part starts and ends where no known word is cut, as in `怎么办|淹`. */
      const isUncut = (start, end) =>
        masked(characters.slice(start, end).join("")) === open.slice(start, end).join("");
      const isStart = characters.map((_, at) => isUncut(at, characters.length));
      const isEnd = characters.map((_, at) => isUncut(0, at + 1));
      const isOpen = characters.map((c, at) => open[at] === c && !NEVER_SLIPS.has(c));
      for (const length of known.lengths) {
        for (let start = 0; start + length <= characters.length; start += 1) {
          const end = start + length;
          if (!isStart[start] || !isEnd[end - 1]) {
            continue;
          }
          const part = characters.slice(start, end);
          const name = await nameFor(part, isOpen.slice(start, end), lost.slice(start, end - 1), known, sounds);
          if (name) {
            return [...characters.slice(0, start), ...name, ...characters.slice(end)].join("");
          }
        }
      }
      return run;
    }

    return async function meant(folded) {
      if (search.size(folded) > LONGEST_QUERY) {
        return null;
      }
      let text = "";
      let at = 0;
      for (const run of search.runs(folded)) {
        text += folded.slice(at, run.start);
        text += run.isHan && search.size(run.text) > 1 ? await corrected(run.text) : run.text;
        at = run.end;
      }
      text += folded.slice(at);
      return text === folded ? null : text;
    };
  }

  search.makeMeant = makeMeant;
})(window.anliku.search);
