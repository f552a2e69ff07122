"""A folder of an index and the published scripts, served compressed on this machine, as a good host does."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PAGE = b"""<!doctype html><meta charset="utf-8"><title>search</title>
<dialog class="dz-search" data-up="" data-index="/search/" data-editions="zh-hans" data-words='{"recent":""}'><form>
<input name="q"><p role="status"></p><div class="dz-search__results"></div>
<button type="button" class="dz-search__close"></button></form></dialog>
<script src="/assets/duizhao-memory.js"></script><script src="/assets/duizhao-finding.js"></script>"""


@contextmanager
def served(index: Path, assets: Path) -> Iterator[str]:
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

        def log_request(self, code: int | str = "-", size: int | str = "-") -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
