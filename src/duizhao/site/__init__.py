"""The theme: shells out of MkDocs and Material, their holes, and splicing pages into them.

With `mkdocs_plugin.py` the sole user of MkDocs, and the sole knower of Material.
"""
