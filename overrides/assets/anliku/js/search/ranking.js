/* Words and postings in, a score for each case out: `ranking.py` in the browser's words, step by
   step, so that a query gives the same order here and on the command line. */

(function (search) {
  "use strict";

  function idf(size, documents) {
    return Math.log(1 + (size - documents + 0.5) / (documents + 0.5));
  }

  /* `index`: `{ size, postings(token), tokensFrom(start), sounds }`, all but the size promising. */
  function isSomewhere(postings) {
    return postings.numbers.length > 0;
  }

  class Ranking {
    constructor(index, constants) {
      this.index = index;
      this.constants = constants;
      this.size = index.size;
    }

    occurrences(weight) {
      return (this.constants.SATURATION * weight) / (this.constants.FULL + 1 - weight);
    }

    weightOf(count) {
      return (this.constants.FULL * count) / (this.constants.SATURATION + count);
    }

    /* Tokens that count as one: their occurrences add up, not their weights. */
    joined(found) {
      const sums = new Map();
      found.forEach(({ numbers, weights }) => {
        numbers.forEach((number, at) => {
          sums.set(number, (sums.get(number) || 0) + this.occurrences(weights[at]));
        });
      });
      if (!sums.size) {
        return search.NO_POSTINGS;
      }
      const numbers = Uint32Array.from(sums.keys()).sort();
      const weights = Float64Array.from(numbers, (number) => this.weightOf(sums.get(number)));
      return { numbers, weights };
    }

    async expansions(start) {
      const most = search.size(start) + 1;
      const tokens = (await this.index.tokensFrom(start)).filter((token) => search.size(token) <= most);
      return tokens.slice(0, this.constants.MOST_EXPANSIONS);
    }

    all(tokens) {
      return Promise.all(tokens.map(this.index.postings));
    }

    async literalOf(word) {
      return word.isStart
        ? [this.joined(await this.all(await this.expansions(word.text)))]
        : this.all(word.tokens);
    }

    /* Postings of the pairs that begin with a character, none if they are too many. */
    async beginningWith(character) {
      const pairs = (await this.expansions(character)).filter((token) => search.size(token) === 2);
      return pairs.length > this.constants.MOST_LOOKALIKES
        ? search.NO_POSTINGS
        : this.joined(await this.all(pairs));
    }

    /* Postings of what a pair that is nowhere may have been meant to be, and how certain that is. */
    async slip(token) {
      if (search.size(token) !== 2) {
        return null;
      }
      await this.index.sounds.prepared(token);
      const alike = await this.all(this.index.sounds.pairSounds(token));
      if (alike.some(isSomewhere)) {
        return [this.joined(alike), this.constants.SOUND_CERTAINTY];
      }
      const begun = (await Promise.all([...token].map((one) => this.beginningWith(one)))).filter(isSomewhere);
      if (!begun.length) {
        return null;
      }
      const rarest = begun.reduce((a, b) => (b.numbers.length < a.numbers.length ? b : a));
      return [rarest, this.constants.LOOK_CERTAINTY];
    }

    async spelledEvidence(word) {
      const ways = await Promise.all(word.spelled.map((one) => this.all(one)));
      const share = (way) => way.filter(isSomewhere).length / way.length;
      const best = ways.reduce((a, b) => (share(b) > share(a) ? b : a));
      const found = best.filter(isSomewhere).map((postings) => [postings, this.constants.SPELLED_CERTAINTY]);
      return { found, number: best.length };
    }

    /* Postings of a word's tokens with how certain each is, and how many tokens it has. */
    async evidenceOf(word) {
      const literal = await this.literalOf(word);
      const isLost = !word.isLink && !word.spelled.length && !literal.every(isSomewhere);
      const found = literal.filter(isSomewhere).map((postings) => [postings, 1]);
      if (word.spelled.length && !found.length) {
        return this.spelledEvidence(word);
      }
      if (!word.isStart && !word.concepts.length && found.length < literal.length) {
        const lost = word.tokens.filter((_, at) => !isSomewhere(literal[at]));
        const slips = await Promise.all(
          lost.slice(0, this.constants.MOST_SLIPS).map((one) => this.slip(one)),
        );
        found.push(...slips.filter((made) => made && isSomewhere(made[0])));
      }
      return { found, number: literal.length, isLost };
    }

    addConcept(evidence, { numbers, weights }, share) {
      if (!numbers.length) {
        return;
      }
      evidence.isDirect = true;
      evidence.worth = Math.max(evidence.worth, idf(this.size, numbers.length));
      const factor = (share * evidence.worth) / this.constants.FULL;
      numbers.forEach((number, at) => {
        const literal = evidence.scores.get(number) || 0;
        const concept = factor * weights[at];
        const more = Math.max(literal, concept);
        const less = Math.min(literal, concept);
        evidence.scores.set(number, more + this.constants.LESSER_SHARE * less);
        evidence.shares.set(number, Math.max(evidence.shares.get(number) || 0, share));
      });
    }

    async weigh(word) {
      const { found, number: tokens, isLost } = await this.evidenceOf(word);
      const worths = found.map(([{ numbers }]) => idf(this.size, numbers.length));
      const sum = worths.reduce((a, b) => a + b, 0);
      const missing = tokens - found.length;
      const worth = found.length ? sum * (1 + missing / found.length) : 0;
      const isDirect = found.some(([, certainty]) => certainty > this.constants.SOUND_CERTAINTY);
      const evidence = { scores: new Map(), shares: new Map(), worth, isLost, isDirect };
      found.forEach(([{ numbers, weights }, certainty], place) => {
        const factor = (certainty * worths[place]) / this.constants.FULL;
        const share = (certainty * worths[place]) / worth;
        numbers.forEach((number, at) => {
          evidence.scores.set(number, (evidence.scores.get(number) || 0) + factor * weights[at]);
          evidence.shares.set(number, (evidence.shares.get(number) || 0) + share);
        });
      });
      const concepts = await this.all(word.concepts.map(([token]) => token));
      concepts.forEach((postings, place) => this.addConcept(evidence, postings, word.concepts[place][1]));
      return evidence;
    }

    /* `scores`: for each case its score, 0 for none; `isUnsure`: whether a word is nowhere as it was
       typed, so that another may have been meant; `isDirect`: whether any word, or what it stands for, is
       in any case, and not merely what sounds or looks alike. */
    async scoresOf(words) {
      const totals = new Float64Array(this.size);
      const covered = new Float64Array(this.size);
      const number = words.filter((word) => !word.isLink).length;
      /* All shards are asked for at once, then words are weighed in their order. */
      const weighed = await Promise.all(words.map((one) => this.weigh(one)));
      weighed.forEach(({ scores, shares }, place) => {
        const { isLink } = words[place];
        const factor = isLink ? this.constants.LINK_SHARE : 1;
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
      const least = this.constants.LEAST_COVERAGE * most;
      const { COVERAGE_SHARE } = this.constants;
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
  }

  search.makeRanking = (index, constants) => new Ranking(index, constants);
})(window.anliku.search);
