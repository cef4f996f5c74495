/* Moving an entry of the list by its handle: with a finger or a mouse, or with the arrow keys. */
(function (anliku) {
  "use strict";

  const EDGE = 90;
  const STEP = 14;
  /** @type {Record<string, (place: number, total: number) => number>} */
  const KEYS = {
    ArrowUp: (place) => place - 1,
    ArrowDown: (place) => place + 1,
    Home: () => 0,
    End: (_, total) => total - 1,
  };

  /** @param {Element} entry */
  function placeOf(entry) {
    return [.../** @type {Element} */ (entry.parentElement).children].indexOf(entry);
  }

  /**
   * @param {number} y
   * @param {Element} other
   */
  function isBelow(y, other) {
    const { top, height } = other.getBoundingClientRect();
    return y > top + height / 2;
  }

  /* Its neighbours step past the entry until it is where the pointer is. The entry itself stays in
     the page: taken out and put back it would lose the pointer. */
  /**
   * @param {Element} entry
   * @param {number} y
   */
  function follow(entry, y) {
    while (entry.previousElementSibling && !isBelow(y, entry.previousElementSibling)) {
      entry.after(entry.previousElementSibling);
    }
    while (entry.nextElementSibling && isBelow(y, entry.nextElementSibling)) {
      entry.before(entry.nextElementSibling);
    }
  }

  /* Near an edge of the window the page goes along, as long as the pointer stays there. */
  /**
   * @param {{ y: number }} at
   * @param {() => void} onScroll
   */
  function scrolling(at, onScroll) {
    let isOver = false;
    function step() {
      if (isOver) {
        return;
      }
      const way = at.y < EDGE ? -STEP : at.y > window.innerHeight - EDGE ? STEP : 0;
      if (way) {
        window.scrollBy(0, way);
        onScroll();
      }
      requestAnimationFrame(step);
    }
    requestAnimationFrame(step);
    return () => {
      isOver = true;
    };
  }

  /**
   * @param {HTMLElement} handle
   * @param {Element} entry
   * @param {PointerEvent} started
   * @param {Anliku.Move} move
   */
  function drag(handle, entry, started, move) {
    const from = placeOf(entry);
    const at = { y: started.clientY };
    const stop = scrolling(at, () => follow(entry, at.y));
    entry.classList.add("ak-basket__entry--held");
    document.documentElement.classList.add("ak-dragging");
    handle.setPointerCapture(started.pointerId);
    /** @param {PointerEvent} event */
    const onMove = (event) => {
      at.y = event.clientY;
      follow(entry, at.y);
    };
    const onEnd = () => {
      stop();
      handle.removeEventListener("pointermove", onMove);
      entry.classList.remove("ak-basket__entry--held");
      document.documentElement.classList.remove("ak-dragging");
      const to = placeOf(entry);
      if (to !== from) {
        move(from, to);
      }
    };
    handle.addEventListener("pointermove", onMove);
    handle.addEventListener("lostpointercapture", onEnd, { once: true });
  }

  /* `move(from, to)` is told where an entry was put. */
  anliku.basket.letMove = (handle, entry, move) => {
    handle.addEventListener("pointerdown", (event) => {
      if (event.button === 0) {
        event.preventDefault();
        handle.focus();
        drag(handle, entry, event, move);
      }
    });
    handle.addEventListener("keydown", (event) => {
      const total = /** @type {Element} */ (entry.parentElement).children.length;
      const way = KEYS[event.key];
      if (way && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        const from = placeOf(entry);
        const to = Math.max(0, Math.min(total - 1, way(from, total)));
        if (to !== from) {
          move(from, to);
        }
      }
    });
  };
})(window.anliku);
