# shellcheck shell=bash
# 由 run_tests.sh 引入：取得 HTML 校验器（Nu Html Checker），放在 .tools/。
# Sourced, not run. The checker comes from npm, where the W3C's own builds are published.

VNU_VERSION=26.9.27
VNU_SHA512=TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==

# fetch_vnu DIR: the checker of the pinned version as DIR/vnu-VERSION.jar; prints its path.
# Prints nothing where npm cannot bring it.
fetch_vnu() {
  local folder=$1 jar=$1/vnu-$VNU_VERSION.jar work
  if [ ! -f "$jar" ]; then
    mkdir -p "$folder"
    work=$(mktemp -d)
    if (cd "$work" && npm pack --silent "vnu-jar@$VNU_VERSION") >/dev/null 2>&1 \
      && is_vnu "$work/vnu-jar-$VNU_VERSION.tgz" \
      && tar -xzf "$work/vnu-jar-$VNU_VERSION.tgz" -C "$work" package/build/dist/vnu.jar; then
      mv "$work/package/build/dist/vnu.jar" "$jar"
    fi
    rm -rf "$work"
  fi
  [ ! -f "$jar" ] || printf '%s\n' "$PWD/$jar"
}

# is_vnu FILE: whether the file is the one that is pinned.
is_vnu() {
  [ "$(python3 -c 'import base64, hashlib, sys
print(base64.b64encode(hashlib.sha512(open(sys.argv[1], "rb").read()).digest()).decode())' "$1")" = "$VNU_SHA512" ]
}
