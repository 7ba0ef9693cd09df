"""The terminal: shell subcommands, and a prompt that takes the same slash commands as Discord."""
