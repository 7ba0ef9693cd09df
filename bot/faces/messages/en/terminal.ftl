# What only the terminal says.

# Lines of `ask --batch` that cannot be answered.
batch-not-utf8 = Line { $line } is not UTF-8 text.
batch-not-json = Line { $line } is not a JSON object.
batch-no-question = Line { $line } has no text named "question".
