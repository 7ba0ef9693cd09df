"""What is installed with the bot: no package comes in unnoticed, by way of another."""

from importlib.metadata import PackageNotFoundError, distribution

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

KNOWN = {
    "aiohappyeyeballs", "aiohttp", "aiosignal", "annotated-types", "anyio", "attrs", "audioop-lts", "babel",
    "click", "colorama", "discord-py", "fluent-runtime", "fluent-syntax", "frozenlist", "idna",
    "markdown-it-py", "mdurl", "multidict", "numpy", "pillow", "platformdirs", "prompt-toolkit", "propcache",
    "pydantic",
    "pydantic-core", "pydantic-settings", "pygments", "python-dotenv", "pytz", "pyyaml", "rapidfuzz", "rich",
    "sniffio", "typing-extensions", "typing-inspection", "tzdata", "watchfiles", "wcwidth", "yarl",
}  # fmt: skip
"""Every package that the bot needs, or that what it needs needs. One more is to be looked at, and then added."""


def needed(package: str, found: set[str]) -> set[str]:
    """Gather `package` and all that it needs without being asked for an extra."""
    if package not in found:
        found.add(package)
        try:
            requirements = distribution(package).requires or []
        except PackageNotFoundError:  # for another platform or version of Python
            return found
        for requirement in map(Requirement, requirements):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                needed(canonicalize_name(requirement.name), found)
    return found


def test_no_package_comes_in_unnoticed() -> None:
    assert needed("torture-index-bot", set()) - {"torture-index-bot"} <= KNOWN


def test_none_is_listed_that_no_platform_needs() -> None:
    elsewhere = {"audioop-lts", "colorama", "sniffio", "tzdata"}
    assert KNOWN - elsewhere <= needed("torture-index-bot", set())


def test_the_test_sees_what_another_package_brings() -> None:
    assert "propcache" in needed("aiohttp", set())
