#!/usr/bin/env bash
# 建环境、安装、检查案例、生成网站和检索。用法：./site_build.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. scripts/environment.sh

make_environment .venv requirements.lock
exec .venv/bin/python -m anliku build "$@"
