"""Asking Crossref, by a server on this machine that answers, refuses, hangs, dribbles and talks nonsense."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote

import pytest

from duizhao.cli import main
from duizhao.diagnostics import said
from duizhao.intake.crossref import Unanswered, fetch
from tests.intake.drafts import EXPORTS
from tests.toy import ToyLibrary

RECORD = (EXPORTS / "crossref.json").read_bytes()
TOO_MUCH = b"{" + b" " * 4_000_001


class Server(BaseHTTPRequestHandler):
    """What it does is said by the DOI it is asked for."""

    asked: list[str]
    done: threading.Event

    def do_GET(self) -> None:
        doi = unquote(self.path.removeprefix("/works/"))
        self.asked.append(self.path)
        if doi.endswith("/hang"):
            self.done.wait()
            return
        self.send_response({"10.5555/none": 404, "10.5555/busy": 503}.get(doi, 200))
        self.end_headers()
        if doi.endswith("/dribble"):
            while not self.done.wait(0.05):
                self.wfile.write(b" ")
            return
        self.wfile.write({"10.5555/page": b"<html>log in</html>", "10.5555/much": TOO_MUCH}.get(doi, RECORD))

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def crossref(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    Server.asked, Server.done = [], threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    Server.done.set()
    server.shutdown()
    server.server_close()


def test_a_doi_is_asked_for_and_answered(crossref: str) -> None:
    assert fetch("10.5555/a(b)/c?d#e", crossref + "/") == RECORD
    assert Server.asked == ["/works/10.5555%2Fa%28b%29%2Fc%3Fd%23e"]


@pytest.mark.parametrize(
    ("doi", "words"),
    [
        ("10.5555/none", "{host} knows no DOI '10.5555/none'"),
        ("10.5555/busy", "{host} answers with error 503"),
        ("10.5555/page", "{host} does not answer with a record, but with '<html>log in</html>'"),
        ("10.5555/much", "{host} answers with more than 4,000,000 bytes"),
        ("10.5555/hang", "{host} did not answer within 0.3 seconds"),
        ("10.5555/dribble", "{host} did not answer within 0.3 seconds"),
    ],
)
def test_what_goes_wrong_is_told(crossref: str, doi: str, words: str) -> None:
    refused = fetch(doi, crossref, seconds=0.3 if words.endswith("0.3 seconds") else 20)
    assert isinstance(refused, Unanswered)
    assert refused.message == words.format(host=crossref.removeprefix("http://"))
    assert refused.hint
    assert said(refused.message, "zh") != refused.message


def test_a_host_that_nobody_answers_for_is_told() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        nobody = f"http://127.0.0.1:{probe.getsockname()[1]}"
    refused = fetch("10.5555/x", nobody)
    assert isinstance(refused, Unanswered)
    assert "cannot be reached: " in refused.message


@pytest.mark.parametrize("base", ["file:///etc", "ftp://127.0.0.1", "nonsense", "http://", "http://127.0.0.1:port"])
def test_only_the_web_is_asked(base: str) -> None:
    refused = fetch("10.5555/x", base)
    assert isinstance(refused, Unanswered)
    assert "seconds" not in refused.message


def test_a_doi_becomes_a_summary(
    library: ToyLibrary, crossref: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(library.root)
    asked = ["https://doi.org/10.5555/jne.2021.0088", "--crossref", crossref]
    assert main(["import", *asked, "--anyway"]) == 0
    assert "doi: 10.5555/jne.2021.0088\n" in library.file("papers/hollis-2021.yml").read_text("utf-8")
    assert main(["import", "doi:10.5555/none", "--crossref", crossref]) == 2
    assert "knows no DOI '10.5555/none'" in capsys.readouterr().err
    assert main(["import", "10.5555/hang", "--crossref", crossref, "--timeout", "0.2"]) == 2
    assert "did not answer within 0.2 seconds" in capsys.readouterr().err
