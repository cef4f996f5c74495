# shellcheck shell=bash
# 由 site_build.sh 和 run_tests.sh 引入：找到 Python，建环境，按锁定的版本安装。
# Sourced, not run. Messages are for users, hence Chinese; comments are for developers.

export PYTHONUTF8=1 PYTHONDONTWRITEBYTECODE='' PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
# A user's own settings of these would lead the environment to other packages.
unset PYTHONPATH PYTHONHOME PIP_TARGET PIP_PREFIX PIP_USER

say() { printf '%s\n' "$*"; }
fail() {
  printf '错误：%s\n' "$*" >&2
  exit 3
}

is_root_with_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# apt_install PACKAGE…: install Debian packages, or tell the user the command.
apt_install() {
  if ! is_root_with_apt; then
    fail "缺系统软件包：$*。请运行：sudo apt-get update && sudo apt-get install -y $*"
  fi
  say "安装系统软件包：$*（要几分钟）"
  local log
  log=$(mktemp)
  if ! { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    --no-install-recommends "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "系统软件包没有装上：$*。请检查网络，再运行一次"
  fi
  rm -f "$log"
}

# find_python: print the newest Python from 3.11 on.
find_python() {
  local name
  for name in python3.14 python3.13 python3.12 python3.11 python3 python; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
  fail "没有 Python 3.11 或更新的版本。Debian 12 以上请运行：sudo apt-get install -y python3 python3-venv"
}

# wait_for_others DIR PYTHON: hold the lock of DIR until this script ends, however it ends; two runs at
# once would remove each other's files. Python asks for it, since not every system has flock(1).
wait_for_others() {
  if [ -e "$1.lock" ] && [ ! -f "$1.lock" ]; then
    fail "$1.lock 不是文件：把它移走，再运行一次"
  fi
  { exec 9>"$1.lock"; } 2>/dev/null || fail "写不了 $1.lock：检查磁盘空间和文件夹的权限"
  "$2" -c 'import sys
try:
    import fcntl
except ImportError:  # Windows
    sys.exit(0)
try:
    fcntl.flock(9, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError:
    print("另一个程序正在建立环境，等它做完", flush=True)
    fcntl.flock(9, fcntl.LOCK_EX)' || fail "等不到 $1.lock"
}

# is_whole DIR [--content]: whether every file of its packages is as they say; says what is not.
is_whole() {
  local what
  [ -x "$1/bin/python" ] || return 1
  what=$("$1/bin/python" -I scripts/whole.py "$1/.installed" "${@:2}" 2>/dev/null) && return
  say "环境 $1 不完整（${what:-读不出来}），重新建立"
  return 1
}

# lock_age LOCK: say on which day its versions were chosen, and how long ago that is.
lock_age() {
  local day
  day=$(sed -n 's/^# 锁定于 //p' "$1" | head -n 1)
  "$(find_python)" - "$1" "$day" <<'PYTHON' || true
import datetime, sys
file, day = sys.argv[1:]
try:
    age = (datetime.datetime.now(datetime.timezone.utc).date() - datetime.date.fromisoformat(day)).days
except ValueError:
    sys.exit()
old = "，久了：运行 scripts/lock.sh --upgrade 换成新的" if age > 180 else ""
sys.stdout.buffer.write(f"依赖的版本锁定于 {day}（{age} 天前，{file}）{old}\n".encode())
PYTHON
}

# make_environment DIR LOCK: a virtual environment with the locked packages and this package.
# Does nothing when DIR is already what it should be; when only pyproject.toml changed, only this
# package is installed again.
make_environment() {
  local folder=$1 lock=$2 python stamp package
  python=$(find_python) || exit 3
  wait_for_others "$folder" "$python"
  stamp=$(cksum <"$lock"; "$python" --version; pwd)
  package=$(cksum <pyproject.toml)
  if [ "$(cat "$folder/.stamp" 2>/dev/null)" != "$stamp" ] \
    || ! is_whole "$folder"; then
    make_packages "$folder" "$lock" "$python"
    "$folder/bin/python" -I scripts/whole.py "$folder/.installed" --note >/dev/null \
      && [ -f "$folder/.installed" ] || fail "依赖没有装全。请检查磁盘空间，再运行一次"
    printf '%s' "$stamp" >"$folder/.stamp"
  elif [ "$(cat "$folder/.stamp-package" 2>/dev/null)" = "$package" ] \
    && "$folder/bin/python" -c 'import anliku' >/dev/null 2>&1; then
    return
  fi
  pip_install "$folder" --no-deps --no-build-isolation --editable .
  printf '%s' "$package" >"$folder/.stamp-package"
}

# make_packages DIR LOCK PYTHON: a new virtual environment with the locked packages.
make_packages() {
  local folder=$1 lock=$2 python=$3
  say "建立 Python 环境 $folder（第一次要一两分钟）"
  # An environment that was moved or made by another Python is not worth mending.
  # Its stamp goes first: where the rest is stopped, nobody takes what is left for whole.
  rm -f "$folder/.stamp" 2>/dev/null || true
  rm -rf "$folder" || fail "删不掉旧的 $folder：检查文件夹的权限，或手工删去再运行"
  if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
    apt_install "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
  fi
  "$python" -m venv "$folder" || fail "Python 环境建不起来：检查磁盘空间和文件夹的权限"
  say "安装依赖（版本见 $lock）"
  lock_age "$lock"
  pip_install "$folder" --require-hashes --no-deps -r "$lock"
}

# pip_install DIR OPTIONS…: pip's own words are shown only when it fails.
pip_install() {
  local folder=$1 log
  shift
  log=$(mktemp)
  if ! "$folder/bin/python" -m pip install --quiet "$@" >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    fail "依赖没有装上。请检查能不能连上软件源，再运行一次"
  fi
  rm -f "$log"
}
