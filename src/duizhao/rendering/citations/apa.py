"""APA 7, for a list of references in an English text.

- Names in Latin letters, family name first; Chinese characters only where nobody has written the name in others.
- What is printed in Chinese, a title or the name of a journal, stands as printed, followed by its English in square
  brackets. The manual asks for pinyin in place of the characters; that is not in our records, and made by a machine it
  would be wrong in places, while by the characters the work can be found.
- A title we had to make up stands in square brackets, in English, as a description does.
- Titles keep the capitals of the source. Undated: (n.d.).
"""

from __future__ import annotations

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.model.text import Text
from duizhao.rendering.citations.parts import initials, one_line, page_range, sentence

NAMES_SHOWN = 20
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_BY_DAY = ("newspaper", "web", "speech", "preprint")
_CALLED = {"thesis": "Thesis", "speech": "Speech", "preprint": "Preprint"}


def apa(work: Citable) -> str:
    names = _names([_name(name) for name in work.names])
    dated = f"({_date(work)})"
    title = _title(work)
    head = [names, dated, title] if names else [title, dated]
    cited = " ".join(sentence(piece) for piece in [*head, *_source(work)] if piece)
    return one_line(f"{cited} {work.address}")


def _name(name: Name) -> str:
    given = initials(name.given, ".", " ")
    return ", ".join(filter(None, [name.family, given])) or name.whole or name.han


def _names(names: list[str]) -> str:
    if len(names) > NAMES_SHOWN:
        return f"{', '.join(names[: NAMES_SHOWN - 1])}, … {names[-1]}"
    if len(names) > 1:
        return f"{', '.join(names[:-1])}, & {names[-1]}"
    return "".join(names)


def _date(work: Citable) -> str:
    if not work.issued:
        return "n.d."
    year, *rest = work.issued.split("-")
    if not rest or work.type not in _BY_DAY:
        return year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{year}, {month} {int(rest[1])}" if len(rest) == 2 else f"{year}, {month}"


def _title(work: Citable) -> str:
    if work.is_title_ours:
        title = f"[{work.title.en or work.title.zh}]"
    else:
        title = _with_english(work, work.title) or "[Title unknown]"
    called = _CALLED.get(work.type)
    return f"{title} [{called}]" if called else title


def _with_english(work: Citable, text: Text) -> str:
    printed = work.printed(text)
    english = work.translated(text) if work.is_chinese else ""
    return f"{printed} [{english}]" if english else printed


def _source(work: Citable) -> list[str]:
    venue, publisher = _with_english(work, work.venue), _with_english(work, work.publisher)
    pages = page_range(work.pages, "–")
    if work.type == "chapter":
        extent = f" (pp. {pages})" if pages else ""
        return [f"In {venue}{extent}" if venue else "", publisher]
    if work.type not in ("article", "newspaper"):
        return [venue, publisher]
    issue = f"({work.issue})" if work.issue else ""
    return [", ".join(filter(None, [venue, f"{work.volume}{issue}", pages])), publisher]
