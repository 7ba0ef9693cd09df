"""The subcommands `doctor` and `health`: how the bot is set up, and how the one that runs here is."""
