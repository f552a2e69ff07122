"""What search costs: its index beside those of Pagefind and Material, and what a reader's question fetches.

`./scripts/bench search` runs `run.py`. Each part works by itself on a library written by `synthetic.py`.
"""
