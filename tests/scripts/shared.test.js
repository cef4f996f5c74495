/* The same cases as `tests/unit/scripts/test_shared_cases.py`: both languages give the same. */
"use strict";

const assert = require("node:assert/strict");
const { test } = require("node:test");
const { cases, loaded, plain, written } = require("./loading.js");

const ENGINE = ["folding", "labels", "sounds", "numbers", "case_ids", "words", "postings", "ranking"];
const { browse, search, basket } = loaded(
  ...ENGINE.map((name) => "search/" + name),
  "browse/table",
  "browse/filters",
  "basket/sharing",
);
const queries = cases("queries");

test("numbers are read", () => {
  queries.numbers.forEach(([text, numbers]) => assert.deepEqual(plain(search.numbersIn(text)), numbers, text));
});

test("dates are made plain", () => {
  queries.dates.forEach(([text, dates]) => assert.equal(search.withPlainDates(text), dates));
});

test("ids are recognised", () => {
  queries.ids.forEach(([text, id]) => assert.equal(search.caseId(text), id, text));
});

test("queries are cut into the same words", () => {
  const tables = written("tables");
  const { fold } = search.makeFold(tables, () => Promise.reject(new Error("not needed")));
  const reading = search.makeWords(tables, search.makeLabels(tables), fold);
  queries.words.forEach((text, at) => assert.deepEqual(plain(reading.words(text, null)), written("words")[at]));
});

test("filters mean the same terms", () => {
  cases("filters").forEach(({ facet, known, text, keys }) => {
    const above = (key) => known.indexOf(key.replace(/\/?[^/]*$/, ""));
    const raw = {
      key: facet,
      label: facet,
      folder: "x",
      former: {},
      terms: known.map((key) =>
        above(key) < 0 ? [key, key, -1] : [key.replace(/.*\//, ""), "/" + key.replace(/.*\//, ""), above(key)],
      ),
      own: known.map((_, place) => place),
    };
    const table = browse.decode({ facets: [raw] });
    const found = known.filter((_, number) => {
      const asked = [{ facet, text, isExcluded: false }];
      const { passes, lost } = browse.makeFilter(table, asked);
      return !lost.length && passes(number) && table.facets[0].own[number] === number;
    });
    const below = (key) => keys.some((one) => key === one || key.startsWith(one + "/"));
    assert.deepEqual(found, known.filter(below), text);
  });
});

test("ranking gives the same scores", async () => {
  const { size, postings, queries: asked } = cases("ranking");
  const index = {
    size,
    postings: async (token) => {
      const [numbers, weights] = postings[token] || [[], []];
      return { numbers: Uint32Array.from(numbers), weights: Float64Array.from(weights) };
    },
    tokensFrom: async (start) => Object.keys(postings).filter((token) => token.startsWith(start)),
    sounds: { prepared: async () => {}, pairSounds: () => [] },
  };
  const ranking = search.makeRanking(index, written("tables").constants);
  const expected = written("scores");
  for (const [at, { words }] of asked.entries()) {
    const whole = words.map((word) => ({ concepts: [], spelled: [], isLink: false, isStart: false, ...word }));
    const { scores } = await ranking.scoresOf(whole);
    expected[at].forEach((score, number) => assert.ok(Math.abs(scores[number] - score) < 1e-9, `${at} ${number}`));
  }
});

test("a basket's list file and link are written alike", () => {
  cases("lists").forEach(({ cases: chosen, filled, file, address }) => {
    assert.equal(basket.sharing.listFile(chosen, filled), file);
    assert.equal(basket.sharing.address(chosen.map(({ id }) => id), filled), address);
    assert.equal(basket.sharing.read(address).title, filled.title);
  });
});
