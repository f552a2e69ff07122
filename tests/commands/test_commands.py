"""The commands as somebody types them: what they print, and how they exit."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from duizhao.cli import main
from tests.toy import ToyLibrary


@pytest.fixture
def at_home(library: ToyLibrary, monkeypatch: pytest.MonkeyPatch) -> ToyLibrary:
    monkeypatch.chdir(library.root)
    return library


def test_check_prints_findings_and_exits_by_them(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("summaries/papers/orchard-hives.yml:28:5: warning[missing-translation]: ")
    assert told.out.splitlines()[1].startswith("  hint: ")
    assert "4 papers: 0 errors, 1 warning" in told.err
    assert main(["check", "--strict"]) == 1
    at_home.edit("papers/bees.yml", "\nthemes: [wild-bees, city-green]", "\nthemes: [moth, wild-bees, city-green]")
    assert main(["check"]) == 1
    assert "error[unknown-theme]: no theme 'moth'\n  hint: did you mean 'moths'?" in capsys.readouterr().out


@pytest.mark.usefixtures("at_home")
def test_check_speaks_the_formats_of_machines(capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", "--format", "json"])
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["code"], finding["line"], finding["column"]) == ("missing-translation", 28, 5)
    main(["check", "--format", "sarif"])
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"][0]["ruleId"] == "missing-translation"
    main(["check", "--format", "github"])
    assert capsys.readouterr().out.startswith("::warning file=summaries/papers/orchard-hives.yml,line=28,col=5,")


def test_wrong_usage_exits_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 2
    for arguments in ([], ["bild"], ["check", "--format", "xml"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("site_name: x\n", "mkdocs.yml 没有启用 duizhao：请在 'plugins:' 下加上 '- duizhao'"),
        ("site_nam: x\n", "mkdocs.yml 里有设置不正确，见上面的提示"),
        ("site_name: [x\n", "无法读取 mkdocs.yml："),
    ],
)
def test_what_is_wrong_with_the_settings_is_told_in_chinese(
    at_home: ToyLibrary, settings: str, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", "zh")
    at_home.write("mkdocs.yml", settings)
    assert main(["check"]) == 2
    assert f"duizhao check: {told}" in capsys.readouterr().err


def test_a_build_ends_in_chinese(
    at_home: ToyLibrary, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DUIZHAO_LANG", "zh")
    at_home.edit("papers/bees.yml", "\nthemes: [wild-bees, city-green]", "\nthemes: [moth]")
    assert main(["build"]) == 1
    told = capsys.readouterr().err
    assert "错误[unknown-theme]: 没有标识为 'moth' 的主题\n  办法：是不是 'moths'？" in told
    assert "duizhao build: 没有生成网站：1 个错误，1 条警告" in told


def test_build_says_where_the_site_is(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build"]) == 0
    told = capsys.readouterr()
    assert str(at_home.site / "index.html") in told.out
    assert "of" not in told.err.splitlines()[-1]  # no progress where nobody watches
    assert main(["build", "--site-dir", "elsewhere"]) == 0
    assert (at_home.root / "elsewhere/index.html").is_file()


def test_schema_writes_what_check_then_finds_current(at_home: ToyLibrary, capsys: pytest.CaptureFixture[str]) -> None:
    (at_home.summaries / "schema").mkdir()
    assert main(["schema"]) == 0
    assert "summaries/schema/summary.json" in capsys.readouterr().out
    assert main(["schema"]) == 0
    assert capsys.readouterr().out == ""
    assert not any("stale-schema" in told for told in at_home.check())
    at_home.edit(
        "facets.yml", "  caveats:", "  remarks:\n    kind: text\n    label: {zh: 评语, en: Remarks}\n  caveats:"
    )
    assert any("stale-schema" in told for told in at_home.check())


def read(address: str) -> str:
    with urllib.request.urlopen(address, timeout=5) as answer:
        text: str = answer.read().decode()
        return text


def wait_for(address: str, words: str, process: subprocess.Popen[bytes], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        assert process.poll() is None, "the server has ended"
        try:
            if words in read(address):
                return
        except (OSError, urllib.error.URLError):
            pass
        time.sleep(0.2)
    pytest.fail(f"{words!r} did not appear at {address}")


@pytest.mark.parametrize("door", ["duizhao.cli", "mkdocs"])
def test_serve_shows_an_edit_and_survives_a_mistake(library: ToyLibrary, door: str) -> None:
    library.take_fonts()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    option = "--address" if door == "duizhao.cli" else "--dev-addr"
    command = [sys.executable, "-m", door, "serve", option, f"127.0.0.1:{port}"]
    process = subprocess.Popen(command, cwd=library.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}/en/papers/bees/"
    try:
        wait_for(address, "In dry years the bees are active earlier.", process)
        assert ".pdf" not in read(address)  # an edit is seen at once, and no PDF is set for it
        library.edit("papers/bees.yml", "In dry years the bees", "In dry years most bees")
        wait_for(address, "In dry years most bees are active earlier.", process)
        library.edit("papers/bees.yml", "In dry years most bees", "In [[nowhere]] most bees")
        time.sleep(3)
        assert "In dry years most bees" in read(address)  # the last good page stands
        library.edit("papers/bees.yml", "In [[nowhere]] most bees", "In dry years all bees")
        wait_for(address, "In dry years all bees are active earlier.", process)
    finally:
        process.terminate()  # what is run in the background is deaf to an interrupt
        process.wait(timeout=20)
