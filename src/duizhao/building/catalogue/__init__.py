"""The library on disk: every thing of it by its key, what follows from all, and which jobs have read what."""
