"""The files under data/ that other programs read: their endings and media types."""

from __future__ import annotations

JSON = "application/json"
RECORDS = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "csl.json": "application/vnd.citationstyles.csl+json",
}
TABLES = {
    "csv": "text/csv",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "md": "text/markdown",
    "tex": "application/x-tex",
    "json": JSON,
}
