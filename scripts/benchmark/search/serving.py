"""A folder of an index and the published scripts, served compressed on this machine, as a good host does.

    python -m scripts.benchmark.search.serving INDEX ASSETS

In a process of its own, so that it answers while the browser is being watched; it says its address and stops when its
input ends.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

MODULE = "scripts.benchmark.search.serving"

PAGE = b"""<!doctype html><meta charset="utf-8"><title>search</title>
<dialog class="dz-search" data-up="" data-index="/search/" data-editions="zh-hans" data-words='{"recent":""}'><form>
<input name="q"><p role="status"></p><div class="dz-search__results"></div>
<button type="button" class="dz-search__close"></button></form></dialog>
<script src="/assets/duizhao-memory.js"></script><script src="/assets/duizhao-finding.js"></script>"""


@contextmanager
def served(index: Path, assets: Path) -> Iterator[str]:
    command = [sys.executable, "-m", MODULE, str(index), str(assets)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        yield process.stdout.readline().strip()
        process.stdin.close()


def main(index: Path, assets: Path) -> None:
    @cache
    def found(path: str) -> bytes | None:
        if path == "/":
            return gzip.compress(PAGE, 6)
        aliases = {"/assets/duizhao-memory.js": assets / "duizhao/memory.js"}
        file = aliases.get(path) or (assets.parent if path.startswith("/assets/") else index) / path[1:]
        return gzip.compress(file.read_bytes(), 6) if file.is_file() else None

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = found(self.path)
            self.send_response(200 if body is not None else 404)
            self.send_header("Content-Type", "text/html" if self.path == "/" else "text/javascript")
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write(body or b"")

        wbufsize = -1  # a head and its body in one piece, which the system does not wait to join

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
