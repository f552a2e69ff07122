"""How a page looks from outside: what the browser's window shows of it, what it tells other sites, and Open Graph,
which messengers read where somebody passes on its address."""

from __future__ import annotations

from typing import NamedTuple

from duizhao.model.text import Language
from duizhao.rendering.escaping import escape

LOCALES = {Language.ZH_HANS: "zh_CN", Language.ZH_HANT: "zh_TW", Language.EN: "en_US"}
COLOURS = {"light": "#fcfbf8", "dark": "#16181c"}
"""The window's, which are those of the paper in base.css."""

PICTURE = "assets/duizhao/preview.png"
PICTURE_SIZE = (1200, 630)

WINDOW = "\n".join(
    [
        '<meta name="referrer" content="same-origin">',
        *(
            f'<meta name="theme-color" content="{colour}" media="(prefers-color-scheme: {scheme})">'
            for scheme, colour in COLOURS.items()
        ),
    ]
)


class Preview(NamedTuple):
    """`languages` has that of the page first, then the others in which the same page can be had. `address` is that of
    the page; where the site has none, both addresses are empty."""

    title: str
    description: str
    library: str
    languages: tuple[Language, ...]
    site_url: str
    address: str
    is_article: bool = False


def preview_html(preview: Preview) -> str:
    """An address and a picture have to be absolute, so without `site_url` there are none."""
    own, *others = (LOCALES[language] for language in preview.languages)
    tags = [
        ("og:type", "article" if preview.is_article else "website"),
        ("og:site_name", preview.library),
        ("og:title", preview.title),
        ("og:description", preview.description),
        ("og:locale", own),
        *(("og:locale:alternate", locale) for locale in others),
    ]
    if preview.site_url:
        width, height = PICTURE_SIZE
        tags += [
            ("og:url", preview.address),
            ("og:image", f"{preview.site_url}{PICTURE}"),
            ("og:image:width", str(width)),
            ("og:image:height", str(height)),
            ("og:image:alt", preview.library),
        ]
    lines = [f'<meta property="{name}" content="{escape(value)}">' for name, value in tags]
    card = "summary_large_image" if preview.site_url else "summary"
    return "\n".join([WINDOW, *lines, f'<meta name="twitter:card" content="{card}">'])
