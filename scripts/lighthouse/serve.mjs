// A folder on 127.0.0.1, as a host of static pages would serve it: compressed, with types, pages by their folder.
import {createServer} from "node:http";
import {readFile} from "node:fs/promises";
import {extname, join, normalize} from "node:path";
import {gzipSync} from "node:zlib";

const TYPES = {
  ".css": "text/css",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};
const COMPRESSED_ALREADY = new Set([".png", ".xlsx"]);

export function serve(folder, port) {
  const answer = async (request, response) => {
    const {pathname} = new URL(request.url, "http://127.0.0.1");
    const path = normalize(decodeURIComponent(pathname)) + (pathname.endsWith("/") ? "index.html" : "");
    const kind = extname(path);
    const body = await readFile(join(folder, path)).catch(() => null);
    const headers = {"Content-Type": TYPES[kind] ?? "application/octet-stream", "Cache-Control": "max-age=600"};
    if (body === null) response.writeHead(404, {"Content-Type": "text/plain"}).end("404");
    else if (COMPRESSED_ALREADY.has(kind)) response.writeHead(200, headers).end(body);
    else response.writeHead(200, {...headers, "Content-Encoding": "gzip"}).end(gzipSync(body));
  };
  const server = createServer(answer);
  return new Promise((resolve) => server.listen(port, "127.0.0.1", () => resolve(server)));
}
