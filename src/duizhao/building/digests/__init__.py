"""Digests for print: the fonts they are set in, which there are, setting them, and keeping what was set."""
