"""The lock, its age, and the bill of materials that is made from it."""

import json
import re
import subprocess
from datetime import date

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.archives import ROOT

BILL = (ROOT / "sbom.cdx.json").read_text(encoding="utf-8")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_the_bill_is_valid_by_its_schema() -> None:
    """CycloneDX' own validator has nothing to say; a bill without versions it would refuse."""
    validator = JsonStrictValidator(SchemaVersion.V1_6)
    assert validator.validate_str(BILL) is None
    assert validator.validate_str(BILL.replace('"bomFormat"', '"format"')) is not None


def test_the_bill_has_every_package_of_the_lock() -> None:
    """Name, version and every hash, nothing more."""
    listed = {
        (one["name"], one["version"]): {found["content"] for found in one["hashes"]}
        for one in json.loads(BILL)["components"]
    }
    locked = set(re.findall(r"(?m)^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", LOCK))
    assert set(listed) == locked
    assert set.union(*listed.values()) == set(re.findall(r"sha256:([0-9a-f]{64})", LOCK))


def test_most_licences_are_known() -> None:
    """Of packages for other systems alone they are not."""
    components = json.loads(BILL)["components"]
    without = [one["name"] for one in components if not one.get("licenses")]
    assert len(without) < len(components) / 10, without


def test_the_age_of_a_lock_is_said() -> None:
    """From the day in it; a lock without a day is no failure."""
    say = '. scripts/environment.sh; lock_age "$0"'
    said = subprocess.run(
        ["bash", "-c", say, "requirements.lock"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()
    day = re.search(r"锁定于 (\S+?)（(\d+) 天前", said)
    assert day is not None, said
    assert date.fromisoformat(day[1])
    none = subprocess.run(["bash", "-c", say, "LICENSE"], cwd=ROOT, capture_output=True, check=True)
    assert none.stdout == b""


def test_no_registry_is_named() -> None:
    """A lock holds for every registry."""
    for text in (LOCK, BILL, (ROOT / "requirements-test.lock").read_text(encoding="utf-8")):
        assert not re.search(r"index-url|find-links|https?://(?!cyclonedx\.org)", text)


def test_every_text_of_a_licence_is_named() -> None:
    """The list of shipped parts names each file beside it, and no other."""
    folder = ROOT / "LICENSES"
    listed = set(re.findall(r"\]\(([^./)][^)]*\.txt)\)", (folder / "README.md").read_text("utf-8")))
    assert listed == {path.name for path in folder.glob("*.txt")}
