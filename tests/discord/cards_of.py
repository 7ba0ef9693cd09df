"""Reading cards as a person does, and holding them against Discord's limits."""

import re
from collections.abc import Iterator
from typing import Any

from discord import ui

from bot.faces.discord import limits

Payload = dict[str, Any]
Shown = ui.LayoutView | list[Payload]


def walk(components: list[Payload]) -> Iterator[Payload]:
    """Every component, nested ones too."""
    for component in components:
        yield component
        yield from walk(component.get("components", []))
        if "accessory" in component:
            yield component["accessory"]


def payload_of(view: Shown) -> list[Payload]:
    """What is, or was, sent."""
    payload: list[Payload] = view if isinstance(view, list) else view.to_components()  # type: ignore[no-untyped-call]
    return payload


def text_of(view: Shown) -> str:
    """All text displays, as Discord shows them: escapes taken away."""
    markdown = "\n".join(each["content"] for each in walk(payload_of(view)) if each["type"] == 10)
    return re.sub(r"\\([^0-9A-Za-z\s])", r"\1", markdown)


def labels_of(view: Shown) -> list[str]:
    return [each["label"] for each in walk(payload_of(view)) if each["type"] == 2]


def custom_ids_of(view: Shown) -> list[str]:
    return [each["custom_id"] for each in walk(payload_of(view)) if each["type"] == 2]


def menus_of(view: Shown) -> list[Payload]:
    return [each for each in walk(payload_of(view)) if each["type"] == 3]


def pictures_of(view: Shown) -> list[Payload]:
    return [item for each in walk(payload_of(view)) if each["type"] == 12 for item in each["items"]]


def faults_of(view: Shown) -> list[str]:
    """What Discord would refuse in `view`, by the numbers of `limits`."""
    payload = payload_of(view)
    every = list(walk(payload))
    texts = [each["content"] for each in every if each["type"] == 10]
    menus = menus_of(payload)
    options = [option for menu in menus for option in menu["options"]]
    ids = [*custom_ids_of(payload), *(menu["custom_id"] for menu in menus)]
    checks = {
        "too many components": len(every) <= limits.COMPONENTS,
        "too much text": sum(map(len, texts)) <= limits.TEXT,
        "no text": bool(texts) and all(text.strip() for text in texts),
        "custom_id too long": all(0 < len(each) <= limits.CUSTOM_ID for each in ids),
        "custom_id repeated": len(ids) == len(set(ids)),
        "label too long": all(0 < len(label) <= limits.BUTTON_LABEL for label in labels_of(payload)),
        "row too wide": all(
            0 < len(each["components"]) <= limits.ROW_BUTTONS for each in every if each["type"] == 1
        ),
    }
    checks |= {
        "too many options": all(0 < len(menu["options"]) <= limits.SELECT_OPTIONS for menu in menus),
        "placeholder too long": all(len(menu["placeholder"]) <= limits.PLACEHOLDER for menu in menus),
        "option too long": all(
            0 < len(option.get(part, " " if part == "description" else "")) <= limits.SELECT_TEXT
            for option in options
            for part in ("label", "value", "description")
        ),
        "alt text": all(
            0 < len(picture["description"]) <= limits.ALT_TEXT for picture in pictures_of(payload)
        ),
    }
    return [fault for fault, fine in checks.items() if not fine]
