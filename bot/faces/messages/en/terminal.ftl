# What only the terminal says.

more = Also in the factsheet
names = These are there:
full-hint = All the text of this section: { $command }

# What to do when there is no answer, with the command to type; each belongs to the reason of the same name.
step-other-country = What the factsheet says on { $country }: { $overview }
step-other-year = Leave the year out to see what the { $edition } edition says.
step-not-in-factsheet = All its figures: { $stat }. All that can be asked: { $help }
step-no-match = Try other words, or see what can be asked: { $help }
step-not-a-question = For example: { $example }
step-unsure = Choose one of these, or say it in other words.
step-empty = For example: { $example }
step-too-long = Ask for one thing at a time.

# The prompt.
prompt-start = No DISCORD_TOKEN, so this is the terminal prompt. Try { $help }; { $quit } leaves.
prompt-discord = DISCORD_TOKEN is set, so this is the Discord bot; Ctrl-C stops it.
prompt-toolbar = Type a question, or / for commands
prompt-toolbar-links = Type a number to open what is listed above, a question, or / for commands
prompt-unknown = There is no such command. Did you mean { $nearest }? { $help } lists them all.
prompt-unknown-far = There is no such command. { $help } lists them all.
prompt-no-link = There is no number { $number } above: the list goes from 1 to { $last }.
prompt-nothing-yet = Ask for a section or a quote first, for example: { $example }
prompt-full = All the text of the section that was just shown
prompt-context = The paragraph around the quote that was just shown
prompt-quit = Leave the prompt

# The shell's subcommands and switches.
shell-about = Answers questions about the Global Torture Index in the factsheets' own words.
shell-without = Without a command: the Discord bot if DISCORD_TOKEN is set, else a prompt.
shell-examples = Examples:
command-run = Run the Discord bot (needs DISCORD_TOKEN)
command-check = Check the knowledge base and list every fault
command-schema = Write the JSON Schemas that give editors completion
command-sync = Register the commands with Discord now
switch-json = Print one JSON object on one line.
switch-plain = Print plain text: no colour, no drawing, no line breaks inside a sentence.
switch-full = Show all the text of the section.
switch-batch = Read a JSON object a line from standard input, {"{"}"question": "…"{"}"}, and print one a line.
switch-knowledge = Folder of the knowledge base (setting BOT_KNOWLEDGE). Default: the one that is shipped.
switch-version = Show the version and leave.

# What ends a command; one sentence each.
fault-knowledge = The knowledge base cannot be used: { $fault }
fault-knowledge-more = The knowledge base cannot be used, { $count } faults: { $fault } (the rest: { $check })
fault-checked = { $count ->
    [one] The knowledge base has one fault.
   *[other] The knowledge base has { $count } faults.
}
fault-usage = { $problem } How it is used: { $help }
fault-setting = The setting { $name } is wrong: { $problem }. The file .env.example lists all settings.
fault-settings-file = The file .env cannot be read: { $problem }.
fault-no-token = DISCORD_TOKEN is not set, so the Discord bot cannot start; put it into the environment or into .env.
fault-no-folder = BOT_KNOWLEDGE names no folder: { $folder }.
checked = No fault in { $folder }.
written = Written: { $file }

# Wrong usage of the shell; the name of what is missing is in English.
usage-command = There is no such command.
usage-nearest = There is no such command. Did you mean { $nearest }?
usage-option = There is no switch { $option }.
usage-missing = { $name } is missing.
usage-extra = There are more words than the command takes.
usage-batch = --batch reads from standard input, so it takes no words.

# Lines of `ask --batch` that cannot be answered.
batch-not-utf8 = Line { $line } is not UTF-8 text.
batch-not-json = Line { $line } is not a JSON object.
batch-no-question = Line { $line } has no text named "question".
