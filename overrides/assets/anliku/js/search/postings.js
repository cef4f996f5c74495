/* Tokens in, promises of their postings out, from shards that are loaded once and when needed.

   Postings: `{ numbers, weights }`, typed arrays of equal length. `static/postings.py` says how they
   are written, `static/shards.py` how they are packed. */

(function (anliku, search) {
  "use strict";

  const ALPHABET = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at))
    .filter((character) => character !== '"' && character !== "\\")
    .join("");
  const BASE = 46;
  const VALUES = new Uint8Array(0x80);
  [...ALPHABET].forEach((character, value) => {
    VALUES[character.charCodeAt(0)] = value;
  });
  const NONE = { numbers: new Uint32Array(0), weights: new Float64Array(0) };

  function decode(text) {
    const numbers = [];
    let before = -1;
    let value = 0;
    let factor = 1;
    let at = 0;
    while (text.length - at > numbers.length) {
      const digit = VALUES[text.charCodeAt(at)];
      value += factor * (digit % BASE);
      factor *= BASE;
      at += 1;
      if (digit < BASE) {
        before += value + 1;
        numbers.push(before);
        value = 0;
        factor = 1;
      }
    }
    const weights = Float64Array.from(numbers, (_, place) => VALUES[text.charCodeAt(at + place)]);
    return { numbers: Uint32Array.from(numbers), weights };
  }

  /* The number of the last text that is not greater than another; -1 before all of them. */
  function lastUpTo(starts, text) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (search.compare(starts[middle], text) <= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /** @type {Anliku.Search["makePostings"]} */
  function makePostings(root, { lists, listed, version }) {
    const starts = lists ? lists.split("\n") : [];

    /* The text of a file that is of the same build as all others. */
    async function textOf(name) {
      const [stamp, text] = await anliku.data.load(root, "search/" + name, version);
      if (stamp !== version) {
        throw new Error("another build: " + name);
      }
      return text;
    }

    const list = search.remembered(async (number) => (await textOf("list-" + number)).split("\n"));

    /* Promise of the number of the last shard that starts at or before a token. */
    async function shardOf(token) {
      const number = lastUpTo(starts, token);
      return number < 0 ? -1 : number * listed + lastUpTo(await list(number), token);
    }

    const shard = search.remembered(async (number) => {
      const lines = (await textOf("tokens-" + number)).split("\n");
      return new Map(lines.map((line) => line.split("\t")));
    });

    async function postings(token) {
      const number = await shardOf(token);
      const tokens = number < 0 ? new Map() : await shard(number);
      const found = tokens.get(token);
      if (found === undefined) {
        return NONE;
      }
      if (typeof found === "string") {
        tokens.set(token, decode(found));
      }
      return tokens.get(token);
    }

    /* The tokens that begin with a text, in order. */
    async function tokensFrom(start) {
      const ends = await Promise.all([shardOf(start), shardOf(start + "\u{10ffff}")]);
      const wanted = [];
      for (let number = Math.max(0, ends[0]); number <= ends[1]; number += 1) {
        wanted.push(shard(number));
      }
      const found = await Promise.all(wanted);
      return found.flatMap((tokens) => [...tokens.keys()].filter((token) => token.startsWith(start)));
    }

    return { postings, tokensFrom };
  }

  Object.assign(search, { makePostings, NO_POSTINGS: NONE });
})(window.anliku, window.anliku.search);
