"""The report on a proposal becomes one comment, and only if it is such a report; tried on a host of our own."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts.ci import comment
from scripts.ci.comment import LONGEST, MARK, NotPosted

REPORT = "**1 篇论文改动** · 1 paper changed\n\n<details><summary>bees</summary>\n\n- ~~old~~ **new**\n\n</details>"


class Host:
    """What the code host knows, and what it was asked."""

    def __init__(self, pulls: list[dict[str, Any]], comments: list[dict[str, Any]]) -> None:
        self.pulls, self.comments = pulls, comments
        self.asked: list[tuple[str, str]] = []
        self.written: list[tuple[str, str, str]] = []

    def answer(self, method: str, path: str, body: dict[str, str]) -> Any:
        self.asked.append((method, path))
        if method != "GET":
            self.written.append((method, path, body["body"]))
            return {}
        if "/pulls?" in path:
            return self.pulls
        return self.comments if path.endswith("&page=1") else []


@pytest.fixture
def host() -> Host:
    return Host([{"number": 7, "head": {"sha": "abc"}}, {"number": 8, "head": {"sha": "def"}}], [])


@pytest.fixture
def environment(host: Host) -> Iterator[dict[str, str]]:
    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length) or b"{}")
            status = 200 if self.headers["Authorization"] == "Bearer secret" else 401
            data = json.dumps(host.answer(self.command, self.path, body)).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_POST = do_PATCH = answer  # noqa: N815  # the names are the library's

        def log_message(self, *arguments: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield {
        "GITHUB_API_URL": f"http://127.0.0.1:{server.server_port}",
        "GITHUB_REPOSITORY": "library/papers",
        "GITHUB_TOKEN": "secret",
        "HEAD_OWNER": "scholar",
        "HEAD_BRANCH": "fix&state=closed",
        "HEAD_SHA": "abc",
    }
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.md"
    file.write_text(REPORT, encoding="utf-8")
    return file


def test_a_first_report_is_a_new_comment(report: Path, host: Host, environment: dict[str, str]) -> None:
    assert comment.main(report, environment) == "told of in proposal 7"
    path = "/repos/library/papers/issues/7/comments"
    assert host.written == [("POST", path, f"{MARK}\n{REPORT}\n")]
    assert host.asked[0][1].startswith("/repos/library/papers/pulls?state=open&head=scholar%3Afix%26state%3Dclosed&")


def test_a_later_one_is_written_over_ours_and_over_nobody_elses(
    report: Path, host: Host, environment: dict[str, str]
) -> None:
    host.comments = [
        {"id": 1, "user": {"login": "scholar"}, "body": f"{MARK}\nmine"},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another tool's"},
        {"id": 3, "user": {"login": "github-actions[bot]"}, "body": f"{MARK}\nold"},
    ]
    comment.main(report, environment)
    assert [(method, path) for method, path, _ in host.written] == [
        ("PATCH", "/repos/library/papers/issues/comments/3")
    ]


@pytest.mark.parametrize("pulls", [[], [{"number": 9, "head": {"sha": "newer"}}]], ids=["none", "replaced"])
def test_a_commit_of_no_open_proposal_is_told_of_nowhere(
    pulls: list[dict[str, Any]], report: Path, host: Host, environment: dict[str, str]
) -> None:
    host.pulls = pulls
    with pytest.raises(NotPosted, match="0 open proposals have the commit abc"):
        comment.main(report, environment)
    assert not host.written


def test_a_host_that_refuses_is_told_of(report: Path, environment: dict[str, str]) -> None:
    with pytest.raises(NotPosted, match="the host answered 401"):
        comment.main(report, environment | {"GITHUB_TOKEN": "wrong"})


@pytest.mark.parametrize(
    "text",
    [
        "@everybody look",
        "see @library/editors",
        "![beacon](//far.example/x.png)",
        '<img src="x">',
        "<script>alert(1)</script>",
        "<details open onclick=x>",
        "[here](https://far.example)",
        "[here][1]",
        "[1]: //far.example",
        "https://far.example",
        "www.far.example",
        "<!-- hidden -->",
        "&commat;everybody",
        "",
        "x" * (LONGEST + 1),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_no_report_of_ours_is_not_posted(
    text: str, host: Host, report: Path, environment: dict[str, str]
) -> None:
    report.write_text(text, encoding="utf-8")
    with pytest.raises(NotPosted):
        comment.main(report, environment)
    assert not host.asked


def test_a_report_that_is_a_link_is_not_read(tmp_path: Path, report: Path, environment: dict[str, str]) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(report)
    with pytest.raises(NotPosted):
        comment.main(link, environment)
