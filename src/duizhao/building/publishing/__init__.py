"""From what a build has written to the published site, in one switch: readers see the old site whole or the new.

A build takes the lock of a site (`locking.py`). It writes the whole site into a folder of its own (`whole.py`), or what
changed since the site was published (`changed.py`), under a name for the site that comes of it, its generation. What
is put together stands in a room beside the site (`places.py`); a build that is killed leaves the last good site.
"""

from duizhao.building.publishing.changed import ChangedSite, make_spare
from duizhao.building.publishing.locking import site_lock
from duizhao.building.publishing.marks import MARK, generation_of
from duizhao.building.publishing.places import forget
from duizhao.building.publishing.troubles import AnotherGeneration, CannotWrite, NotOurSite, NotPublished, SiteBusy
from duizhao.building.publishing.whole import WholeSite
from duizhao.building.publishing.writing import StagingWriter

__all__ = [
    "MARK",
    "AnotherGeneration",
    "CannotWrite",
    "ChangedSite",
    "NotOurSite",
    "NotPublished",
    "SiteBusy",
    "StagingWriter",
    "WholeSite",
    "forget",
    "generation_of",
    "make_spare",
    "site_lock",
]
