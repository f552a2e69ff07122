"""The digests on paper: their fonts, their setting, and which of them a build makes."""
