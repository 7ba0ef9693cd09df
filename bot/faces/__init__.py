"""The faces of the bot: Discord and the terminal show the same answers."""
