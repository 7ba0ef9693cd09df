"""The way in: `python -m bot`."""

import sys


def main() -> int:
    """Run the command line and give the exit code."""
    from bot.faces.terminal.shell import shell  # noqa: PLC0415

    shell()
    return 0


if __name__ == "__main__":
    sys.exit(main())
