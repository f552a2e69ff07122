"""`duizhao diff` as somebody types it, in real repositories, friendly and hostile ones."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from duizhao.cli import main
from tests.repository import Repository
from tests.toy import TOY, ToyLibrary

BEES = "papers/bees.yml"
EDIT = (BEES, "十时前后最高", "十一时前后最高")
TOLD = "Chinese: 访花率在上午十{+一+}时前后最高"


@pytest.fixture
def repository(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(library.root)
    return Repository(library)


def diff(capsys: pytest.CaptureFixture[str], *arguments: str, ends: int = 0) -> str:
    """What the command prints, to whichever of the two it prints when it ends so."""
    assert main(["diff", *arguments]) == ends
    told = capsys.readouterr()
    assert bool(told.err) == bool(ends)
    return told.err if ends else told.out


def test_the_files_here_against_a_commit(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert diff(capsys, "HEAD").startswith("nothing that readers see has changed\n")
    repository.library.edit(*EDIT)
    told = diff(capsys, "main")
    assert told.startswith(
        f"1 paper changed, 1 point changed\n  compared with main ({repository.git('rev-parse', 'HEAD')[:10]})"
    )
    assert TOLD in told


def test_two_revisions(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.library.edit(*EDIT)
    repository.commit("an edit")
    repository.library.edit(BEES, "zh: 只看了两个夏天。", "zh: 只看了三个夏天。")
    told = diff(capsys, "HEAD~1", "--head", "HEAD")
    assert TOLD in told
    assert "三个夏天" not in told  # what is not committed is not looked at
    assert "as it is in HEAD (" in told


def test_a_base_that_went_on_is_taken_where_the_branch_left_it(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("checkout", "--quiet", "-b", "mine")
    repository.library.edit(*EDIT)
    repository.commit("mine")
    repository.git("checkout", "--quiet", "main")
    repository.library.edit(BEES, "zh: 只看了两个夏天。", "zh: 只看了三个夏天。")
    repository.commit("somebody else's")
    told = diff(capsys, "main", "--head", "mine", "--format", "json")
    assert [change["anchor"] for change in json.loads(told)["changes"]] == ["findings-1"]
    repository.git("checkout", "--quiet", "mine")
    told = diff(capsys, "main")
    assert "夏天" not in told
    assert f"compared with main ({repository.git('rev-parse', 'main~1')[:10]}), from which both sides parted" in told


@pytest.mark.parametrize("inside", ["", "summaries"], ids=["a project", "its summaries"])
def test_a_folder(
    inside: str, library: ToyLibrary, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(library.root)
    library.edit(*EDIT)
    assert TOLD in diff(capsys, str(TOY / inside))
    assert "十[-一-]时" in diff(capsys, ".", "--head", str(TOY / inside))


def test_a_folder_cannot_pass_itself_off_as_a_revision(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.library.edit(*EDIT)
    shutil.copytree(repository.root / "summaries", repository.root / "main" / "summaries")
    assert TOLD in diff(capsys, "main")
    assert TOLD not in diff(capsys, "./main")


def test_a_project_deeper_in_its_repository(library: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    repository = Repository(library)
    inner = repository.root / "deeper" / "library"
    shutil.copytree(TOY, inner)
    repository.commit("one in another")
    file = inner / "summaries" / BEES
    file.write_text(file.read_text(encoding="utf-8").replace(EDIT[1], EDIT[2]), encoding="utf-8")
    assert TOLD in diff(capsys, "HEAD", "--config", str(inner / "mkdocs.yml"))


def test_everything_is_new_where_there_was_nothing(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("rm", "-r", "--quiet", "summaries")
    empty = repository.commit("no summaries")
    repository.git("checkout", "--quiet", "HEAD~1", "--", "summaries")
    repository.commit("the first summaries")
    told = diff(capsys, empty)
    assert told.startswith("4 papers added, ")
    assert "no summaries in" in diff(capsys, "HEAD", "--head", empty, ends=1)


def test_a_text_changed_in_one_language_since_its_review(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", "bees", "--date", "2026-11-20"]) == 0
    repository.commit("reviewed")
    capsys.readouterr()
    repository.library.edit(*EDIT)
    told = diff(capsys, "HEAD")
    assert "  bees#findings-1, English not: The visitation rate peaks" in told
    assert "stale-translation" not in told
    repository.commit("an edit")
    repository.library.edit("papers/bees.yml", "findings:\n", "findings:\n  - {zh: 新。, en: New., at: 一}\n")
    told = diff(capsys, "HEAD")
    assert "English not" not in told  # it was so before, under another number


def test_errors_of_the_base_are_told_and_hide_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    good = (repository.library.summaries / BEES).read_text(encoding="utf-8")
    repository.library.write(BEES, "paper: [\n")
    repository.library.edit("glossary.yml", "en: colony}", "en: bee colony}")
    repository.commit("broken")
    repository.library.write(BEES, good)
    told = diff(capsys, "HEAD")
    assert "what it is compared with has errors (" in told
    assert "summaries/papers/bees.yml:" in told
    assert "could not be read before" in told
    assert "added" not in told.splitlines()[0]


def test_errors_of_the_head_are_findings_and_remove_nothing(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.library.write(BEES, "paper: [\n")
    told = json.loads(diff(capsys, "HEAD", "--format", "json"))
    assert [(change["act"], change["id"]) for change in told["changes"]] == [("unreadable", "bees")]
    assert {finding["path"] for finding in told["findings"]["new"]} >= {"summaries/papers/bees.yml"}
    assert [cell for cell in told["cells"] if cell["act"] == "removed"] == []


@pytest.mark.parametrize("side", ["base", "head"])
def test_headings_that_cannot_be_read(side: str, repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.library.write("facets.yml", "facets: [\n")
    broken = repository.commit("broken")
    if side == "base":
        shutil.copy(TOY / "summaries/facets.yml", repository.library.summaries)
    told = diff(capsys, broken if side == "base" else "HEAD~1", ends=1)
    assert told.startswith("duizhao diff: the headings of ")
    assert "summaries/facets.yml:" in told


@pytest.mark.parametrize(
    "name", ["nowhere", "--help-me", "-x", ":/nothing", "a\nb", "HEAD^{tree}", "HEAD:summaries", "é\x1b[31m"]
)
def test_no_such_revision(name: str, repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    told = diff(capsys, "--", name, ends=1)
    assert told.startswith("duizhao diff: there is no revision and no folder '")
    assert told.rstrip("\n").isprintable()


def test_a_branch_that_only_the_remote_has(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("branch", "work")
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", str(repository.root), str(clone))
    monkeypatch.chdir(clone)
    assert "did you mean 'origin/work'?" in diff(capsys, "work", ends=1)
    assert diff(capsys, "origin/work").startswith("nothing")


def test_a_shallow_clone_says_how_to_fetch_the_rest(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = repository.git("rev-parse", "HEAD")
    repository.library.edit(*EDIT)
    repository.commit("an edit")
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--depth=1", f"file://{repository.root}", str(clone))
    monkeypatch.chdir(clone)
    assert "git fetch --unshallow" in diff(capsys, old, ends=1)
    assert "fetch-depth: 0" in diff(capsys, "HEAD~1", ends=1)


def test_outside_any_repository(
    library: ToyLibrary, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    monkeypatch.chdir(library.root)
    assert "this project is in no Git repository" in diff(capsys, "main", ends=1)
    (library.root / "empty").mkdir()
    assert "holds no summaries" in diff(capsys, "empty", ends=1)
    monkeypatch.setenv("PATH", "")
    assert "this project is in no Git repository" in diff(capsys, "main", ends=1)


def test_messages_are_said_in_chinese(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", "zh")
    assert diff(capsys, "nowhere", ends=1) == (
        "duizhao diff: 没有版本或文件夹 'nowhere'；运行 'git log --all' 可列出版本\n"
    )


def test_wrong_usage(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "there is no mkdocs.yml" in diff(capsys, "main", ends=2)
    for arguments in ([], ["main", "--format", "html"], ["main", "other"]):
        with pytest.raises(SystemExit) as ended:
            main(["diff", *arguments])
        assert ended.value.code == 2


def test_a_git_of_another_folder_is_not_asked(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A hook runs with such an environment."""
    other = tmp_path / "other"
    repository.git("init", "--quiet", str(other))
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / "index"))
    repository.library.edit(*EDIT)
    assert TOLD in diff(capsys, "HEAD")


