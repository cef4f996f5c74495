/* A query that has something nowhere to be found in, what may have been meant out, or null:
   `meant.py` in the browser's words. */

(function (search) {
  "use strict";

  const LEAST_LOOKALIKE = 4;

  function soundsAlike(part, name, sounds) {
    return part.every(
      (character, at) =>
        character === name[at] ||
        sounds.readings(character).some((reading) => sounds.readings(name[at]).includes(reading)),
    );
  }

  /* Whether a name has the words of a part that are known, which are no slips, as they are. */
  function keeps(name, part, openPart) {
    return name.every((own, at) => own === part[at] || openPart[at] === part[at]);
  }

  function differences(part, name) {
    return part.filter((character, at) => character !== name[at]).length;
  }

  /* Promise of the name that a part is a slip for: one that sounds alike before one that looks alike. */
  async function nameFor(part, openPart, names, sounds) {
    const candidates = (names.get(part.length) || []).filter((name) => {
      const off = differences(part, name);
      return off > 0 && off <= part.length / 2 && keeps(name, part, openPart);
    });
    await sounds.prepared([part, ...candidates].flat().join(""));
    const alike = candidates.find((name) => soundsAlike(part, name, sounds));
    if (alike || part.length < LEAST_LOOKALIKE) {
      return alike;
    }
    return candidates.find((name) => differences(part, name) === 1);
  }

  function byLength(names) {
    const found = new Map();
    [...new Set(names)].sort(search.compare).forEach((name) => {
      const characters = [...name];
      found.set(characters.length, [...(found.get(characters.length) || []), characters]);
    });
    return found;
  }

  /* `isNowhere(pair)`: promise of whether no case has a pair of characters; `masked(run)`: the run with
     line feeds in place of the words that are known, which are no slips. */
  function makeMeant(names, sounds, isNowhere, masked) {
    const known = byLength(names);
    const lengths = [...known.keys()].filter((length) => length > 1).sort((a, b) => b - a);

    async function corrected(run) {
      const characters = [...run];
      const open = [...masked(run)];
      const lost = await Promise.all(search.pairs(run).map(isNowhere));
      for (const length of lengths) {
        for (let start = 0; start + length <= characters.length; start += 1) {
          const hasLost = lost.slice(start, start + length - 1).includes(true);
          const end = start + length;
          const name = hasLost
            ? await nameFor(characters.slice(start, end), open.slice(start, end), known, sounds)
            : undefined;
          if (name) {
            return [...characters.slice(0, start), ...name, ...characters.slice(start + length)].join("");
          }
        }
      }
      return run;
    }

    return async function meant(folded) {
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
