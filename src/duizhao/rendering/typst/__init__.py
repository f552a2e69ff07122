"""Digests for print: pages of an edition as a document that Typst sets.

What a library says goes to Typst as JSON and is never read as markup; the templates are the only Typst there is.
"""