def test_nothing_of_a_repository_is_run(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    trap = repository.root / "trap"
    trap.write_text(f"#!/bin/sh\ntouch '{repository.root}/sprung'\ncat\n")
    trap.chmod(0o755)
    repository.library.write("../.gitattributes", "*.yml filter=trap diff=trap export-subst\n")
    repository.commit("attributes")
    for key in (
        "core.fsmonitor",
        "filter.trap.smudge",
        "filter.trap.clean",
        "diff.trap.textconv",
        "core.pager",
        "core.sshCommand",
    ):
        repository.git("config", key, str(trap))
    for hook in ("post-checkout", "reference-transaction", "post-index-change"):
        (repository.root / ".git" / "hooks" / hook).symlink_to(trap)
    repository.library.edit(*EDIT)
    assert TOLD in diff(capsys, "HEAD")
    assert not (repository.root / "sprung").exists()


def test_links_and_devices_in_a_tree_are_refused_as_they_are_in_a_folder(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.yml"
    secret.write_text("paper: {title: {zh: 秘, en: Secret}}\n", encoding="utf-8")
    repository.library.file("papers/linked.yml").symlink_to(secret)
    repository.library.file("elsewhere").symlink_to(tmp_path)
    repository.commit("links")
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},summaries/module")
    repository.git("commit", "--quiet", "--message", "a module")
    told = json.loads(diff(capsys, "HEAD~2", "--head", "HEAD", "--format", "json"))
    assert told["changes"] == []
    assert {(one["code"], one["path"]) for one in told["findings"]["new"]} == {
        ("not-a-file", "summaries/papers/linked.yml"),
        ("not-a-file", "summaries/elsewhere"),
        ("not-a-file", "summaries/module"),
    }


def test_the_summaries_may_not_be_a_link_themselves(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.git("rm", "-r", "--quiet", "summaries")
    (repository.root / "summaries").symlink_to(TOY / "summaries")
    repository.commit("a link")
    assert "'summaries' is no folder in 'HEAD'" in diff(capsys, "HEAD", ends=1)


def test_a_tree_that_no_git_would_make_writes_nowhere_else(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Names that lead out, names given twice, a link where a folder is."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    blob = bytes.fromhex(repository.git("hash-object", "-w", "--stdin", told=b"paper: {}\n"))
    away = bytes.fromhex(repository.git("hash-object", "-w", "--stdin", told=str(tmp_path).encode()))
    inner = bytes.fromhex(repository.tree(b"100644 escaped.yml\0" + blob))
    entries = b"100644 ../escaped.yml\0" + blob + b"120000 papers\0" + away + b"40000 papers\0" + inner
    entries += b"40000 ..\0" + inner + b"100644 /escaped.yml\0" + blob + b"100644 " + b"x" * 300 + b".yml\0" + blob
    summaries = bytes.fromhex(repository.tree(entries))
    commit = repository.git("commit-tree", repository.tree(b"40000 summaries\0" + summaries), "-m", "no such tree")
    diff(capsys, commit, ends=1)
    assert not list(tmp_path.rglob("escaped.yml"))
    assert not list(scratch.iterdir())
    assert not Path("/escaped.yml").exists()


def test_a_file_too_large_to_read_is_not_written_out(
    repository: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    repository.library.write("papers/large.yml", b"#" * 5_000_000)
    repository.commit("large")
    told = json.loads(diff(capsys, "HEAD~1", "--head", "HEAD", "--format", "json"))
    assert [(one["code"], one["path"]) for one in told["findings"]["new"]] == [
        ("file-too-large", "summaries/papers/large.yml")
    ]


def test_a_clone_that_lacks_objects_fetches_nothing(
    repository: Repository, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    clone = tmp_path / "clone"
    repository.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", f"file://{repository.root}", str(clone))
    shutil.copytree(TOY, clone, dirs_exist_ok=True)
    monkeypatch.chdir(clone)
    before = sum(1 for _ in (clone / ".git/objects").rglob("*"))
    assert "is not whole in this clone" in diff(capsys, "HEAD", ends=1)
    assert sum(1 for _ in (clone / ".git/objects").rglob("*")) == before


def test_colours_only_where_somebody_watches(
    repository: Repository, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.library.edit(*EDIT)
    assert "\x1b" not in diff(capsys, "HEAD")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[32m{+一+}\x1b[0m" in diff(capsys, "HEAD")
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in diff(capsys, "HEAD")
