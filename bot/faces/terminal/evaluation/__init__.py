"""`python -m bot evaluate`: what `bot.evaluation` measures, shown in the shell."""
