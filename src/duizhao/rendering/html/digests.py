"""Links to PDFs as HTML: the lists of all, and the one of a page."""

from __future__ import annotations

from duizhao.editions.addresses import Target, digest_path
from duizhao.editions.digests import DigestFile, DigestGroup, DigestLine
from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.passages import plain
from duizhao.rendering.escaping import escape
from duizhao.rendering.html.inline import InlineWriter

PDF = "application/pdf"


class DigestWriter:
    """Writes for pages that lie equally deep."""

    def __init__(self, inline: InlineWriter) -> None:
        self._inline = inline
        self._names = [f"<span{_tongue(edition)}>{escape(edition.name)}</span>" for edition in EDITIONS]
        # A page number wants no second language beside it.
        self._pages, self._one_page = [
            plain(inline.hear(inline.said[word])[:1]) for word in ("digest-pages", "digest-one-page")
        ]

    def href(self, path: str) -> str:
        """From a page of this depth to the digest of one with this path, in the same edition."""
        return self._file(digest_path(self._inline.edition.id, path))

    def table(self, group: DigestGroup) -> str:
        """On a phone a row becomes a card, and some browsers then forget that it is a row: so roles are said."""
        inline = self._inline
        names = [inline.words["digest-of"], *self._names]
        heads = "".join([f'<th scope="col" role="columnheader">{name}</th>' for name in names])
        return (
            f'<table class="dz-digests" role="table" aria-labelledby="{group.anchor}">\n'
            f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>\n'
            f'<tbody role="rowgroup">\n{"".join(map(self._row, group.lines))}</tbody></table>\n'
        )

    def _row(self, line: DigestLine) -> str:
        cells = [self._cell(edition, file) for edition, file in zip(EDITIONS, line.files, strict=True)]
        name = self._inline.link(line.link)
        return f'<tr role="row"><th scope="row" role="rowheader">{name}</th>{"".join(cells)}</tr>\n'

    def _cell(self, edition: Edition, file: DigestFile) -> str:
        pages = self._one_page if file.pages == 1 else self._pages.format(pages=file.pages)
        return (
            f'<td role="cell" data-label="{escape(edition.name)}"><a href="{self._file(file.path)}" type="{PDF}"'
            f"{_hreflang(edition)}>PDF <span>{escape(pages)} · {weight(file.size)}</span></a></td>"
        )

    def _file(self, path: str) -> str:
        return self._inline.href(Target(f"../{path}"))


def weight(size: int) -> str:
    """Bytes as people say them; two digits are enough to know whether to wait."""
    return f"{size / 1e6:.1f} MB" if size >= 1e6 else f"{max(1, round(size / 1e3))} kB"


def _tongue(edition: Edition) -> str:
    return "" if edition.is_parallel else f' lang="{edition.language}"'


def _hreflang(edition: Edition) -> str:
    return "" if edition.is_parallel else f' hreflang="{edition.language}"'
