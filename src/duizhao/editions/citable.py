"""What a citation says of a publication, whatever its style: a summarised paper, a cited work, or our own summary."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from duizhao.editions.addresses import paper_path
from duizhao.editions.edition import EN, ZH_HANS, Edition
from duizhao.editions.names import HAN, Name, name_of
from duizhao.editions.page import View
from duizhao.model.summary import Author, Record, Summary
from duizhao.model.text import NO_TEXT, Language, Text


class Citable(NamedTuple):
    """`language` is what the record says of the publication; `original` is the one of our two languages, `zh` or `en`,
    in which it names itself as far as that can be told. What is not known is empty."""

    id: str
    type: str
    language: str
    original: str
    names: tuple[Name, ...] = ()
    title: Text = NO_TEXT
    venue: Text = NO_TEXT
    publisher: Text = NO_TEXT
    issued: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    doi: str = ""
    issn: str = ""
    urls: tuple[str, ...] = ()
    keywords: tuple[Text, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_chinese(self) -> bool:
        return self.original == "zh"

    @property
    def year(self) -> str:
        return self.issued[:4]

    @property
    def address(self) -> str:
        """Where it can be found, by its DOI where it has one."""
        return f"https://doi.org/{self.doi}" if self.doi else next(iter(self.urls), "")

    @property
    def titled(self) -> str:
        """The title as printed; in square brackets, as catalogues do, where the source has none and it is ours."""
        title = self.printed(self.title)
        return f"[{title}]" if title and self.is_title_ours else title

    @property
    def is_title_ours(self) -> bool:
        written = {language for language in ("zh", "en") if getattr(self.title, language)}
        return bool(written) and written <= set(self.title.supplied)

    def printed(self, text: Text) -> str:
        """In the language of the original; in the other where it is not known in that."""
        return (text.zh or text.en) if self.is_chinese else (text.en or text.zh)

    def translated(self, text: Text) -> str:
        """The wording in the other language, where there is one that differs."""
        other = text.en if self.is_chinese else text.zh
        return other if other != self.printed(text) else ""


def citable_of(view: View, id: str, record: Record) -> Citable:
    return Citable(
        id=id,
        type=record.type,
        language=record.language,
        original=_original(view, record),
        names=tuple(_name(view, author) for author in record.authors),
        title=_bare(view, record.title),
        venue=_bare(view, record.venue),
        publisher=_bare(view, record.publisher),
        issued=record.issued,
        volume=record.volume,
        issue=record.issue,
        pages=record.pages,
        doi=record.doi,
        issn=record.issn,
        urls=record.urls,
        keywords=tuple(_bare(view, keyword) for keyword in record.keywords),
    )


def summary_citable(view: View, summary: Summary, site_url: str, edition: Edition = ZH_HANS) -> Citable:
    """Our summary of a paper, as an edition shows it. Where nobody signs it, it is the library's."""
    library, credit = view.library, summary.credit
    title, paper = _bare(view, library.title), _bare(view, summary.record.title)
    said_of = Text(
        zh=f"《{paper.zh or paper.en}》摘要" if paper else "",
        en=f"Summary of ‘{paper.en or paper.zh}’" if paper else "",
    )
    unsigned = (Name(han=title.zh, whole=title.en),) if title else ()
    return Citable(
        id=f"{summary.id}-summary",
        type="web",
        language="en" if edition is EN else "zh",
        original="en" if edition is EN else "zh",
        names=tuple(map(name_of, credit.authors)) or unsigned,
        title=said_of,
        venue=title if credit.authors else NO_TEXT,
        issued=credit.reviewed,
        urls=(f"{site_url}{edition.id}/{paper_path(summary.id)}",) if site_url else (),
        notes=(credit.license,) if credit.license else (),
    )


def _name(view: View, author: Author) -> Name:
    person = view.library.people.get(author.person)
    return name_of(person.name, person.family, person.given) if person else name_of(author.name)


def _bare(view: View, text: Text) -> Text:
    """The words alone: what a link in them names is written out."""
    if "[[" not in f"{text.zh}{text.en}":
        return text
    said = {passage.language: passage.text for passage in view.voice.say(text)}
    return replace(text, zh=said.get(Language.ZH_HANS, ""), en=said.get(Language.EN, ""), zh_hant="")


def _original(view: View, record: Record) -> str:
    """By what the record says; else by what of the title, or of the first name where there is no title, is not ours."""
    if record.language:
        return "zh" if record.language.partition("-")[0] == "zh" else "en"
    names = [_written(view, author) for author in record.authors[:1]]
    for text in (record.title, *names, record.venue):
        if text:
            if len(text.supplied) == 1:
                return "en" if text.supplied == ("zh",) else "zh"
            return "zh" if HAN.search(text.zh) else "en"
    return "zh"


def _written(view: View, author: Author) -> Text:
    person = view.library.people.get(author.person)
    return person.name if person else author.name
