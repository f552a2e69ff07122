"""What follows from changes between two libraries, for their pages and for those who translate them."""

from duizhao.editions.changes.cells import ChangedCell
from duizhao.editions.changes.consequences import Consequences, consequences_of
from duizhao.editions.changes.novelties import Novelty
from duizhao.editions.changes.translations import Stale, Untranslated

__all__ = ["ChangedCell", "Consequences", "Novelty", "Stale", "Untranslated", "consequences_of"]
