/* A button beside a field: it copies what the field holds. */
(function (anliku) {
  "use strict";

  const PAUSE = 2500;

  /* Over http and file:// alike: where there is no clipboard to ask for, as browsers did before. */
  function copied(field) {
    field.select();
    return navigator.clipboard
      ? navigator.clipboard.writeText(field.value)
      : Promise[document.execCommand("copy") ? "resolve" : "reject"]();
  }

  anliku.basket.letCopy = (button, field) => {
    const words = button.firstChild.nodeValue;
    const said = (answer) => {
      button.firstChild.nodeValue = answer;
      setTimeout(() => {
        button.firstChild.nodeValue = words;
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
