"""What mkdocs.yml says, as the rest of the house wants to know it."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import NamedTuple

from mkdocs.config.defaults import MkDocsConfig

from duizhao.rendering.html.reporting import IssueForm
from duizhao.site.reporting import find_issue_form


class Settings(NamedTuple):
    """`called` is the path of the summaries in the project. `site_url` ends in a slash; an address that is not set is
    empty. On the form for `issues` readers report errors, where the repository's host has a known one. `digests` says
    whether there are to be PDFs."""

    root: Path
    summaries: Path
    called: str
    site_dir: Path
    site_url: str
    edit_base: str
    issues: IssueForm | None
    strict: bool
    digests: bool


def settings_of(config: MkDocsConfig, summaries: str, digests: bool) -> Settings:
    root = Path(config.config_file_path).resolve().parent if config.config_file_path else Path.cwd()
    site_url = f"{config.site_url.rstrip('/')}/" if config.site_url else ""
    return Settings(
        root=root,
        summaries=root / summaries,
        called=PurePath(summaries).as_posix(),
        site_dir=Path(config.site_dir),
        site_url=site_url,
        edit_base=_edit_base(config, root),
        issues=find_issue_form(config.repo_url or ""),
        strict=bool(config.strict),
        digests=digests,
    )


def _edit_base(config: MkDocsConfig, root: Path) -> str:
    """The address under which files of the project are edited: that of the docs folder without the folder's name.

    Nothing, where the one cannot be told from the other: no link is better than a dead one.
    """
    docs = Path(config.docs_dir).resolve()
    if not (config.repo_url and config.edit_uri and docs.is_relative_to(root)):
        return ""
    whole = config.edit_uri
    if "://" not in whole:
        whole = f"{config.repo_url.rstrip('/')}/{whole.lstrip('/')}"
    folder = f"/{docs.relative_to(root).as_posix()}/"
    return whole.removesuffix(folder) + "/" if whole.endswith(folder) and "?" not in whole else ""
