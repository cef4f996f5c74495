#!/usr/bin/env bash
# 全部检查和测试：代码规则、类型、引用次序、浏览器脚本、测试（含真实的网站和浏览器）。
# 用法：./run_tests.sh [pytest 的参数]，如 ./run_tests.sh tests/unit；
# ./run_tests.sh fast [pytest 的参数]：边改边试用，不开浏览器，不生成整个网站；除了字体，不装别的东西；
# 加 --cov --cov-report=term:skip-covered 另算哪些行没有测到，要多用一半时间
set -euo pipefail
here=${BASH_SOURCE[0]}
while [ -L "$here" ]; do # may be called by a link from elsewhere
  link=$(readlink "$here")
  case $link in /*) here=$link ;; *) here=$(dirname "$here")/$link ;; esac
done
cd "$(dirname "$here")"
. scripts/environment.sh
. scripts/fonts.sh
. scripts/vnu.sh
. scripts/commonmark.sh
. scripts/javascript.sh

# find_chromium: print the browser's path, nothing if there is none.
find_chromium() {
  local name
  for name in "${ANLIKU_CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
    if [ -n "$name" ] && command -v "$name"; then
      return
    fi
  done
}

# has_chinese_font: without one the browser draws boxes, and screenshots show nothing.
has_chinese_font() {
  command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh family)" ]
}

make_environment .venv-test requirements-test.lock
bin=.venv-test/bin

if [ "${1:-}" = fast ]; then
  shift
  # Packs are set in faces that pip does not have; they are kept for the next run.
  fetch_fonts .venv-test
  "$bin/python" -m ruff check .
  "$bin/lint-imports" --no-cache
  exec "$bin/python" -m pytest -n auto --dist worksteal --durations 20 \
    tests/unit tests/bad_input tests/lenient tests/golden "$@"
fi

missing=()
[ -n "$(find_chromium)" ] || missing+=(chromium)
has_chinese_font || missing+=(fontconfig fonts-noto-cjk)
# Playwright's own Node needs a library that a small Debian lacks; the set-up tests make a clone.
.venv-test/bin/playwright --version >/dev/null 2>&1 || missing+=(libatomic1)
command -v git >/dev/null 2>&1 || missing+=(git)
# The HTML validator is a Java program that npm brings.
command -v java >/dev/null 2>&1 || missing+=(default-jre-headless)
command -v npm >/dev/null 2>&1 || missing+=(npm)
[ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
fetch_fonts .venv-test
ANLIKU_CHROMIUM=$(find_chromium)
ANLIKU_VNU=$(fetch_vnu .tools)
ANLIKU_COMMONMARK=$(fetch_commonmark .tools)
export ANLIKU_CHROMIUM ANLIKU_VNU ANLIKU_COMMONMARK
[ -n "$ANLIKU_VNU" ] || say "注意：HTML 校验器没有取得（要用 npm 联网下载），有关测试会跳过"
[ -n "$ANLIKU_COMMONMARK" ] || say "注意：CommonMark 规范没有取得（要用 npm 联网下载），有关测试会跳过"

failed=()
# check NAME COMMAND…: run a static check and remember whether it failed.
check() {
  local name=$1
  shift
  say "== $name"
  "$@" || failed+=("$name")
}

check "代码规则" "$bin/python" -m ruff check .
check "代码格式" "$bin/python" -m ruff format --check .
check "类型" "$bin/python" -m mypy
check "引用次序" "$bin/lint-imports" --no-cache
if fetch_javascript_tools; then
  check "浏览器脚本" lint_javascript
  check "浏览器脚本的类型" type_javascript
else
  say "注意：检查浏览器脚本的工具没有取得（要用 npm 联网下载），这一项跳过"
fi
say "== 测试"
if [ ${#failed[@]} -gt 0 ]; then
  say "（没有通过的检查：${failed[*]}；测试照样运行，最后按失败算）"
fi
status=0
"$bin/python" -m pytest -n auto --dist loadfile --durations 20 "$@" || status=$?
if [ ${#failed[@]} -gt 0 ] && [ "$status" = 0 ]; then
  status=1
fi
exit "$status"
