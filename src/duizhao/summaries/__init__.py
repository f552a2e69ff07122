"""The YAML format: guarded reading with positions, shapes, loading, JSON Schema. The sole user of PyYAML."""
