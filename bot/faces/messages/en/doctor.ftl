# What `doctor` and `health` say to whoever runs the bot: a line for each finding, with what to do.

command-doctor = Check settings, knowledge and token, and say what to do
command-health = Ask the bot that runs on this machine how it is (needs BOT_MONITOR_PORT)

# What each line begins with, by how grave it is.
doctor-fine = fine: { $finding }
doctor-note = note: { $finding }
doctor-fault = fault: { $finding }

doctor-versions = Versions: { $versions }
doctor-settings = Settings that are set: { $names }
doctor-settings-none = No setting is set, so the defaults hold.
doctor-setting-unknown = There is no setting { $name }. Did you mean { $nearest }?
doctor-setting-unknown-far = There is no setting { $name }. The file .env.example lists all settings.
doctor-env-readable = Other accounts of this machine can read the token in .env. To keep it to yours: { $command }
doctor-settings-first = Knowledge and token are checked once the settings are right.
doctor-knowledge-faults = { $problem } To list all: { $command }
doctor-no-token = DISCORD_TOKEN is not set, so the terminal prompt starts. Discord was not asked.
doctor-token-accepted = Discord accepts the token. The bot's name there: { $name }
doctor-token-refused = Discord refuses the token. Set DISCORD_TOKEN to the one in the developer portal (Bot, Reset Token).
doctor-unreached = Discord cannot be reached, so the token was not checked. Check the network connection.
doctor-registered = The commands are registered with Discord.
doctor-not-registered = Discord does not have the commands as they are now. The bot registers them when it starts, or this does: { $command }
doctor-starts = Connections left today: { $left } of { $total }
doctor-starts-few = Connections left today: { $left } of { $total }. At none, Discord resets the token: find out why the bot starts so often.
doctor-running = The bot that runs here says: { $word }
doctor-not-running = Nothing answers on port { $port } of this machine (BOT_MONITOR_PORT): the bot does not run here, or with another port.

health-no-port = BOT_MONITOR_PORT is not set, so a running bot cannot be asked how it is.
