"""The way in: `python -m bot`, and the console script of the same doing."""

import io
import os
import sys


def main() -> int:
    """Run the command line.

    Returns:
        The exit code: 0 fine, 1 a fault in the knowledge, 2 wrong usage, 78 wrong settings, 130 interrupted.
    """
    try:
        _write_whatever_comes()
        # Imported here so that Ctrl-C during the import, too, ends without a traceback.
        from bot.faces.terminal.shell import run_shell  # noqa: PLC0415

        code = run_shell(sys.argv[1:])
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _let_go_of_the_pipe()
        return 0
    return code


def _write_whatever_comes() -> None:
    """Let a terminal that lacks a letter show `?` for it: the answer is worth more than the letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _let_go_of_the_pipe() -> None:
    """Nobody reads any more (`| head`): keep Python from complaining when it flushes at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
