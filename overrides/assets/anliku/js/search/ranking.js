/* Words and postings in, a score for each case out: `ranking.py` in the browser's words, step by
   step, so that a query gives the same order here and on the command line. */

(function (search) {
  "use strict";

  function idf(size, documents) {
    return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
  }

  /* `index`: `{ size, postings(token), tokensFrom(start), sounds }`, all but the size promising. */
  function makeRanking(index, constants) {
    const { FULL, SATURATION } = constants;
    const { size } = index;

    function occurrences(weight) {
      return (SATURATION * weight) / (FULL + 1 - weight);
    }

    function weightOf(count) {
      return (FULL * count) / (SATURATION + count);
    }

    /* Tokens that count as one: their occurrences add up, not their weights. */
    function joined(found) {
      const sums = new Map();
      found.forEach(({ numbers, weights }) => {
        numbers.forEach((number, at) => {
          sums.set(number, (sums.get(number) || 0) + occurrences(weights[at]));
        });
      });
      if (!sums.size) {
        return search.NO_POSTINGS;
      }
      const numbers = Uint32Array.from(sums.keys()).sort();
      const weights = Float64Array.from(numbers, (number) => weightOf(sums.get(number)));
      return { numbers, weights };
    }

    async function expansions(start) {
      const most = search.size(start) + 1;
      const tokens = (await index.tokensFrom(start)).filter((token) => search.size(token) <= most);
      return tokens.slice(0, constants.MOST_EXPANSIONS);
    }

    function all(tokens) {
      return Promise.all(tokens.map(index.postings));
    }

    async function literalOf(word) {
      return word.isStart ? [joined(await all(await expansions(word.text)))] : all(word.tokens);
    }

    function isSomewhere(postings) {
      return postings.numbers.length > 0;
    }

    /* Postings of the pairs that begin with a character, none if they are too many. */
    async function beginningWith(character) {
      const pairs = (await expansions(character)).filter((token) => search.size(token) === 2);
      return pairs.length > constants.MOST_LOOKALIKES ? search.NO_POSTINGS : joined(await all(pairs));
    }

    /* Postings of what a pair that is nowhere may have been meant to be, and how certain that is. */
    async function slip(token) {
      if (search.size(token) !== 2) {
        return null;
      }
      await index.sounds.prepared(token);
      const alike = await all(index.sounds.pairSounds(token));
      if (alike.some(isSomewhere)) {
        return [joined(alike), constants.SOUND_CERTAINTY];
      }
      const begun = (await Promise.all([...token].map(beginningWith))).filter(isSomewhere);
      if (!begun.length) {
        return null;
      }
      const rarest = begun.reduce((a, b) => (b.numbers.length < a.numbers.length ? b : a));
      return [rarest, constants.LOOK_CERTAINTY];
    }

    async function spelledEvidence(word) {
      const ways = await Promise.all(word.spelled.map(all));
      const share = (way) => way.filter(isSomewhere).length / way.length;
      const best = ways.reduce((a, b) => (share(b) > share(a) ? b : a));
      const found = best.filter(isSomewhere).map((postings) => [postings, constants.SPELLED_CERTAINTY]);
      return { found, number: best.length };
    }

    /* Postings of a word's tokens with how certain each is, and how many tokens it has. */
    async function evidenceOf(word) {
      const literal = await literalOf(word);
      const isLost = !word.isLink && !word.spelled.length && !literal.every(isSomewhere);
      const found = literal.filter(isSomewhere).map((postings) => [postings, 1]);
      if (word.spelled.length && !found.length) {
        return spelledEvidence(word);
      }
      if (!word.isStart && !word.concepts.length && found.length < literal.length) {
        const lost = word.tokens.filter((_, at) => !isSomewhere(literal[at]));
        const slips = await Promise.all(lost.slice(0, constants.MOST_SLIPS).map(slip));
        found.push(...slips.filter((made) => made && isSomewhere(made[0])));
      }
      return { found, number: literal.length, isLost };
    }

    function addConcept(evidence, { numbers, weights }, share) {
      if (!numbers.length) {
        return;
      }
      evidence.isDirect = true;
      evidence.worth = Math.max(evidence.worth, idf(size, numbers.length));
      const factor = (share * evidence.worth) / FULL;
      numbers.forEach((number, at) => {
        const literal = evidence.scores.get(number) || 0;
        const concept = factor * weights[at];
        const more = Math.max(literal, concept);
        const less = Math.min(literal, concept);
        evidence.scores.set(number, more + constants.LESSER_SHARE * less);
        evidence.shares.set(number, Math.max(evidence.shares.get(number) || 0, share));
      });
    }

    async function weigh(word) {
      const { found, number: tokens, isLost } = await evidenceOf(word);
      const worths = found.map(([{ numbers }]) => idf(size, numbers.length));
      const sum = worths.reduce((a, b) => a + b, 0);
      const missing = tokens - found.length;
      const worth = found.length ? sum * (1 + missing / found.length) : 0;
      const isDirect = found.some(([, certainty]) => certainty > constants.SOUND_CERTAINTY);
      const evidence = { scores: new Map(), shares: new Map(), worth, isLost, isDirect };
      found.forEach(([{ numbers, weights }, certainty], place) => {
        const factor = (certainty * worths[place]) / FULL;
        const share = (certainty * worths[place]) / worth;
        numbers.forEach((number, at) => {
          evidence.scores.set(number, (evidence.scores.get(number) || 0) + factor * weights[at]);
          evidence.shares.set(number, (evidence.shares.get(number) || 0) + share);
        });
      });
      const concepts = await all(word.concepts.map(([token]) => token));
      concepts.forEach((postings, place) => addConcept(evidence, postings, word.concepts[place][1]));
      return evidence;
    }

    /* `scores`: for each case its score, 0 for none; `isUnsure`: whether a word is nowhere as it was
       typed, so that another may have been meant; `isDirect`: whether any word, or what it stands for, is
       in any case, and not merely what sounds or looks alike. */
    async function scoresOf(words) {
      const totals = new Float64Array(size);
      const covered = new Float64Array(size);
      const number = words.filter((word) => !word.isLink).length;
      /* All shards are asked for at once, then words are weighed in their order. */
      const weighed = await Promise.all(words.map(weigh));
      weighed.forEach(({ scores, shares }, place) => {
        const { isLink } = words[place];
        const factor = isLink ? constants.LINK_SHARE : 1;
        scores.forEach((score, at) => {
          totals[at] += factor * score;
        });
        if (!isLink) {
          shares.forEach((share, at) => {
            covered[at] += share;
          });
        }
      });
      const most = covered.reduce((a, b) => Math.max(a, b), 0);
      const least = constants.LEAST_COVERAGE * most;
      const { COVERAGE_SHARE } = constants;
      const scores = totals.map((score, at) =>
        number && score && covered[at] >= least
          ? score * (1 - COVERAGE_SHARE + (COVERAGE_SHARE * covered[at]) / number)
          : 0,
      );
      return {
        scores,
        isUnsure: weighed.some(({ isLost }) => isLost),
        isDirect: weighed.some(({ isDirect }) => isDirect),
      };
    }

    return { scoresOf, expansions };
  }

  search.makeRanking = makeRanking;
})(window.anliku.search);
