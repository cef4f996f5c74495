#!/usr/bin/env bash
# 全部检查和测试：代码规则、类型、引用次序、测试（含真实的网站和浏览器）。
# 用法：./run_tests.sh [pytest 的参数]，如 ./run_tests.sh tests/unit
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/environment.sh

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
}

make_environment .venv-test requirements-test.lock
if [ -z "$(find_chromium)" ]; then
  apt_install chromium fonts-noto-cjk
fi
ANLIKU_CHROMIUM=$(find_chromium)
export ANLIKU_CHROMIUM

failed=()
# check NAME COMMAND…: run a static check and remember whether it failed.
check() {
  local name=$1
  shift
  say "== $name"
  "$@" || failed+=("$name")
}

bin=.venv-test/bin
check "代码规则" "$bin/python" -m ruff check .
check "代码格式" "$bin/python" -m ruff format --check .
check "类型" "$bin/python" -m mypy
check "引用次序" "$bin/lint-imports" --no-cache
say "== 测试"
if [ ${#failed[@]} -gt 0 ]; then
  say "（没有通过的检查：${failed[*]}；测试照样运行，最后按失败算）"
fi
status=0
"$bin/python" -m pytest --cov --cov-report=term:skip-covered "$@" || status=$?
if [ ${#failed[@]} -gt 0 ] && [ "$status" = 0 ]; then
  status=1
fi
exit "$status"
