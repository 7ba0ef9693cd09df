"""A sentence of the bot's own, in the same look as a card."""

from discord import ui

from bot.faces.messages import Messages


def notice(messages: Messages, name: str, **values: str | float) -> ui.LayoutView:
    """Show the message `name`, with `values` filled in, and nothing else."""
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(messages(name, **values))))
    return view
