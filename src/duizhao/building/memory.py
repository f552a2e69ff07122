"""The cyclic garbage collector, out of the way where values are made in bulk: they hold no cycles, and its walks over
a large library cost a quarter of the time."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def bulk_values() -> Iterator[None]:
    """Nothing is collected meanwhile, and what was made is not looked at again."""
    with uncollected():
        yield
        gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def tidy_up() -> None:
    """Frees what templates leave behind in cycles; only what is young is looked at."""
    gc.collect(1)
