"""A lock file in, the packages it names as a CycloneDX 1.6 bill of materials (ECMA-424) out.

Usage: python scripts/sbom.py requirements.lock > sbom.cdx.json

Licences are those that the packages installed beside this Python declare; one that is for another
system only is listed without. Nothing of the clock or of this machine is in it, so that the same lock
gives the same bytes.
"""

import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

_PACKAGE = re.compile(r"([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_OSI = "License :: OSI Approved :: "
_LONGEST = 80
"""Characters of a licence's name; what is longer is its whole text."""


def packages(lock: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield name, version and SHA-256 of each package's files, as a lock file lists them."""
    for block in re.split(r"\n(?=[a-z0-9])", lock):
        if found := _PACKAGE.match(block):
            yield found[1], found[2], _HASH.findall(block)


def licences(name: str) -> list[dict[str, Any]]:
    """Return what an installed package says of its licence, in CycloneDX' form."""
    try:
        said = metadata(name)
    except PackageNotFoundError:
        return []
    if expression := said.get("License-Expression"):
        return [{"expression": expression}]
    classifiers = said.get_all("Classifier") or []
    names = [one.removeprefix(_OSI) for one in classifiers if one.startswith(_OSI)]
    written = (said.get("License") or "").strip()
    if not names and 0 < len(written) <= _LONGEST and "\n" not in written:
        names = [written]
    return [{"license": {"name": one}} for one in names]


def component(name: str, version: str, hashes: list[str]) -> dict[str, Any]:
    """Return one package."""
    purl = f"pkg:pypi/{name}@{version}"
    said: dict[str, Any] = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
        "hashes": [{"alg": "SHA-256", "content": one} for one in sorted(set(hashes))],
    }
    found = licences(name)
    return said | ({"licenses": found} if found else {})


def bill_of_materials(lock: str) -> dict[str, Any]:
    """Return the whole bill."""
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": "anliku", "name": "anliku"}},
        "components": [component(*package) for package in packages(lock)],
    }


if __name__ == "__main__":
    text = Path(sys.argv[1]).read_text(encoding="utf-8")
    sys.stdout.write(json.dumps(bill_of_materials(text), ensure_ascii=False, indent=1) + "\n")
