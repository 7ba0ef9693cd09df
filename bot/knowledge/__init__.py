"""The knowledge base: YAML files in, one immutable model out."""
