/* Names of data files in, their values out: classic scripts, as pages opened by double-click may
   not fetch. Every data file is one call of `anliku.data.receive`. */

window.anliku = window.anliku || /** @type {Anliku.Api} */ ({});

(function (anliku) {
  "use strict";

  const received = new Map();
  const underWay = new Map();

  /* Called by the data files. */
  /** @type {Anliku.Data["receive"]} */
  function receive(name, value) {
    received.set(name, value);
  }

  /* The value of a data file, or undefined while it is not here. */
  /** @type {Anliku.Data["get"]} */
  function get(name) {
    return received.get(name);
  }

  /**
   * @param {string} address
   * @param {string} name
   */
  function insert(address, name) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => {
        script.remove();
        if (received.has(name)) {
          resolve(received.get(name));
        } else {
          reject(new Error("empty: " + address));
        }
      };
      script.onerror = () => {
        script.remove();
        reject(new Error("not loaded: " + address));
      };
      document.head.append(script);
    });
  }

  /* Promise of a data file's value; a file that could not be loaded may be asked for again. */
  /** @type {Anliku.Data["load"]} */
  function load(root, name, version) {
    if (received.has(name)) {
      return Promise.resolve(received.get(name));
    }
    if (!underWay.has(name)) {
      const address = root + "data/" + name + ".js" + (version ? "?v=" + version : "");
      const loading = insert(address, name).finally(() => underWay.delete(name));
      underWay.set(name, loading);
    }
    return underWay.get(name);
  }

  anliku.data = { receive, get, load };
})(window.anliku);
