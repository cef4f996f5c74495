"""Lighthouse (mobile) on the pages that readers meet first, from a server that compresses.

`python -m benchmarks.lighthouse [--version 13.5.0]`

Builds the real archive, serves it over HTTP with gzip as static hosts do, and runs npm's
`lighthouse` with Debian's Chromium. Exits with 1 if accessibility, best practices or SEO is
under 100, or performance under 95.
"""

import argparse
import functools
import gzip
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from typing_extensions import override

from tests.archives import built, copy_of_real_archive

PAGES = ("index.html", "cases/index.html", "browse.html", "cases/SQ-2026-0004-8.html")
LEAST = {"performance": 95, "accessibility": 100, "best-practices": 100, "seo": 100}
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt")


class _Compressing(SimpleHTTPRequestHandler):
    @override
    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in _COMPRESSED or not path.is_file():
            super().do_GET()
            return
        content = gzip.compress(path.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=31536000")
        self.end_headers()
        self.wfile.write(content)

    @override
    def log_message(self, format: str, *args: object) -> None:
        """Keep requests out of the output."""


def scores(program: Path, address: str) -> Mapping[str, float]:
    """Return a page's score in each category, 0 to 100."""
    chromium = os.environ.get("ANLIKU_CHROMIUM") or shutil.which("chromium") or ""
    result = subprocess.run(
        [
            str(program),
            address,
            "--quiet",
            "--output=json",
            "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
            f"--only-categories={','.join(LEAST)}",
        ],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"CHROME_PATH": chromium},
    )
    if result.returncode:
        sys.exit(result.stderr)
    report = json.loads(result.stdout)
    for audit in report["audits"].values():
        if audit.get("score") is not None and audit["score"] < 0.9:
            print(f"  {audit['id']}: {audit.get('displayValue') or audit['title']}")
    return {name: 100 * part["score"] for name, part in report["categories"].items()}


def main() -> None:
    """Run Lighthouse on each page and print its scores."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--version", default="13.5.0", help="version of npm's lighthouse")
    version = parser.parse_args().version
    has_failed = False
    with tempfile.TemporaryDirectory() as folder:
        install = ["npm", "install", "--silent", "--prefix", folder, f"lighthouse@{version}"]
        subprocess.run(install, check=True)
        program = Path(folder) / "node_modules" / ".bin" / "lighthouse"
        archive = copy_of_real_archive(Path(folder) / "archive")
        config = archive / "mkdocs.yml"
        with ThreadingHTTPServer(("127.0.0.1", 0), _Compressing) as server:
            home = f"http://127.0.0.1:{server.server_address[1]}/"
            # As it is published: with an address, which canonical links need.
            text = config.read_text(encoding="utf-8").replace('site_url: ""', f"site_url: {home}")
            config.write_text(text, encoding="utf-8")
            server.RequestHandlerClass = functools.partial(_Compressing, directory=built(archive))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            for page in PAGES:
                found = scores(program, home + page)
                print(page, ", ".join(f"{name} {score:.0f}" for name, score in found.items()))
                has_failed |= any(found[name] < least for name, least in LEAST.items())
            server.shutdown()
    sys.exit(has_failed)


if __name__ == "__main__":
    main()
