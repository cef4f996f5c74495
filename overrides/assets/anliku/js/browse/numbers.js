/* A choice and what it found in, how many that is and how it is ordered shown. */

(function (browse) {
  "use strict";

  /**
   * @param {Anliku.Choice} choice
   */
  function hasWords(choice) {
    return choice.words.trim() !== "";
  }

  /** @type {Anliku.Browse["showNumbers"]} */
  /** @type {Anliku.Browse["showNumbers"]} */
  function showNumbers(shell, choice, total, { page, pages }) {
    /** @type {(selector: string) => HTMLElement} */
    const find = (selector) => /** @type {HTMLElement} */ (shell.querySelector(selector));
    const status = find(".ak-choose__status");
    const chosen = choice.chosen.reduce((sum, numbers) => sum + numbers.length, 0);
    const which = chosen || hasWords(choice) ? "找到" : "共";
    const where = pages > 1 ? "，第" + page + "页" : "";
    const text = which + total + "个案例" + where;
    if (status.textContent !== text) {
      status.textContent = text;
    }
    find(".ak-choose__total").textContent = String(total);
    find(".ak-choose__number").textContent = chosen ? "（已选" + chosen + "个）" : "";
    find(".ak-choose__none").hidden = total > 0;
  }

  /** @type {Anliku.Browse["showSort"]} */
  /** @type {Anliku.Browse["showSort"]} */
  function showSort(sort, choice) {
    sort.options[0].disabled = !hasWords(choice);
    sort.options[0].textContent = hasWords(choice) ? "相关度" : "相关度（填了词语才有）";
    sort.value = browse.address.sortOf(choice);
  }

  Object.assign(browse, { showNumbers, showSort });
})(window.anliku.browse);
