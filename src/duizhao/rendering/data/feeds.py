"""An Atom feed for each edition: the newest summaries, for readers who want to be told of them."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from duizhao.editions.edition import EDITIONS, Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.news import News, news_of
from duizhao.editions.page import View
from duizhao.editions.passages import Heard, Said, plain
from duizhao.rendering.artifact import Artifact

FEED = "feed.xml"
ATOM = "application/atom+xml"

_NO_DAY = "1970-01-01"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed_artifacts(view: View, site_url: str) -> list[Artifact]:
    """What a feed tells must be known by an absolute address, so without `site_url` there is none."""
    if not site_url:
        return []
    news = news_of(view)
    return [
        Artifact(f"{edition.id}/{FEED}", _FeedWriter(view, edition, site_url).feed(news).encode())
        for edition in EDITIONS
    ]


class _FeedWriter:
    def __init__(self, view: View, edition: Edition, site_url: str) -> None:
        self._ear = Ear(edition)
        self._home = f"{site_url}{edition.id}/"
        self._language = edition.language
        self._title = self._plain(view.voice.say(view.library.title))
        self._about = self._plain(view.voice.say(view.library.about))

    def feed(self, news: tuple[News, ...]) -> str:
        updated = news[0].day if news else _NO_DAY
        lines = [
            '<?xml version="1.0" encoding="UTF-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{self._language}">',
            f"<id>{_text(self._home)}</id>",
            f"<title>{_text(self._title)}</title>",
            f"<subtitle>{_text(self._about)}</subtitle>",
            f"<updated>{updated}T00:00:00Z</updated>",
            f"<author><name>{_text(self._title)}</name></author>",
            f'<link rel="alternate" type="text/html" href={_value(self._home)}/>',
            f'<link rel="self" type="{ATOM}" href={_value(self._home + FEED)}/>',
            *map(self._entry, news),
            "</feed>\n",
        ]
        return "\n".join(lines)

    def _entry(self, news: News) -> str:
        address = f"{self._home}{news.path}"
        names = [_text(self._plain(one)) for one in news.credited]
        lines = [
            "<entry>",
            f"<id>{_text(address)}</id>",
            self._titled(news.title),
            f"<updated>{news.day}T00:00:00Z</updated>",
            *(f"<author><name>{name}</name></author>" for name in names),
            f'<link rel="alternate" type="text/html" href={_value(address)}/>',
            *(f"<category term={_value(id)} label={_value(self._plain(theme.said))}/>" for id, theme in news.themes),
            self._summary(news),
            "</entry>",
        ]
        return "\n".join(lines)

    def _titled(self, title: Said) -> str:
        """In the parallel edition in both languages; then the whole is of neither."""
        heard = self._ear.hear(title)
        language = f' xml:lang="{heard[0].language}"' if len(heard) == 1 else ""
        return f"<title{language}>{_text(plain(heard))}</title>"

    def _summary(self, news: News) -> str:
        """Which paper it is, then how the summary begins: a paragraph in each language."""
        names = "; ".join(plain(self._ear.hear(one.said), " ") for one in news.by)
        source = " · ".join(filter(None, [names, plain(self._ear.hear(news.venue), " "), news.issued]))
        paragraphs = [f"<p>{_text(source)}</p>"] if source else []
        paragraphs += _paragraphs(self._ear.hear(news.beginning))
        return f'<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{"".join(paragraphs)}</div></summary>'

    def _plain(self, said: Said) -> str:
        return plain(self._ear.hear(said))


def _paragraphs(heard: Heard) -> list[str]:
    return [f'<p xml:lang="{one.language}" lang="{one.language}">{_text(one.text)}</p>' for one in heard]


def _text(words: str) -> str:
    return escape(_NOT_XML.sub("", words))


def _value(words: str) -> str:
    return quoteattr(_NOT_XML.sub("", words))
