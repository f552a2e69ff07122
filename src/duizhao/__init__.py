"""Bilingual, structured summaries of academic papers as a static site."""

__version__ = "0.1.0"
