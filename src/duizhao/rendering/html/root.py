"""The root of the site: the choice of an edition, which needs no script."""

from __future__ import annotations

from markupsafe import Markup

from duizhao.editions.edition import Edition
from duizhao.editions.page import ALL_LANGUAGES
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.html.environment import template
from duizhao.rendering.html.preview import Preview, preview_html


def root_artifact(titles: dict[Edition, str], site_url: str) -> Artifact:
    names = list(dict.fromkeys(title for edition, title in titles.items() if not edition.is_parallel))
    name = " · ".join(names)
    preview = Markup(preview_html(Preview(name, name, name, ALL_LANGUAGES, site_url, site_url)))
    html = template("root").render(editions=list(titles.items()), title=name, site_url=site_url, preview=preview)
    return Artifact("index.html", html.encode())
