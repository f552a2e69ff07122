"""What mkdocs.yml says, as the rest of the house wants to know it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig


class Settings(NamedTuple):
    """`site_url` ends in a slash; an address that is not set is empty."""

    root: Path
    summaries: Path
    site_dir: Path
    site_url: str
    repo_url: str
    edit_base: str
    strict: bool


def settings_of(config: MkDocsConfig, summaries: str) -> Settings:
    root = Path(config.config_file_path).resolve().parent if config.config_file_path else Path.cwd()
    site_url = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    return Settings(
        root=root,
        summaries=root / summaries,
        site_dir=Path(config.site_dir),
        site_url=site_url,
        repo_url=(config.repo_url or "").rstrip("/"),
        edit_base=_edit_base(config, root),
        strict=bool(config.strict),
    )


def _edit_base(config: MkDocsConfig, root: Path) -> str:
    """The address under which a file of the project is edited: that of the docs folder without the folder's name."""
    if not (config.repo_url and config.edit_uri):
        return ""
    docs = Path(config.docs_dir).resolve().relative_to(root).as_posix()
    repo = config.repo_url.rstrip("/")
    whole = config.edit_uri if "://" in config.edit_uri else f"{repo}/{config.edit_uri.lstrip('/')}"
    return whole.rstrip("/").removesuffix(docs)
