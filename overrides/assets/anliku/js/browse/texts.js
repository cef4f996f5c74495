/* Numbers of cases in, their cards out, from shards that are loaded once and when needed. */

(function (anliku, browse) {
  "use strict";

  /** @type {Anliku.Browse["makeTexts"]} */
  function makeTexts(table, root) {
    /** @type {(shard: number) => `browse/cards-${string}`} */
    function nameOf(shard) {
      return `browse/cards-${shard}`;
    }

    /** @param {number} number */
    function shardOf(number) {
      return Math.floor(number / table.perShard);
    }

    /** @param {number} shard */
    function isHere(shard) {
      return anliku.data.get(nameOf(shard)) !== undefined;
    }

    /** @param {number} shard */
    async function load(shard) {
      const loaded = await anliku.data.load(root, nameOf(shard), table.version);
      if (loaded.version !== table.version) {
        throw new Error("another build: " + nameOf(shard));
      }
    }

    /* Undefined if every shard is here already, else the promise of the missing ones. */
    /** @param {number[]} wanted */
    function missing(wanted) {
      const absent = [...new Set(wanted)].filter((shard) => !isHere(shard));
      return absent.length ? Promise.all(absent.map(load)) : undefined;
    }

    return {
      cardOf(number) {
        const shard = anliku.data.get(nameOf(shardOf(number)));
        const { first, cards } = /** @type {Anliku.CardShard} */ (shard);
        return browse.cardOfTable(table, number, cards[number - first]);
      },
      forCases(numbers) {
        return missing(numbers.map(shardOf));
      },
    };
  }

  browse.makeTexts = makeTexts;
})(window.anliku, window.anliku.browse);
