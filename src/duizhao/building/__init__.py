"""What to build, and how it gets published."""
