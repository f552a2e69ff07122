"""Search in Firefox, where there is one: a page of the test's own asks, in the real page of results and by the engine,
and reports what it saw. Firefox is started with that page and needs no driver."""

from __future__ import annotations

import functools
import json
import os
import queue
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.browser.serving import QuietHandler, quiet_server

FIREFOX = os.environ.get("DUIZHAO_FIREFOX") or shutil.which("firefox") or shutil.which("firefox-esr")
QUERIES = ("數字經濟", "digital economies", "shuzi jingji", "szjj", "digtal econmy", "数子经济", "字经", "龘靐齉")
PATIENCE = 120

PROBE = """<!doctype html><meta charset="utf-8"><title>probe</title>
<iframe src="/en/search/?q=%E6%95%B8%E5%AD%97%E7%B6%93%E6%BF%9F" width="1000" height="800"></iframe>
<script>
const frame = document.querySelector("iframe");
const until = async (seen) => { while (!seen()) await new Promise((go) => setTimeout(go, 50)); };
const probe = async () => {
  await until(() => frame.contentDocument?.querySelector(".dz-hit"));
  const shown = frame.contentDocument;
  const { search } = frame.contentWindow.duizhao;
  const found = {};
  for (const query of QUERIES) {
    for await (const { results } of search.find(query, { editions: ["en"] })) {
      found[query] = results.slice(0, 3).map(({ address }) => address);
    }
  }
  shown.dispatchEvent(new frame.contentWindow.KeyboardEvent("keydown", { key: "/", bubbles: true }));
  await until(() => shown.querySelector("dialog.dz-search").open);
  return { found, said: shown.querySelector(".dz-results [role=status]").textContent };
};
probe()
  .catch((error) => ({ error: String(error) }))
  .then((seen) => fetch("/seen", { method: "POST", body: JSON.stringify(seen) }));
</script>"""


class ProbeHandler(QuietHandler):
    """Serves the site and the probe, and hands on what the probe reports."""

    seen: queue.Queue[Any] = queue.Queue()

    def do_GET(self) -> None:  # noqa: N802  # the name is the library's
        if self.path != "/probe":
            super().do_GET()
            return
        page = PROBE.replace("QUERIES", json.dumps(QUERIES)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def do_POST(self) -> None:  # noqa: N802
        self.seen.put(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(204)
        self.end_headers()


@contextmanager
def firefox_at(address: str, profile: Path) -> Iterator[None]:
    assert FIREFOX
    command = [FIREFOX, "--headless", "--no-remote", "--profile", str(profile), address]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield
        finally:
            process.terminate()


@pytest.mark.browser
@pytest.mark.skipif(not FIREFOX, reason="there is no Firefox here; DUIZHAO_FIREFOX may name one")
def test_firefox_finds_what_chromium_finds(site: Path, tmp_path: Path) -> None:
    handler = functools.partial(ProbeHandler, directory=str(site))
    with quiet_server(handler) as address, firefox_at(f"{address}probe", tmp_path):
        seen = ProbeHandler.seen.get(timeout=PATIENCE)
    assert "error" not in seen
    assert "found" in seen["said"]
    *meant, nonsense = QUERIES
    for query in meant:
        assert "themes/digital-economy/" in seen["found"][query], query
    assert seen["found"][nonsense] == []
