# shellcheck shell=bash
# 由 run_tests.sh 引入：取得检查浏览器脚本的工具（ESLint、TypeScript），放在 tests/scripts/node_modules/。
# Sourced, not run. Which versions, and what they must hash to, is in tests/scripts/package-lock.json.

JAVASCRIPT_TOOLS=tests/scripts

# fetch_javascript_tools: install the pinned tools where they are not there yet; false where npm cannot.
fetch_javascript_tools() {
  local installed=$JAVASCRIPT_TOOLS/node_modules/.installed
  if ! cmp -s "$JAVASCRIPT_TOOLS/package-lock.json" "$installed"; then
    (cd "$JAVASCRIPT_TOOLS" && npm ci --silent --ignore-scripts) >/dev/null 2>&1 || return 1
    cp "$JAVASCRIPT_TOOLS/package-lock.json" "$installed"
  fi
}

# lint_javascript: judge the scripts of the site, and those that test them.
lint_javascript() {
  "$JAVASCRIPT_TOOLS/node_modules/.bin/eslint" --max-warnings 0 -c "$JAVASCRIPT_TOOLS/eslint.config.js" \
    overrides/assets/anliku/js "$JAVASCRIPT_TOOLS"/*.js
}

# type_javascript: judge the types of the scripts of the site (TypeScript reads their remarks; nothing is made).
type_javascript() {
  "$JAVASCRIPT_TOOLS/node_modules/.bin/tsc" --project "$JAVASCRIPT_TOOLS"
}
