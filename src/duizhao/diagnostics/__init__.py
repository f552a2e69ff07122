"""What is wrong, where, and how to mend it: findings, their words in two languages, their printing."""

from duizhao.diagnostics.findings import Finding, Findings, Place, Severity
from duizhao.diagnostics.formats import FORMATS, as_github, as_json, as_rows, as_sarif, as_text
from duizhao.diagnostics.quoting import inert, shown
from duizhao.diagnostics.wording import Told, language_of_run, said, tell

__all__ = [
    "FORMATS",
    "Finding",
    "Findings",
    "Place",
    "Severity",
    "Told",
    "as_github",
    "as_json",
    "as_rows",
    "as_sarif",
    "as_text",
    "inert",
    "language_of_run",
    "said",
    "shown",
    "tell",
]
