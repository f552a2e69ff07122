"""Starlight with its Pagefind, and a sidebar of one entry. It makes no images, and sends nothing anywhere."""

from __future__ import annotations

import shutil
from pathlib import Path

from scripts.benchmark.contenders.contender import NPM, ROOT, SITE_URL, TITLE, Contender, peer, save, write_page
from scripts.benchmark.content import ADDRESSES, Written, pages_of

_INSTALLED = NPM / "node_modules"
_PACKAGE = _INSTALLED / "@astrojs/starlight/package.json"
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
    if _INSTALLED.is_dir():
        # A copy: Astro takes what a link leads to for a part of the project, and then does not find it there.
        shutil.copytree(_INSTALLED, folder / "node_modules", symlinks=True)
    for page in pages_of(written.library, ADDRESSES):
        write_page(folder / f"src/content/docs/{page.language}/{page.path}.md", page)


STARLIGHT = Contender(
    "starlight",
    ("Starlight", "Starlight"),
    _prepare,
    (peer("node"), "node_modules/astro/bin/astro.mjs", "build"),
    (peer("node"), "-p", f'JSON.parse(fs.readFileSync("{_PACKAGE.as_posix()}")).version'),
    output=("dist", ".cache", ".astro"),
    site="dist",
    papers_at="src/content/docs/zh/papers/{id}.md",
    search=True,
    environment={"ASTRO_TELEMETRY_DISABLED": "1", "CI": "1"},
)
