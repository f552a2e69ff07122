"""GB/T 7714-2015, for a numbered list: Chinese works as Chinese, others as Latin script has it.

- Up to three names, then 等 or et al. Chinese names as they are. Latin ones with the family name in capitals and
  initials without stops; given names in pinyin are written out, as GB/T 28039 does. Without an author the title begins.
- [J] for what has a volume, an issue or pages, [J/OL] for what only an address leads to; a web page is [EB/OL].
- An undated work says so: [日期不详], [n.d.]; one whose title is not known too: [题名不详]. Place of publication and
  date of access are not in our records and are left out.
"""

from __future__ import annotations

from duizhao.editions.citable import Citable
from duizhao.editions.names import Name
from duizhao.rendering.citations.parts import initials, one_line, page_range, sentence

NAMES_SHOWN = 3
_MARKS = {"article": "J", "book": "M", "chapter": "M", "newspaper": "N", "thesis": "D", "report": "R"}
_UNTITLED = {True: "[题名不详]", False: "[title unknown]"}
_UNDATED = {True: "[日期不详]", False: "[n.d.]"}
_AND_OTHERS = {True: "等", False: "et al"}


def gbt(work: Citable) -> str:
    chinese = work.is_chinese
    names = [_name(name, chinese) for name in work.names[:NAMES_SHOWN]]
    if len(work.names) > NAMES_SHOWN:
        names.append(_AND_OTHERS[chinese])
    mark = _mark(work)
    venue = work.printed(work.venue)
    title = f"{work.titled or _UNTITLED[chinese]}[{mark}]"
    if venue and (work.type == "chapter" or mark == "EB/OL"):
        title, venue = f"{title}//{venue}", ""
    doi = f"DOI:{work.doi}" if work.doi else ""
    url = next(iter(work.urls), "") if "/OL" in mark and not doi else ""
    pieces = [", ".join(names), title, _appeared(work, mark, venue), url or doi]
    return one_line(" ".join(sentence(piece) for piece in pieces if piece))


def _name(name: Name, chinese: bool) -> str:
    if chinese and name.han:
        return name.han
    if not name.family:
        return name.whole or name.han
    is_pinyin = name.han and not name.is_transcribed and "." not in name.given
    given = name.given if is_pinyin else initials(name.given.replace("-", " "), "", " ")
    return f"{name.family.upper()} {given}".rstrip()


def _mark(work: Citable) -> str:
    if work.type == "web" or (work.type == "preprint" and work.address):
        return "EB/OL"
    mark = _MARKS.get(work.type, "Z")
    only_online = work.address and not (work.volume or work.issue or work.pages or work.publisher)
    return f"{mark}/OL" if only_online else mark


def _appeared(work: Citable, mark: str, venue: str) -> str:
    publisher = work.printed(work.publisher)
    undated = _UNDATED[work.is_chinese]
    if mark == "EB/OL":
        dated = f"({work.issued})" if work.issued else undated
        return f"{publisher}, {dated}" if publisher else dated
    where = ", ".join(filter(None, [venue, publisher]))
    if work.type == "newspaper":
        edition = f"({page_range(work.pages, '-')})" if work.pages else ""
        return ", ".join(filter(None, [where, work.issued or undated])) + edition
    issue = f"({work.issue})" if work.issue else ""
    extent = f"{work.volume}{issue}"
    # Without a volume the issue stands right behind the year: 2024(3).
    dated = f"{work.year or undated}{', ' if work.volume else ''}{extent}"
    pages = f": {page_range(work.pages, '-')}" if work.pages else ""
    return ", ".join(filter(None, [where, dated])) + pages
