"""A Discord bot that answers questions about the Global Torture Index in the factsheets' own words."""
