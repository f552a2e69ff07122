"""Comparison tables as files for spreadsheets, word processors and programs."""
