"""Every digest is held to PDF/A-2a and PDF/UA-1 by a checker of those standards, which has nothing to do with Typst."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import page
import pikepdf
import pytest

from duizhao.building.digests.setter import Printed
from tests.building.digests.conftest import ROOT

PROFILES = ("2a", "ua1")
LENGTH = "PDFA2A-STREAM-LENGTH-001"
_STREAM = re.compile(rb"/Length (\d+)[^\r\n]*>>\s+stream\n")
_BEHIND = b"\nendstream"


def failures_in(data: bytes, profile: str) -> set[str]:
    """The rules that a PDF breaks. Where compressed data happen to end in a carriage return, this checker takes that
    for half of the line's end behind them and the stream for too long: so where streams end is looked at here."""
    found = {failure.rule_id for failure in page.validate_pdf_bytes(data, profile=profile).failures}
    return found - {LENGTH} if streams_are_as_long_as_they_say(data) else found


def streams_are_as_long_as_they_say(data: bytes) -> bool:
    ends = [match.end() + int(match[1]) for match in _STREAM.finditer(data)]
    return len(ends) == data.count(_BEHIND) and all(data.startswith(_BEHIND, end) for end in ends)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_digest_of_the_toy_conforms(digests_by_path: dict[str, Printed], profile: str) -> None:
    for path, printed in digests_by_path.items():
        assert failures_in(printed.data, profile) == set(), path


@pytest.mark.parametrize("profile", PROFILES)
def test_papers_of_the_real_library_conform(site: Path, profile: str) -> None:
    papers = sorted(site.glob("pdf/parallel/papers/*.pdf"))
    assert len(papers) == len(list((ROOT / "summaries/papers").glob("*.yml")))
    for path in papers:
        assert failures_in(path.read_bytes(), profile) == set(), path


def test_the_checker_sees_what_is_wrong(digests_by_path: dict[str, Printed]) -> None:
    whole = digests_by_path["pdf/en/papers/night-moths.pdf"].data
    changed = BytesIO()
    with pikepdf.open(BytesIO(whole)) as pdf:
        del pdf.Root.MarkInfo
        del pdf.Root.OutputIntents
        pdf.save(changed)
    assert all(failures_in(changed.getvalue(), profile) for profile in PROFILES)
    longer = re.sub(rb"/Length (\d)(\d+)(?=[^\r\n]*>>\s+stream\n)", rb"/Length 9\2", whole, count=1)
    assert longer != whole
    assert not streams_are_as_long_as_they_say(longer)
