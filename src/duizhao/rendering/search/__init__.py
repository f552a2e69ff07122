"""The search index: terms cut into shards, and what is shown of what is found. DESIGN says why it is our own.

A query is folded and cut into terms as the texts were, so both sides agree by construction; the browser's half is in
`site/theme/assets/duizhao/search/`.
"""
