"""Passages and links as HTML. Every string of a library leaves through here or through a template that escapes."""

from __future__ import annotations

from markupsafe import Markup, escape

from duizhao.editions.addresses import CONTRIBUTE, Target
from duizhao.editions.edition import Edition
from duizhao.editions.passages import Passage, Said, plain
from duizhao.editions.voice import Link


class InlineWriter:
    """Writes for the pages of one edition that lie equally deep: `up` leads from them to the edition's root."""

    def __init__(self, edition: Edition, words: dict[str, Said], depth: int) -> None:
        self.words = words
        self._up = "../" * depth
        self._language = None if edition.is_parallel else edition.language
        note, help_text = escape(plain(words["fallback"])), escape(plain(words["help-translate"]))
        self._fallback = (
            f' <small class="dz-fallback">{note} · <a href="{self.href(CONTRIBUTE)}">{help_text}</a></small>'
        )
        supplied = escape(plain(words["supplied"]))
        self._supplied = f'<span class="dz-supplied" role="img" title="{supplied}" aria-label="{supplied}">°</span>'

    def href(self, target: Target) -> str:
        path = f"{self._up}{target.path}" or "./"
        return f"{path}#{target.anchor}" if target.anchor else path

    def inline(self, said: Said) -> Markup:
        """The text in a line, all its languages one after another."""
        return Markup(" ".join(self._passage(passage, "span") for passage in said))

    def block(self, said: Said) -> Markup:
        """The text as a paragraph; in the parallel edition a pair, side by side where there is room."""
        if len(said) == 1:
            return Markup(self._passage(said[0], "p", always=True))
        pair = "".join(self._passage(passage, "p") for passage in said)
        return Markup(f'<div class="dz-pair">{pair}</div>')

    def link(self, link: Link) -> Markup:
        text = self.inline(link.said)
        if link.target is not None:
            return Markup(f'<a href="{self.href(link.target)}">{text}</a>')
        return Markup(f'<a href="{escape(link.url)}" rel="noopener">{text}</a>') if link.url else text

    def _passage(self, passage: Passage, tag: str, *, always: bool = False) -> str:
        words = "".join(
            [
                str(escape(text))
                if target is None
                else f'<a class="dz-term" href="{self.href(target)}">{escape(text)}</a>'
                if is_term
                else f'<a href="{self.href(target)}">{escape(text)}</a>'
                for text, target, is_term in passage.runs
            ]
        )
        if passage.is_supplied:
            words += self._supplied
        if passage.is_fallback:
            words += self._fallback
        if passage.language != self._language:
            return f'<{tag} lang="{passage.language}">{words}</{tag}>'
        return f"<{tag}>{words}</{tag}>" if always else words
