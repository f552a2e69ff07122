"""Setting: what was set before is not set again, the same input gives the same bytes, and nothing half-done is left."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from duizhao.building.digests.digest import Digest, DigestKind, digests_of
from duizhao.building.digests.revision import imprint_of
from duizhao.building.digests.setter import NotSet, Printed, Setter
from duizhao.building.digests.store import Store
from duizhao.building.inspection import inspect
from duizhao.editions.edition import EN, ZH_HANS
from duizhao.editions.pages import Books, open_books
from tests.building.digests.conftest import IMPRINT
from tests.toy import ToyLibrary

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"}
DATED = {"GIT_COMMITTER_DATE": "2026-03-04T05:06:07Z"}
HASHES = """
import hashlib, sys
from pathlib import Path
from duizhao.building.digests.digest import digests_of
from duizhao.building.digests.setter import Setter
from duizhao.building.inspection import inspect
from duizhao.editions.pages import open_books
from tests.building.digests.conftest import IMPRINT
books = open_books(inspect(Path(sys.argv[1]) / "summaries").library)
found = hashlib.sha256()
for one in Setter(Path(sys.argv[2]), imprint=IMPRINT).set_all(books, digests_of(books.view.library), int(sys.argv[3])):
    found.update(one.path.encode() + one.data)
print(found.hexdigest())
"""


def test_the_same_bytes_in_another_folder_zone_locale_and_with_more_workers(
    library: ToyLibrary, fonts: Path, digests_by_path: dict[str, Printed], toy_books: Books
) -> None:
    here = hashlib.sha256()
    for digest in digests_of(toy_books.view.library):
        here.update(digest.path.encode() + digests_by_path[digest.path].data)
    elsewhere = subprocess.run(
        (sys.executable, "-c", HASHES, str(library.root), str(fonts), "3"),
        env=os.environ
        | {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "1"},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=True,
    )
    assert elsewhere.stdout.strip() == here.hexdigest()


def test_what_was_set_before_is_not_set_again(
    library: ToyLibrary, fonts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "store")
    moths, bees = (Digest(EN, DigestKind.PAPER, (paper,)) for paper in ("night-moths", "bees"))
    setter = Setter(fonts, imprint=IMPRINT, store=store)
    books = open_books(library.load().library)
    first = list(setter.set_all(books, [moths, bees]))
    library.edit("papers/night-moths.yml", "熄灯两周后恢复。", "熄灯三周后恢复。")
    changed = open_books(library.load().library)
    compiled: list[str] = []
    compile_it = Setter._compile

    def watched(self: Setter, digest: Digest, document: object) -> bytes:
        compiled.append(digest.path)
        return compile_it(self, digest, document)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(Setter, "_compile", watched)
    again = Setter(fonts, imprint=IMPRINT, store=store)
    assert list(again.set_all(changed, [moths, bees])) == first, "what changed is not in the English edition"
    assert compiled == []
    hans = moths._replace(edition=ZH_HANS)
    again.set(changed, hans)
    assert compiled == [hans.path]


def test_a_digest_that_cannot_be_set_is_told_and_leaves_nothing(
    library: ToyLibrary, fonts: Path, tmp_path: Path
) -> None:
    library.edit("papers/night-moths.yml", "It recovers two weeks", "It recovers \U0001f98b two weeks")
    books = open_books(inspect(library.summaries).library)
    setter = Setter(fonts, store=Store(tmp_path / "store"))
    with pytest.raises(NotSet, match=r"pdf/en/papers/night-moths\.pdf could not be set: .*could not be displayed"):
        setter.set(books, Digest(EN, DigestKind.PAPER, ("night-moths",)))
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize(("size", "points"), [("a4", (595, 842)), ("letter", (612, 792)), ("b5", (499, 709))])
def test_paper_of_every_size(fonts: Path, toy_books: Books, size: str, points: tuple[int, int]) -> None:

    import pikepdf

    setter = Setter(fonts, size)
    paper = pikepdf.open(BytesIO(setter.set(toy_books, Digest(EN, DigestKind.PAPER, ("night-moths",))).data))
    table = pikepdf.open(BytesIO(setter.set(toy_books, Digest(EN, DigestKind.COMPARISON, ("overview",))).data))
    assert _size(paper) == points
    assert _size(table) == points[::-1], "a wide table lies across"


def _size(pdf: pikepdf.Pdf) -> tuple[int, int]:
    box = [float(number) for number in pdf.pages[0].mediabox]
    return round(box[2]), round(box[3])


def test_pages_are_counted(digests_by_path: dict[str, Printed]) -> None:
    assert digests_by_path["pdf/en/digest.pdf"].pages > 10
    assert all(one.pages >= 1 for one in digests_by_path.values())


def git(folder: Path, *arguments: str) -> None:
    command = ("git", "-c", "user.name=A", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false", *arguments)
    subprocess.run(
        command,
        cwd=folder,
        check=True,
        capture_output=True,
        env=os.environ | {"GIT_COMMITTER_DATE": "2026-03-04T05:06:07Z"},
    )


def test_the_revision_is_the_last_that_changed_the_summaries(library: ToyLibrary) -> None:
    assert imprint_of(library.summaries, "").revision == ""
    git(library.root, "init")
    git(library.root, "add", "-A")
    git(library.root, "commit", "-m", "one")
    before = imprint_of(library.summaries, "https://a.example/")
    assert len(before.revision) >= 10
    assert (before.changed, before.is_edited) == ("2026-03-04", False)
    library.write("docs/en/other.md", "# Other")
    git(library.root, "add", "-A")
    git(library.root, "commit", "-m", "two")
    assert imprint_of(library.summaries, "https://a.example/") == before
    library.edit("papers/night-moths.yml", "熄灯两周后恢复。", "熄灯三周后恢复。")
    assert imprint_of(library.summaries, "https://a.example/") == before._replace(is_edited=True)
