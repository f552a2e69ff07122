"""The cyclic garbage collector, out of the way where values are made in bulk: they hold no cycles, and its walks over
a large library cost a quarter of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

TIDIED_EVERY = 4000


def tidy_up(done: int) -> None:
    """Now and then, in a long run of bulk values: templates leave a few cycles behind."""
    if done % TIDIED_EVERY == 0:
        gc.collect()


@contextmanager
def bulk_values() -> Iterator[None]:
    """Nothing is collected meanwhile, and what was made is not looked at again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
