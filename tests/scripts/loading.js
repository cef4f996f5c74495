/* Modules of the site's scripts in, the `anliku` that they make out, without a browser. */
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const FOLDER = path.join(__dirname, "../../overrides/assets/anliku/js");
/* What Python has written for this run: `constants.js`, `tables.json`. */
const WRITTEN = process.env.ANLIKU_WRITTEN;

function loaded(...modules) {
  const window = { anliku: {} };
  const context = vm.createContext({ window, anliku: window.anliku, TextDecoder, URLSearchParams });
  vm.runInContext(fs.readFileSync(path.join(WRITTEN, "constants.js"), "utf8"), context);
  modules.forEach((name) => {
    const file = path.join(FOLDER, name + ".js");
    vm.runInContext(fs.readFileSync(file, "utf8"), context, { filename: file });
  });
  return window.anliku;
}

function json(file) {
  return JSON.parse(fs.readFileSync(file, "utf8"));
}

const cases = (name) => json(path.join(__dirname, "cases", name + ".json"));
const written = (name) => json(path.join(WRITTEN, name + ".json"));
/* Values of another context are no instances of our own classes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

module.exports = { loaded, cases, written, plain };
