"""Passages and links as HTML. Every string of a library leaves through here or through a template that escapes.

What the writers of this room return is HTML: no caller escapes it again.
"""

from __future__ import annotations

from duizhao.editions.addresses import CONTRIBUTE, Target
from duizhao.editions.edition import Edition
from duizhao.editions.hearing import Ear
from duizhao.editions.passages import Both, Passage, Said, plain
from duizhao.editions.shelves import ADDRESSED
from duizhao.editions.voice import Link, Voice
from duizhao.model.fields import Side
from duizhao.model.text import Language
from duizhao.rendering.escaping import escape


class InlineWriter:
    """Writes for the pages of one edition that lie equally deep: `up` leads from them to the edition's root.

    What comes again on page after page is written once: `words` are the page's own words as HTML, `names` the same
    without markup for attributes, and links are remembered. `help` is the way to the page on how to contribute, or
    nothing.
    """

    def __init__(self, edition: Edition, voice: Voice, depth: int, *, has_help: bool) -> None:
        self.edition = edition
        self._up = "../" * depth
        self._language = None if edition.is_parallel else edition.language
        self.edition = edition
        self._ear = Ear(edition)
        self.hear = self._ear.hear
        self._links: dict[int, tuple[Link, str]] = {}
        self._lasting: dict[int, tuple[Said, str]] = {}
        self._shelves = voice.shelves
        self.said = words = voice.words
        self.names = {key: plain(self._ear.hear(said)) for key, said in words.items()}
        note, help_text = escape(self.names["fallback"]), escape(self.names["help-translate"])
        self.colon = ": " if Language.EN in edition.languages else "："
        self.help = self.href(CONTRIBUTE) if has_help else ""
        link = f' · <a href="{self.help}">{help_text}</a>' if has_help else ""
        self._fallback = f' <small class="dz-fallback" lang="{edition.language}">{note}{link}</small>'
        supplied = escape(self.names["supplied"])
        self._supplied = f'<span class="dz-supplied" role="img" title="{supplied}" aria-label="{supplied}">°</span>'
        self.words = {key: self.inline(said) for key, said in words.items()}
        self._lags = {side: self._lag(side) for side in Side}

    def href(self, target: Target) -> str:
        """The way to a page, and on it to an entry where that stands now."""
        path, anchor = target
        if not anchor:
            return f"{self._up}{path}" or "./"
        if path in ADDRESSED:
            path = self._shelves.standing_at(target).path
        return f"{self._up}{path}#{anchor}"

    def lags(self, side: Side | None) -> str:
        """That what was just said has not been changed as the other language has: for those who read this side."""
        return self._lags[side] if side is not None else ""

    def _lag(self, side: Side) -> str:
        if not any(language.startswith(side) for language in self.edition.languages):
            return ""
        link = f' · <a href="{self.help}">{self.words["help-update"]}</a>' if self.help else ""
        return f'<small class="dz-lags"><span aria-hidden="true">△</span> {self.words[f"lags-{side}"]}{link}</small>'

    def inline(self, said: Said) -> str:
        """The text in a line, all the edition's languages one after another."""
        heard = self._ear.hear(said)
        if len(heard) == 1:
            return self._passage(heard[0], "span")
        return " ".join([self._passage(passage, "span") for passage in heard])

    def lasting(self, said: Said) -> str:
        """In a line, one of the words of pages or the name of a facet: what a voice keeps as long as it lives, so that
        it is known by its identity."""
        known = self._lasting.get(id(said))
        if known is None:
            known = self._lasting[id(said)] = said, self.inline(said)
        return known[1]

    def block(self, said: Said) -> str:
        """The text as a paragraph; in the parallel edition a pair, side by side where there is room."""
        heard = self._ear.hear(said)
        if len(heard) == 1:
            return self._passage(heard[0], "p", always=True)
        pair = "".join([self._passage(passage, "p") for passage in heard])
        return f'<div class="dz-pair">{pair}</div>'

    def label(self, said: Said) -> str:
        """The text in a line, as it may stand inside a link: nothing in it leads elsewhere."""
        return " ".join([self._bare(passage) for passage in self._ear.hear(said)])

    def place(self, at: Said) -> str:
        """A place in a paper, in the language in which the paper prints it."""
        (passage,) = self._ear.hear(at)[:1]
        language = "" if passage.language == self._language else f' lang="{passage.language}"'
        return f'<span class="dz-at"{language}>{escape(passage.text)}</span>'

    def both(self, both: Both) -> list[str]:
        """The text in all its languages, the edition's own first."""
        return [self._passage(passage, "span") for passage in self._ear.hear_both(both)]

    def text(self, said: Said) -> str:
        """The words alone, for attributes and for what needs no language."""
        return escape(plain(self._ear.hear(said)))

    def link(self, link: Link) -> str:
        """Links to pages are remembered by their identity, which a voice keeps as long as it lives."""
        known = self._links.get(id(link))
        if known is not None:
            return known[1]
        written = self._link(link)
        if link.target is not None:
            self._links[id(link)] = link, written
        return written

    def links(self, links: tuple[Link, ...], *, between: str = "", tagged: str = "") -> str:
        """Links in a row, with something between them or each in a span of a class."""
        link = self.link
        if not tagged:
            return escape(between).join([link(one) for one in links])
        start = f'<span class="{tagged}">'
        return "".join([f"{start}{link(one)}</span>" for one in links])

    def _link(self, link: Link) -> str:
        if link.target is None and not link.url:
            return self.inline(link.said)
        text = self.label(link.said)
        if link.target is not None:
            return f'<a href="{self.href(link.target)}">{text}</a>'
        return f'<a href="{escape(link.url)}" rel="noopener">{text}</a>'

    def _bare(self, passage: Passage) -> str:
        words = escape(passage.text)
        return words if passage.language == self._language else f'<span lang="{passage.language}">{words}</span>'

    def _passage(self, passage: Passage, tag: str, *, always: bool = False) -> str:
        language, runs, is_fallback, is_supplied = passage
        if len(runs) == 1 and runs[0].target is None:
            words = escape(runs[0].text)
        else:
            words = "".join(
                [
                    escape(text)
                    if target is None
                    else f'<a{_TERM if is_term else ""} href="{self.href(target)}">{escape(text)}</a>'
                    for text, target, is_term in runs
                ]
            )
        if is_supplied:
            words += self._supplied
        if is_fallback:
            words += self._fallback
        if language != self._language:
            return f'<{tag} lang="{language}">{words}</{tag}>'
        return f"<{tag}>{words}</{tag}>" if always else words


_TERM = ' class="dz-term"'
