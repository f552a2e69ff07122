"""What was set before is found again, whatever happens to the store; and what no recent state has is forgotten."""

from __future__ import annotations

from pathlib import Path

import pytest

from duizhao.building.digests import printing, state
from duizhao.building.digests.digest import Digest, DigestKind
from duizhao.building.digests.setter import Setter
from duizhao.building.digests.state import state_of
from duizhao.building.digests.store import STATES_KEPT, Store
from duizhao.editions.edition import EN, ZH_HANS
from duizhao.editions.pages import open_books
from duizhao.rendering.typst.documents import DocumentWriter, Imprint
from duizhao.site.running import find_settings
from duizhao.site.settings import Settings
from tests.toy import ToyLibrary


def pdfs_in(folder: Path) -> set[str]:
    return {file.stem for file in folder.glob("*.pdf")}


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    Store(tmp_path).keep("one", b"%PDF one")
    assert Store(tmp_path).find("one") == b"%PDF one"
    assert Store(tmp_path).find("two") is None


@pytest.mark.parametrize("damage", ["cut short", "emptied", "altered"])
def test_a_damaged_digest_counts_as_not_there(tmp_path: Path, damage: str) -> None:
    store = Store(tmp_path)
    store.keep("one", b"%PDF one")
    data = (tmp_path / "one.pdf").read_bytes()
    (tmp_path / "one.pdf").write_bytes({"cut short": data[:-1], "emptied": b"", "altered": b"x" + data[1:]}[damage])
    assert store.find("one") is None


def test_the_digests_of_the_last_states_stay_and_those_of_older_ones_go(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for number in range(STATES_KEPT + 2):
        store.keep(f"of{number}", b"x")
        store.remember(f"state{number}", {"en/digest": f"of{number}"})
        store.remember("state0", {"en/digest": "of0"})  # built in turn with all the others
    assert pdfs_in(tmp_path) == {"of0", *(f"of{number}" for number in range(3, STATES_KEPT + 2))}
    assert store.recall("state0") == {"en/digest": "of0"}
    assert store.recall("state1") == {}


def test_a_state_gathers_what_is_set_of_it_bit_by_bit(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("a", "b"):
        store.keep(name, b"x")
        store.remember("state", {name: name})
    assert store.recall("state") == {"a": "a", "b": "b"}
    assert pdfs_in(tmp_path) == {"a", "b"}


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"turn": "x", "keys": {}}', '{"turn": 1}', '{"turn": 1, "keys": [1]}', "[" * 9999, "\0"]
)
def test_a_damaged_state_is_none(tmp_path: Path, damage: str) -> None:
    store = Store(tmp_path)
    store.keep("a", b"x")
    store.remember("state", {"a": "a"})
    (tmp_path / "state.json").write_text(damage)
    (tmp_path / "other.json").write_text(damage)
    assert store.recall("state") == {}
    store.remember("state", {"a": "a"})
    assert store.recall("state") == {"a": "a"}


def test_another_run_may_take_away_what_this_one_has_not_remembered(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep("mine", b"x")
    Store(tmp_path).remember("theirs", {})
    assert store.find("mine") is None
    store.remember("ours", {"name": "mine"})
    assert store.recall("ours") == {"name": "mine"}, "it is looked for, and set again"


def test_any_change_is_another_state(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> None:
    first = library.load().library
    states = {
        state_of(first, Imprint(), "a4"),
        state_of(first, Imprint(), "b5"),
        state_of(first, Imprint("https://bees.example/"), "a4"),
        state_of(first, Imprint(revision="0123456789"), "a4"),
    }
    assert state_of(library.load().library, Imprint(), "a4") in states
    library.edit("papers/night-moths.yml", "熄灯两周后恢复。", "熄灯三周后恢复。")
    states.add(state_of(library.load().library, Imprint(), "a4"))
    monkeypatch.setattr(state, "code_fingerprint", lambda: b"another version")
    states.add(state_of(first, Imprint(), "a4"))
    assert len(states) == 6


def watch(monkeypatch: pytest.MonkeyPatch, owner: type, method: str, done: list[str]) -> None:
    was = getattr(owner, method)

    def watched(*given: object) -> object:
        done.append(method)
        return was(*given)

    monkeypatch.setattr(owner, method, watched)


def test_where_nothing_changed_no_document_is_written(
    library: ToyLibrary, fonts: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = find_settings(library.root / "mkdocs.yml")
    assert isinstance(settings, Settings)
    wanted = [
        Digest(edition, DigestKind.PAPER, (paper,)) for paper in ("bees", "night-moths") for edition in (EN, ZH_HANS)
    ]
    done: list[str] = []
    watch(monkeypatch, DocumentWriter, "paper", done)
    watch(monkeypatch, Setter, "_compile", done)

    def set_them() -> tuple[list[object], dict[str, int]]:
        done.clear()
        books = open_books(library.load().library)
        printed: list[object] = list(printing.some_digests(books, settings, fonts, wanted, "a4"))
        return printed, {name: done.count(name) for name in ("paper", "_compile")}

    first, work = set_them()
    assert work == {"paper": 4, "_compile": 4}
    assert set_them() == (first, {"paper": 0, "_compile": 0})
    store = settings.root / "build" / "cache" / "digests"
    min(store.glob("*.pdf")).unlink()
    assert set_them() == (first, {"paper": 1, "_compile": 1})
    library.edit("papers/night-moths.yml", "熄灯两周后恢复。", "熄灯三周后恢复。")
    changed, work = set_them()
    assert work == {"paper": 4, "_compile": 1}, "what changed stands in one digest only"
    assert [one == two for one, two in zip(first, changed, strict=True)].count(False) == 1
    library.edit("papers/night-moths.yml", "熄灯三周后恢复。", "熄灯两周后恢复。")
    assert set_them() == (first, {"paper": 0, "_compile": 0}), "back where it was"
