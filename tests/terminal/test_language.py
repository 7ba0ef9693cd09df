"""Which language the terminal speaks: the question's if it is clear, else the setting's, else the locale's."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.answers.engine import Engine
from bot.faces.messages import LANGUAGES, messages_in
from bot.faces.terminal.conversation import Conversation
from bot.faces.terminal.desk import Desk
from bot.faces.terminal.plain import plain_text
from bot.faces.terminal.shell import make_shell, run_shell
from bot.settings import Settings

OTHER_YEAR = {
    "en": "How many political prisoners were there in 2015?",
    "ru": "Сколько политзаключённых было в 2015 году?",
    "be": "Колькі палітвязняў было ў 2015 годзе?",
    "pl": "Ilu więźniów politycznych było w 2015 roku?",
    "uk": "Скільки політвʼязнів було у 2015 році?",
}


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No `.env` and no variable of the developer's own."""
    monkeypatch.chdir(tmp_path)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", *map(str.upper, Settings.model_fields)):
        monkeypatch.delenv(name, raising=False)


def bot(engine: Engine, *arguments: str, **environment: str) -> str:
    desk = Desk()
    desk.__dict__["engine"] = engine  # loaded once for all tests
    return CliRunner(env=environment).invoke(make_shell(), list(arguments), obj=desk).stdout


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("environment", [{}, {"LANG": "ru_RU.UTF-8"}, {"BOT_LANGUAGE": "pl"}])
def test_a_question_is_answered_in_its_language(
    engine: Engine, language: str, environment: dict[str, str]
) -> None:
    said = bot(engine, "ask", "--plain", OTHER_YEAR[language], **environment)
    assert said.startswith(messages_in(language)("reason-other-year"))


def test_a_belarusian_question_in_the_classical_orthography_gets_belarusian_words(engine: Engine) -> None:
    said = bot(engine, "ask", "--plain", "Колькі палітзьняволеных было ў 2015 годзе?", LANG="ru_RU.UTF-8")
    assert said.startswith(messages_in("be")("reason-other-year"))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "be_BY.UTF-8"}, "be"),
        ({"LANG": "uk_UA.UTF-8"}, "uk"),
        ({"LANG": "C.UTF-8", "BOT_LANGUAGE": "ru"}, "ru"),
        ({"LANG": "be_BY.UTF-8", "BOT_LANGUAGE": "pl"}, "pl"),
    ],
)
@pytest.mark.parametrize("unclear", ["OPCAT 2015", "суд 2015", "Babaryka 2015", "2015"])
def test_what_is_in_no_clear_language_is_answered_in_the_readers(
    engine: Engine, environment: dict[str, str], language: str, unclear: str
) -> None:
    assert engine.ask(unclear).language is None
    said = bot(engine, "ask", "--plain", unclear, **environment)
    assert said.startswith(messages_in(language)("reason-other-year"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_help_and_faults_are_in_the_readers_language(engine: Engine, language: str) -> None:
    say = messages_in(language)
    assert say("key-points") in bot(engine, "pillar", "4", "--plain", LANG=language)
    assert say("help-title") in bot(engine, "help", "--plain", LANG=language)
    assert say("command-person") in bot(engine, "--help", LANG=language)
    assert say("reason-no-match") in bot(engine, "pillar", "zzzzzz", "--plain", LANG=language)


def test_a_conversation_stays_in_the_language_that_was_clear_last(engine: Engine) -> None:
    conversation = Conversation(engine, "en")

    def said(line: str) -> str:
        return plain_text(conversation.reply(line) or ())

    assert messages_in("en")("reason-no-match") in said("/pillar zzzzzz")
    assert messages_in("be")("reason-other-year") in said(OTHER_YEAR["be"])
    for line in ("OPCAT 2015", "1", "/pillar zzzzzz", "/help", "/zzzzzz"):
        said(line)
        assert conversation.frame.say.language == "be"
    assert "Палітычная воля" in said("/pillar zzzzzz")
    assert messages_in("pl")("reason-other-year") in said(OTHER_YEAR["pl"])
    assert messages_in("en")("reason-other-year") in said(OTHER_YEAR["en"])


WRONG = {
    ("pilar",): "usage-nearest",
    ("qqqqqqqq",): "usage-command",
    ("ask", "--frob"): "usage-option",
    ("pillar",): "usage-missing",
    ("about", "x", "y"): "usage-extra",
    ("ask", "--batch", "words"): "usage-batch",
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", WRONG, ids=" ".join)
def test_wrong_usage_is_told_in_the_readers_language(
    arguments: tuple[str, ...],
    language: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LANG", f"{language}_XX.UTF-8")
    assert run_shell(arguments) == 2
    given = {"nearest": "python -m bot pillar", "option": "--frob", "name": "NAME"}
    said = messages_in(language)(WRONG[arguments], **given)
    where = "" if arguments[0] in ("pilar", "qqqqqqqq") else f" {arguments[0]}"
    help_ = f"python -m bot{where} --help"
    told = capsys.readouterr().err
    assert told == messages_in(language)("fault-usage", problem=said, help=help_) + "\n"
