"""Why a site cannot be made: what the theme, or the hand-written pages, must be mended in."""

from __future__ import annotations


class ShellError(Exception):
    """A shell that cannot be filled: the theme has changed under it."""


class DocsError(Exception):
    """The docs folder holds what cannot be published."""
