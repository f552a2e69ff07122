"""The values of a record as a summary writes them: dates, pages, numbers, identifiers, languages. Empty where one is no
such value."""

from __future__ import annotations

import re
from urllib.parse import quote

from duizhao.summaries.nodes import WIDE
from duizhao.summaries.words import DATE, DOI, ISSN, LANGUAGE, URL

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC = re.compile(
    r"(?P<year>[12]\d{3})(?:\s*[-/.年]\s*(?P<month>\d{1,2})(?:\s*[-/.月]\s*(?P<day>\d{1,2}))?)?(?!\d)\s*[-/.年月日]*"
)
_COMPACT = re.compile(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})(?!\d)")
_NAMED = re.compile(
    r"(?:(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+)?(?P<month>[A-Za-z]{3,9})\.?\s+(?:(?P<day2>\d{1,2}),?\s+)?(?P<year>[12]\d{3})"
)
_DOI_IN = re.compile(r"10\.\d{4,9}/\S+")
_FULL_WIDTH = {",": "，", ":": "：", ";": "；", "?": "？", "!": "！"}
_LANGUAGES = {
    **dict.fromkeys(["中文", "汉语", "简体中文", "繁体中文", "chinese", "chi", "zho", "zh-cn", "zh_cn", "zh-tw"], "zh"),
    **dict.fromkeys(["英文", "英语", "english", "eng", "en-us", "en-gb", "en_us"], "en"),
    **dict.fromkeys(["日文", "日语", "japanese", "jpn"], "ja"),
    **dict.fromkeys(["german", "ger", "deu", "ngerman", "德文"], "de"),
    **dict.fromkeys(["french", "fre", "fra", "法文"], "fr"),
    **dict.fromkeys(["russian", "rus", "俄文"], "ru"),
}


def tidy(value: str) -> str:
    """In one line, with single spaces; what would be a link in a summary is parted, so that it stays words."""
    value = " ".join(value.split())
    while "[[" in value or "]]" in value:
        value = value.replace("[[", "[ [").replace("]]", "] ]")
    return value


def in_full_width(text: str) -> str:
    """Chinese with the punctuation of print: CNKI gives 学报(社会科学版) for 学报（社会科学版）."""
    text = re.sub(rf"(?<={WIDE})\s*\(([^()]*{WIDE}[^()]*)\)", r"（\1）", text)
    return re.sub(rf"(?<={WIDE})\s*([,:;?!])\s*(?={WIDE}|$)", lambda sign: _FULL_WIDTH[sign[1]], text)


def date_of(written: str) -> str:
    """`2024年5月`, `2024/05/31`, `31 May 2024` … → a year, a month or a day; what time it was is left out."""
    written = written.strip()
    match = _COMPACT.match(written) or _NUMERIC.match(written) or _NAMED.match(written.replace(",", " "))
    if match is None:
        return ""
    found = match.groupdict()
    month = found["month"] or ""
    if month.isalpha():
        month = str(_MONTHS.index(month[:3].casefold()) + 1) if month[:3].casefold() in _MONTHS else "0"
    parts = [found["year"], month, found["day"] or found.get("day2") or ""]
    date = "-".join(part.zfill(2) for part in parts if part and part.strip("0"))
    return date if re.fullmatch(DATE.pattern, date) and DATE.is_right(date) else ""


def pages_of(written: str) -> str:
    if written.isdecimal():
        return number_of(written)
    return re.sub(r"\s*[-‐‑–—~～]+\s*", "–", written.strip(" ,;.")).removeprefix("pp. ").removeprefix("p. ")


def number_of(written: str) -> str:
    """`05` → `5`; CNKI fills numbers of issues with zeros."""
    number = re.sub(r"^第\s*(.+?)\s*[卷期]$", r"\1", written.strip(" ;"))
    return number.lstrip("0") or number if number.isdecimal() else number


def doi_of(written: str) -> str:
    match = _DOI_IN.search(written)
    doi = match[0].rstrip(".,;。，；") if match else ""
    return doi if re.fullmatch(DOI.pattern, doi) else ""


def is_doi(written: str) -> bool:
    """Whether it says nothing but a DOI, as address or not."""
    bare = re.sub(r"^(?:doi:\s*|https?://(?:dx\.)?doi\.org/)", "", written.strip(), flags=re.IGNORECASE)
    return bool(re.fullmatch(DOI.pattern, bare))


def url_of(written: str) -> str:
    """An address with what is not ASCII in it encoded."""
    address = quote(written.strip(), safe="!#$%&'()*+,-./:;=?@[]_~|")
    return address if re.fullmatch(URL.pattern, address) else ""


def is_short_lived(address: str) -> bool:
    """CNKI's own addresses hold a token of the session they were copied in, and lead nowhere later."""
    return bool(re.match(r"https?://[a-z.]*cnki\.(?:net|com\.cn)/.*[?&]v=", address, re.IGNORECASE))


def issn_of(written: str) -> str:
    match = re.search(r"\b(\d{4})-?(\d{3}[\dXx])\b", written)
    issn = f"{match[1]}-{match[2].upper()}" if match else ""
    return issn if re.fullmatch(ISSN.pattern, issn) else ""


def language_of(written: str) -> str:
    word = written.strip(" ;；").casefold()
    known = _LANGUAGES.get(word, word)
    return known if re.fullmatch(LANGUAGE.pattern, known) else ""


def orcid_of(written: str) -> str:
    match = re.search(r"(?:\d{4}-){3}\d{3}[\dX]", written)
    return match[0] if match else ""
