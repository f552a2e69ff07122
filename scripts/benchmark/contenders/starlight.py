"""Starlight with its Pagefind, and a sidebar of one entry. It makes no images, and sends nothing anywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.benchmark.contenders.contender import NPM, ROOT, SITE_URL, TITLE, Contender, peer, save, write_page
from scripts.benchmark.content import ADDRESSES, Written, pages_of

_PACKAGE = "node_modules/@astrojs/starlight/package.json"
_PROGRAM = (peer("node"), str(NPM / "node_modules/astro/bin/astro.mjs"))
# Each cache stands in the project: node_modules is shared by all.
_ASTRO_CONFIG = f"""\
import {{ defineConfig, passthroughImageService }} from "astro/config";
import starlight from "@astrojs/starlight";

export default defineConfig({{
  site: "{SITE_URL}",
  cacheDir: ".cache/astro",
  vite: {{ cacheDir: ".cache/vite" }},
  image: {{ service: passthroughImageService() }},
  integrations: [
    starlight({{
      title: "{TITLE}",
      defaultLocale: "zh",
      locales: {{ zh: {{ label: "中文", lang: "zh-CN" }}, en: {{ label: "English", lang: "en" }} }},
      sidebar: [{{ label: "{TITLE}", link: "/" }}],
    }}),
  ],
}});
"""
_CONTENT_CONFIG = """\
import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""


def _prepare(written: Written, folder: Path) -> None:
    shutil.copy(ROOT / "scripts/benchmark/npm/package.json", folder)  # Astro looks there for what it must bundle
    save(folder / "astro.config.mjs", _ASTRO_CONFIG)
    save(folder / "src/content.config.mjs", _CONTENT_CONFIG)
    (folder / "node_modules").symlink_to(NPM / "node_modules")
    for page in pages_of(written.library, ADDRESSES):
        write_page(folder / f"src/content/docs/{page.language}/{page.path}.md", page)


STARLIGHT = Contender(
    "starlight",
    ("Starlight", "Starlight"),
    _prepare,
    (*_PROGRAM, "build"),
    (peer("node"), "-p", f'JSON.parse(fs.readFileSync("{(NPM / _PACKAGE).as_posix()}")).version'),
    output=("dist", ".cache", ".astro"),
    site="dist",
    papers_at="src/content/docs/zh/papers/{id}.md",
    search=True,
    environment={"ASTRO_TELEMETRY_DISABLED": "1", "CI": "1"},
)
