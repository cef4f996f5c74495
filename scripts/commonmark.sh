# shellcheck shell=bash
# 由 run_tests.sh 引入：取得 CommonMark 规范（其中有 652 个例子），放在 .tools/。
# Sourced, not run. From npm, where the specification's authors publish it; its text is CC-BY-SA 4.0,
# so it is read by the tests and is no part of this repository.

COMMONMARK_VERSION=0.31.2
COMMONMARK_SHA512=vXKxmclzJPymhOJYD26G0oBjVmIcKC8p5m2DvHIq1A1btr1m0r0dT/PzRA5/nwxUbCAPedMNPEoiQE+zvuOcOw==

# fetch_commonmark DIR: the specification of the pinned version as DIR/commonmark-VERSION.txt; prints
# its path. Prints nothing where npm cannot bring it.
fetch_commonmark() {
  local folder=$1 text=$1/commonmark-$COMMONMARK_VERSION.txt work
  if [ ! -f "$text" ]; then
    mkdir -p "$folder"
    work=$(mktemp -d)
    if (cd "$work" && npm pack --silent "commonmark-spec@$COMMONMARK_VERSION") >/dev/null 2>&1 \
      && is_commonmark "$work/commonmark-spec-$COMMONMARK_VERSION.tgz" \
      && tar -xzf "$work/commonmark-spec-$COMMONMARK_VERSION.tgz" -C "$work" package/spec.txt; then
      mv "$work/package/spec.txt" "$text"
    fi
    rm -rf "$work"
  fi
  [ ! -f "$text" ] || printf '%s\n' "$PWD/$text"
}

# is_commonmark FILE: whether the file is the one that is pinned.
is_commonmark() {
  [ "$(python3 -c 'import base64, hashlib, sys
print(base64.b64encode(hashlib.sha512(open(sys.argv[1], "rb").read()).digest()).decode())' "$1")" = "$COMMONMARK_SHA512" ]
}
