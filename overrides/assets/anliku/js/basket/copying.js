/* A button beside a field: it copies what the field holds. */
(function (anliku) {
  "use strict";

  const PAUSE = 2500;

  /* Over http and file:// alike: where there is no clipboard to ask for, as browsers did before. */
  /**
   * @param {HTMLInputElement} field
   */
  function copied(field) {
    field.select();
    return navigator.clipboard
      ? navigator.clipboard.writeText(field.value)
      : Promise[document.execCommand("copy") ? "resolve" : "reject"]();
  }

  anliku.basket.letCopy = (button, field) => {
    const text = /** @type {Text} */ (button.firstChild);
    const words = text.nodeValue;
    /** @type {(answer: string) => void} */
    const said = (answer) => {
      text.nodeValue = answer;
      setTimeout(() => {
        text.nodeValue = words;
      }, PAUSE);
    };
    button.addEventListener("click", () => {
      copied(field).then(
        () => said("已复制"),
        () => said("请自己复制"),
      );
    });
  };
})(window.anliku);
