"""What html-validate holds against Material's own HTML, where none of its partials or blocks can be overridden."""

from __future__ import annotations

FAULTS = {
    # Both stand in base.html outside of all blocks. `autocomplete` keeps Firefox from opening the drawer again when a
    # page is loaded anew; the toggle for a search that we do not use is looked for by Material's script.
    ("valid-autocomplete", "#__drawer"): "autocomplete on a checkbox",
    ("valid-autocomplete", "#__search"): "autocomplete on a checkbox",
}
"""(rule, selector) → what is the matter."""
