"""The edition's name in, its two own pages out: the one to open, and the guide to verifying."""

import html

from anliku.export.usb.names import CHECKSUM_LIST, OPENING_PAGE, SITE_FOLDER
from anliku.render import content_policy

_STYLE = """
body { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
  font: 1.125rem/1.8 system-ui, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.4; }
h2 { font-size: 1.25rem; margin-top: 2.5rem; }
pre { overflow-x: auto; padding: .75rem 1rem; border: 1px solid; border-radius: .375rem;
  font: .95rem/1.6 Consolas, Menlo, "DejaVu Sans Mono", monospace; }
"""

_PAGE = """\
<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">{head}
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"""

_HOME = f"{SITE_FOLDER}/index.html"

_POWERSHELL = f"""\
Get-Content -Encoding UTF8 .\\{CHECKSUM_LIST} | ForEach-Object {{
  $sum, $file = $_ -split '  ', 2
  if (-not (Test-Path -LiteralPath $file)) {{ "缺少：$file" }}
  elseif ((Get-FileHash -Algorithm SHA256 -LiteralPath $file).Hash -ne $sum) {{ "不一致：$file" }}
}}
"校验完毕\""""

_GUIDE = f"""\
<h1>怎样校验</h1>
<p>“{CHECKSUM_LIST}”记着每个文件的 SHA-256 校验值。照下面的办法核对一遍，就知道文件在拷贝、转交时有没有损坏或改动。不校验也能用：双击“{OPENING_PAGE}”即可。</p>
<h2>Windows：核对全部文件</h2>
<p>打开本文件夹，按住 Shift 键在空白处点右键，选“在此处打开 PowerShell 窗口”（或“在终端中打开”），把下面几行一起粘贴进去，按回车：</p>
<pre role="region" tabindex="0" aria-label="PowerShell 命令"><code>{html.escape(_POWERSHELL, quote=False)}</code></pre>
<p>只显示“校验完毕”，就是全部一致；显示“不一致”或“缺少”的，重新拷贝那个文件。</p>
<h2>Windows：只核对一个文件</h2>
<pre role="region" tabindex="0" aria-label="certutil 命令"><code>certutil -hashfile {_HOME.replace("/", chr(92))} SHA256</code></pre>
<p>显示的一串字母和数字，应当与清单里 <code>{_HOME}</code> 那一行开头的相同（不分大小写）。</p>
<h2>Linux</h2>
<p>在本文件夹里打开终端，运行：</p>
<pre role="region" tabindex="0" aria-label="Linux 命令"><code>sha256sum --check --quiet {CHECKSUM_LIST}</code></pre>
<p>什么都不显示，就是全部一致。</p>
<h2>macOS</h2>
<pre role="region" tabindex="0" aria-label="macOS 命令"><code>shasum -a 256 --check --quiet {CHECKSUM_LIST}</code></pre>
<p>什么都不显示，就是全部一致。</p>
<h2>清单本身可靠吗</h2>
<p>清单只能查出损坏和无意的改动。要防有人连清单一起换掉，请向发布单位核对整个压缩包的 SHA-256：生成时 <code>anliku build --zip</code> 会显示它。</p>"""


def opening_page(name: str) -> bytes:
    """Return the page that leads on to the site by itself, and by a link where it may not."""
    title = html.escape(name)
    return _page(
        title,
        f'<h1>{title}</h1>\n<p><a href="{_HOME}">打开首页</a></p>',
        head=f'\n<meta http-equiv="refresh" content="0; url={_HOME}">',
    )


def guide_page(name: str) -> bytes:
    """Return the page that tells how to verify the edition on Windows, Linux and macOS."""
    return _page(f"怎样校验 - {html.escape(name)}", _GUIDE, head="")


def _page(title: str, body: str, *, head: str) -> bytes:
    policy = content_policy(styles=[_STYLE])
    return _PAGE.format(title=title, body=body, head=head, style=_STYLE, policy=policy).encode()
