"""What formats call a type of publication, and which of ours it is."""

from __future__ import annotations

from collections.abc import Mapping

from duizhao.diagnostics import Findings, Place, shown, tell

WORDS = {
    "journal article": "article",
    "journal": "article",
    "electronic article": "article",
    "magazine article": "article",
    "期刊": "article",
    "期刊文章": "article",
    "期刊论文": "article",
    "1": "article",
    "newspaper article": "newspaper",
    "newspaper": "newspaper",
    "报纸": "newspaper",
    "报纸文章": "newspaper",
    "thesis": "thesis",
    "dissertation": "thesis",
    "dissertation/thesis": "thesis",
    "dissertation/thesis, unpublished": "thesis",
    "学位论文": "thesis",
    "硕士": "thesis",
    "硕士论文": "thesis",
    "博士": "thesis",
    "博士论文": "thesis",
    "book": "book",
    "book, whole": "book",
    "edited book": "book",
    "ebook": "book",
    "图书": "book",
    "专著": "book",
    "book section": "chapter",
    "book, section": "chapter",
    "book chapter": "chapter",
    "conference paper": "chapter",
    "conference proceedings": "chapter",
    "conference proceeding": "chapter",
    "会议": "chapter",
    "会议论文": "chapter",
    "国际会议": "chapter",
    "中国会议": "chapter",
    "report": "report",
    "government document": "report",
    "报告": "report",
    "unpublished work": "preprint",
    "preprint": "preprint",
    "presentation": "speech",
    "speech": "speech",
    "web page": "web",
    "online": "web",
    "网页": "web",
    "generic": "other",
    "other": "other",
}
"""In EndNote, NoteExpress, RefWorks and CNKI, in small letters."""


def type_of(word: str, known: Mapping[str, str], place: Place, findings: Findings) -> str:
    """One of ours. A word nobody knows is told of, and the type is left to the contributor."""
    wanted = word.strip().casefold()
    if wanted in known:
        return known[wanted]
    if not wanted:
        message = tell("the record does not say what type of publication it is")
        findings.warning(
            "unknown-type", place, message, tell("it was read as 'article'; write the right one under 'type'")
        )
        return "article"
    message = tell("the type of publication {type} is not known", type=shown(word.strip()))
    findings.warning("unknown-type", place, message, tell("it was read as 'other'; write the right one under 'type'"))
    return "other"
