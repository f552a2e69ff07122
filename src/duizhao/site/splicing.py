"""Pages into shells: fills every hole of a shell for one page."""

from __future__ import annotations

from duizhao.editions.edition import EDITIONS
from duizhao.rendering.artifact import Artifact
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.body import Body
from duizhao.site.head import PageAddress, head_html
from duizhao.site.shells import Shell

_SWITCH_NAMES = {"zh-hans": "简", "zh-hant": "繁", "en": "EN", "parallel": "简｜EN"}


def splice(shell: Shell, address: PageAddress, body: Body, library: str, site_url: str) -> Artifact:
    data = shell.fill(
        {
            "head": head_html(address, body, library, site_url),
            "title": escape(body.title),
            "switch": _switch(address),
            "contents": _contents(body),
            "body": body.html,
        }
    )
    return Artifact(address.file, data)


def _switch(address: PageAddress) -> str:
    """The same page in the other editions, a press away."""
    items = []
    for edition in EDITIONS:
        current = ' aria-current="true"' if edition == address.edition else ""
        hreflang = "" if edition.is_parallel else f' hreflang="{edition.language}"'
        language = f' lang="{edition.language}"{hreflang}'
        name = _SWITCH_NAMES[edition.id]
        items.append(
            f'<li><a href="{address.to(edition)}" data-edition="{edition.id}" title="{edition.name}"'
            f"{language}{current}>{name}</a></li>"
        )
    return f'<ul class="dz-switch">{"".join(items)}</ul>'


def _contents(body: Body) -> str:
    """Items of Material's table of contents; the labels are HTML already."""
    return "".join(
        f'<li class="md-nav__item"><a href="#{entry.anchor}" class="md-nav__link">'
        f'<span class="md-ellipsis">{entry.label}</span></a></li>'
        for entry in body.contents
    )
