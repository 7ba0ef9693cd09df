"""A sentence of the bot's own, in the same look as a card."""

from discord import ui

from bot.faces.messages import Messages


def notice(messages: Messages, name: str) -> ui.LayoutView:
    """Show the message `name` and nothing else."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(messages(name))))
    return view
