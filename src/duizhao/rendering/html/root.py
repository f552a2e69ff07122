"""The root of the site: the choice of an edition, which needs no script."""

from __future__ import annotations

from duizhao.editions.edition import Edition
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.html.environment import template


def root_artifact(titles: dict[Edition, str], site_url: str) -> Artifact:
    names = list(dict.fromkeys(title for edition, title in titles.items() if not edition.is_parallel))
    html = template("root").render(editions=list(titles.items()), titles=names, site_url=site_url)
    return Artifact("index.html", html.encode())
