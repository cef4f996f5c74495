# shellcheck shell=bash
# 由 site_build.sh 和 run_tests.sh 引入：取得印案例包要用的小标宋和楷体（OFL 许可），放进 Python 环境。
# Sourced after environment.sh, not run. 宋体 and 黑体 come with pip; these two come from npm.

SERIF_PACKAGE=@expo-google-fonts/noto-serif-sc SERIF_VERSION=0.4.3
SERIF_SHA512=fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==
KAI_PACKAGE=@fontsource/lxgw-wenkai KAI_VERSION=5.3.0
KAI_SHA512=+U5AAOXeaB7o+3G0Qm7I7Djz2Jd1hqNY+kClOZH8bTunyyGa2WxY12LZftt2AqUsxlfxwdQpd75Js1HQIt4H4g==
FONT_LENGTHS=lengths.txt
FONT_FILES=(NotoSerifSC-Bold.ttf LXGWWenKai-Regular.ttf OFL-NotoSerifSC.txt OFL-LXGWWenKai.txt)

# fetch_fonts VENV: the fonts and their licences in VENV/share/anliku/fonts. They are kept in
# .tools/ too, so that a new environment needs no network. The site is built without them as well.
fetch_fonts() {
  local target=$1/share/anliku/fonts kept=.tools/fonts-$SERIF_VERSION-$KAI_VERSION
  has_fonts "$target" && return
  if ! has_fonts "$kept"; then
    command -v npm >/dev/null 2>&1 || ! is_root_with_apt || (apt_install npm) || true
    say "取得字体：小标宋、楷体（第一次约 120 MB）"
    bring_fonts "$1" "$kept"
  fi
  if has_fonts "$kept"; then
    mkdir -p "$target"
    rm -f "$target"/*
    cp -l "$kept"/* "$target" 2>/dev/null || cp -f "$kept"/* "$target"
  else
    say "注意：小标宋、楷体没有取得（要用 npm 联网下载），网站照常生成，但案例包的 PDF 印不了。"
    say "  请装好 npm，再运行一次；或用 anliku pack --font-dir 指出自己的字体"
  fi
}

# has_fonts DIR: whether everything is there in its full length.
has_fonts() {
  [ -s "$1/$FONT_LENGTHS" ] && [ "$(lengths_of "$1")" = "$(cat "$1/$FONT_LENGTHS")" ]
}

# lengths_of DIR: the name and the length of each file.
lengths_of() {
  local name
  for name in "${FONT_FILES[@]}"; do
    [ -f "$1/$name" ] && printf '%s %s\n' "$name" "$(wc -c <"$1/$name" | tr -d ' ')"
  done
}

# bring_fonts VENV DIR: from npm, all or nothing.
bring_fonts() {
  local work
  work=$(mktemp -d)
  if bring_package "$1" "$work" "$SERIF_PACKAGE@$SERIF_VERSION" "$SERIF_SHA512" serif \
    && bring_package "$1" "$work" "$KAI_PACKAGE@$KAI_VERSION" "$KAI_SHA512" kai \
    && mkdir "$work/fonts" \
    && cp "$work/serif/700Bold/NotoSerifSC_700Bold.ttf" "$work/fonts/NotoSerifSC-Bold.ttf" \
    && cp "$work/serif/LICENSE_FONT" "$work/fonts/OFL-NotoSerifSC.txt" \
    && cp "$work/kai/LICENSE" "$work/fonts/OFL-LXGWWenKai.txt" \
    && woff_to_ttf "$1" "$work/kai/files/lxgw-wenkai-latin-500-normal.woff" \
      "$work/fonts/LXGWWenKai-Regular.ttf"; then
    lengths_of "$work/fonts" >"$work/fonts/$FONT_LENGTHS"
    rm -rf "$2"
    mkdir -p "$2"
    cp "$work"/fonts/* "$2"
  fi
  rm -rf "$work"
}

# bring_package VENV WORK NAME SHA512 FOLDER: the package as WORK/FOLDER, if it is the one pinned.
bring_package() {
  local file
  mkdir "$2/$5"
  file=$(cd "$2" && npm pack --silent "$3" 2>/dev/null | tail -n 1) || return 1
  [ -f "$2/$file" ] && [ "$(sha512_of "$1" "$2/$file")" = "$4" ] \
    && tar -xzf "$2/$file" -C "$2/$5" --strip-components=1 && rm "$2/$file"
}

# sha512_of VENV FILE: its checksum in base64, as npm writes it.
sha512_of() {
  "$1/bin/python" -c 'import base64, hashlib, sys
print(base64.b64encode(hashlib.sha512(open(sys.argv[1], "rb").read()).digest()).decode())' "$2"
}

# woff_to_ttf VENV FROM TO: the same font unpacked. The file that npm calls «latin-500» is the whole
# face in its regular weight. Its date stays, or else printed files would differ by it.
woff_to_ttf() {
  "$1/bin/python" -c 'import sys
from fontTools.ttLib import TTFont
font = TTFont(sys.argv[1], recalcTimestamp=False)
font.flavor = None
font.save(sys.argv[2])' "$2" "$3"
}
