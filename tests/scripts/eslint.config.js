/* The law of the site's scripts. They are read by Chromium 80, Firefox 78 and Safari 13 (`browserslist`
   in package.json): eslint-plugin-compat knows by MDN's own data which of the platform's names those
   have, eslint-plugin-es-x (of ESLint's community) knows the language's methods and patterns; both are
   kept up with each year's edition. */
"use strict";

const compat = require("eslint-plugin-compat");
const language = require("eslint-plugin-es-x");
const globals = require("globals");

const SINCE_THEN = ["replaceChildren", "toReversed", "toSorted", "toSpliced", "scrollIntoViewIfNeeded"];

module.exports = [
  compat.configs["flat/recommended"],
  language.configs["flat/restrict-to-es2019"],
  {
    files: ["**/*.js"],
    languageOptions: { ecmaVersion: 2019, sourceType: "script", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    settings: { "es-x": { aggressive: true }, targets: require("./package.json").browserslist },
    rules: {
      "es-x/no-regexp-lookbehind-assertions": "error",
      "es-x/no-string-prototype-matchall": "off",
      "es-x/no-string-prototype-at": "error",
      "es-x/no-array-prototype-at": "error",
      "es-x/no-string-prototype-replaceall": "error",
      "array-callback-return": "error",
      "consistent-return": "error",
      curly: "error",
      eqeqeq: "error",
      "max-depth": ["error", 4],
      "max-lines": ["error", { max: 250, skipComments: true, skipBlankLines: true }],
      "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
      "no-implicit-globals": "error",
      "no-redeclare": "error",
      "no-restricted-properties": ["error", ...SINCE_THEN.map((property) => ({ property }))],
      "no-shadow": "off",
      "no-undef": "error",
      "no-unused-vars": ["error", { caughtErrors: "none", argsIgnorePattern: "^_" }],
      "no-use-before-define": ["error", { functions: false, variables: false }],
      "no-var": "error",
      "prefer-const": "error",
      strict: ["error", "function"],
    },
  },
  {
    /* Asked for before they are used. */
    files: ["**/basket/copying.js", "**/case.js"],
    settings: { polyfills: ["navigator.clipboard"] },
  },
  {
    files: ["**/wide_tables.js"],
    settings: { polyfills: ["ResizeObserver"] },
  },
  {
    files: ["**/tests/scripts/*.js"],
    languageOptions: { globals: { ...globals.node, ...globals.commonjs } },
    rules: { strict: "off", "no-implicit-globals": "off" },
  },
];
