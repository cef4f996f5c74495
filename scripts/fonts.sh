# shellcheck shell=bash
# 由 site_build.sh 和 run_tests.sh 引入：取得印案例包要用的小标宋和楷体（OFL 许可），放进 Python 环境。
# Sourced after environment.sh, not run. 宋体 and 黑体 come with pip; these two come from npm.

SERIF_PACKAGE=@expo-google-fonts/noto-serif-sc SERIF_VERSION=0.4.3
SERIF_SHA512=fSmUpiSFtSeyHV45/2xUOy5SdfExklQwwMKN3cQjAZAujITHDmSbpMHCVdCMhRqMjQtu0ZRgc29u8A+CU3akfw==
KAI_PACKAGE=@fontsource/lxgw-wenkai KAI_VERSION=5.3.0
KAI_SHA512=+U5AAOXeaB7o+3G0Qm7I7Djz2Jd1hqNY+kClOZH8bTunyyGa2WxY12LZftt2AqUsxlfxwdQpd75Js1HQIt4H4g==
# Of the files as they are made from those packages; unpacking a font copies its tables, whatever the
# version of fontTools.
FONT_SHA256='9c6a2ba736e4b499c84f65ce366bd3625c0401885fd3e585ace50fb738b96ff6  NotoSerifSC-Bold.ttf
9ac373b44aaabb7f5e87f4134f537484b7d4d38fda79386e48eecd3138e6401f  LXGWWenKai-Regular.ttf
5e0da210fb04058a8c0087985d2d456b931c2579811a49655721d3cf0c36b6d6  OFL-NotoSerifSC.txt
a4654e013454eb0ea7b4b35689d235de2452a13737805e2a172761ae110b6905  OFL-LXGWWenKai.txt'

# fetch_fonts VENV: the fonts and their licences in VENV/share/anliku/fonts. They are kept in
# .tools/ too, so that a new environment needs no network. The site is built without them as well.
fetch_fonts() {
  local target=$1/share/anliku/fonts kept=.tools/fonts-$SERIF_VERSION-$KAI_VERSION
  has_fonts "$1" "$target" && ! shares_files "$target" "$kept" && return
  if ! has_fonts "$1" "$kept" && ! keep_fonts "$1" "$target" "$kept"; then
    command -v npm >/dev/null 2>&1 || ! is_root_with_apt || (apt_install npm) || true
    say "取得字体：小标宋、楷体（第一次约 120 MB）"
    bring_fonts "$1" "$kept"
  fi
  if has_fonts "$1" "$kept" && copy_fonts "$kept" "$target" && has_fonts "$1" "$target"; then
    return
  elif ! has_fonts "$1" "$target"; then
    say "注意：小标宋、楷体没有取得（要用 npm 联网下载），网站照常生成，但案例包的 PDF 印不了。"
    say "  请装好 npm，再运行一次；或用 anliku pack --font-dir 指出自己的字体"
  fi
}

# keep_fonts VENV DIR KEPT: keep the fonts of DIR where they are whole and the kept ones are not.
keep_fonts() {
  has_fonts "$1" "$2" && copy_fonts "$2" "$3" && has_fonts "$1" "$3"
}

# copy_fonts FROM TO: real copies in a new folder (GNU cp shares the blocks where the disk can), never
# links: damage to one would be damage to the other.
copy_fonts() {
  local name
  rm -rf "$2" && mkdir -p "$2" || return 1
  while read -r _ name; do
    cp "$1/$name" "$2/$name" || return 1
  done <<<"$FONT_SHA256"
} 2>/dev/null

# has_fonts VENV DIR: whether everything is there and has the bytes that it should have.
has_fonts() {
  "$1/bin/python" -I -c 'import hashlib, pathlib, sys
folder, listed = pathlib.Path(sys.argv[1]), sys.argv[2].splitlines()
for digest, name in map(str.split, listed):
    file = folder / name
    if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
        sys.exit(1)' "$2" "$FONT_SHA256" 2>/dev/null
}

# shares_files DIR DIR: whether a file of both is one, so that damage to one is damage to both.
shares_files() {
  local name
  while read -r _ name; do
    [ ! "$1/$name" -ef "$2/$name" ] || return 0
  done <<<"$FONT_SHA256"
  return 1
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
    copy_fonts "$work/fonts" "$2" || say "注意：字体写不进 $2：检查磁盘空间和文件夹的权限"
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
