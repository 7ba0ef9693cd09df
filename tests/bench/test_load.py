"""The short form of the load test. It judges counts, never time."""

from pathlib import Path

import pytest

from tests.bench.load import SHORT, measure


async def test_under_load_everything_is_answered_and_nothing_is_held(
    capsys: pytest.CaptureFixture[str], kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BOT_CACHE", str(kept))
    outcome = await measure(SHORT)
    phases = outcome.phases.values()
    assert [len(phase.times) for phase in phases] == [phase.sent for phase in phases]
    of_bot = [phase for name, phase in outcome.phases.items() if not name.startswith("bare bot")]
    assert len(of_bot) == 5
    assert all(phase.kinds["card"] + phase.kinds["completion"] == phase.sent for phase in of_bot)
    assert outcome.views == 0
    assert "0 views left" in capsys.readouterr().out
