"""A Discord bot that answers questions about the Global Torture Index in the factsheets' own words."""

__version__ = "0.1.0"
