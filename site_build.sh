#!/usr/bin/env bash
# 建环境、安装、检查案例、生成网站和检索。用法：./site_build.sh
set -euo pipefail
here=${BASH_SOURCE[0]}
while [ -L "$here" ]; do # may be called by a link from elsewhere
  link=$(readlink "$here")
  case $link in /*) here=$link ;; *) here=$(dirname "$here")/$link ;; esac
done
cd "$(dirname "$here")"
. scripts/environment.sh
. scripts/fonts.sh

make_environment .venv requirements.lock
fetch_fonts .venv
# Codes 2 (usage) and 130 (interrupted) are the user's; after any other failure the environment is read byte
# by byte, since a disk may have damaged what it still says is unchanged.
code=0
.venv/bin/python -m anliku build "$@" 9>&- || code=$?
case $code in
0) ;;
2 | 130 | 143) exit "$code" ;;
*)
  is_whole .venv --content && exit "$code"
  rm -f .venv/.stamp
  make_environment .venv requirements.lock
  fetch_fonts .venv
  .venv/bin/python -m anliku build "$@" 9>&-
  ;;
esac
# The environment is not on the reader's PATH, so the hints above need one more step.
say "  命令：先运行 source .venv/bin/activate，再用 anliku；看用法：anliku --help"
