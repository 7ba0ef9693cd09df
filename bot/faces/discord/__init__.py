"""The Discord face: slash commands in, cards (Components V2) out.

    registration ── commands made from the one list ──┐
    buttons ─────── presses on cards of any age ──────┤
                                                      ▼
    answering: engine → Answer → cards (pure layout) → view (discord.ui) → replies

Nothing about who asked what is kept: a card's buttons carry ids of the knowledge base, and those are looked
up again.
"""
