"""The answer engine: a question in, one Answer out."""
