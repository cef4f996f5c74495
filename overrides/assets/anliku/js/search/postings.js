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

  function makePostings(root, { firsts, version }) {
    const starts = firsts.split("\n");
    const shards = new Map();

    /* The number of the last shard that starts at or before a token; -1 before all of them. */
    function shardOf(token) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (search.compare(starts[middle], token) <= 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }

    async function read(number) {
      const [stamp, text] = await anliku.data.load(root, "search/tokens-" + number, version);
      if (stamp !== version) {
        throw new Error("another build: tokens-" + number);
      }
      const lines = text.split("\n").map((line) => line.split("\t"));
      return new Map(lines);
    }

    function shard(number) {
      if (!shards.has(number)) {
        const reading = read(number);
        reading.catch(() => shards.delete(number));
        shards.set(number, reading);
      }
      return shards.get(number);
    }

    async function postings(token) {
      const number = firsts ? shardOf(token) : -1;
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
      const first = Math.max(0, shardOf(start));
      const last = shardOf(start + "\u{10ffff}");
      const wanted = [];
      for (let number = first; firsts && number <= last; number += 1) {
        wanted.push(shard(number));
      }
      const found = await Promise.all(wanted);
      return found.flatMap((tokens) => [...tokens.keys()].filter((token) => token.startsWith(start)));
    }

    return { postings, tokensFrom };
  }

  Object.assign(search, { makePostings, NO_POSTINGS: NONE });
})(window.anliku, window.anliku.search);
