#!/usr/bin/env bash
# 重新锁定依赖的版本：改了 pyproject.toml 之后运行。需要 uv（pip install uv）。
# 已锁定的版本尽量不动；全部换成最新的：scripts/lock.sh --upgrade
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

options=("$@")

# lock FILE [extra options]: versions and hashes for every supported Python and platform.
lock() {
  local file=$1
  shift
  uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet \
    ${options[@]+"${options[@]}"} "$@" --output-file "$file"
  { printf '# 由 scripts/lock.sh 生成，不要手改；改 pyproject.toml，再运行它。\n'
    printf '# 锁定于 %s\n' "$(date -u +%F)"; cat "$file"; } >"$file.tmp"
  mv "$file.tmp" "$file"
}

# The build backend is locked too, since the package is installed without build isolation.
lock requirements.lock --group build
lock requirements-test.lock --extra test --group build

# The bill of materials says the licences of what is installed: first the packages, then the bill.
. scripts/environment.sh
make_environment .venv requirements.lock
.venv/bin/python scripts/sbom.py requirements.lock >sbom.cdx.json.tmp
mv sbom.cdx.json.tmp sbom.cdx.json
lock_age requirements.lock
