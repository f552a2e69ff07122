"""What lies between two libraries, as frozen values: `(old, new) → [changes]`, each able to explain itself."""

from duizhao.model.changes.comparing import changes_between
from duizhao.model.changes.edits import Edit, Stroke, edits_between
from duizhao.model.changes.sides import Unread
from duizhao.model.changes.values import Act, Change, Detail, Redirected, Relisted, Reworded, Thing, called

__all__ = [
    "Act",
    "Change",
    "Detail",
    "Edit",
    "Redirected",
    "Relisted",
    "Reworded",
    "Stroke",
    "Thing",
    "Unread",
    "called",
    "changes_between",
    "edits_between",
]
