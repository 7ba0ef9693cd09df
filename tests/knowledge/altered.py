"""The knowledge base as texts that a test alters in memory."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.knowledge.check import check_texts
from bot.knowledge.faults import Fault

EDITION = "editions/2025.yaml"
FACTSHEET = "factsheets/belarus-2025.yaml"
SOURCE = "sources/belarus-2025.md"
QUESTIONS = "questions/belarus-2025.yaml"
NEAR_MISSES = "near-misses/belarus-2025.yaml"
VOCABULARY = "vocabulary/courts.yaml"
SCOPE = "scope/not-in-factsheets.yaml"
COUNTRIES = "scope/countries.yaml"

SAMPLES: Mapping[str, str] = {
    QUESTIONS: """\
impunity/1.2:
  en: |
    must officials report torture
    # a note
    do officials have to report it

  ru: |
    обязаны ли чиновники сообщать
impunity:
  en: |
    how is impunity
general-information/opcat:
  en: |
    is opcat ratified
""",
    NEAR_MISSES: """\
impunity/1.2:
  en: |
    who reported torture first
    which officials reported it
general-information/opcat:
  en: |
    when will opcat be ratified
""",
    VOCABULARY: """\
arrest:
  near: {trial: 0.5}
  en: |
    arrest*
    rounded up
  ru: |
    арест*
trial:
  en: |
    trial
    court case
""",
    SCOPE: """\
age:
  reason: not_in_factsheet
  terms:
    en: |
      years old
  questions:
    en: |
      how old is the oldest prisoner
""",
    COUNTRIES: """\
poland:
  en: |
    poland
    polish
georgia:
  en: |
    georgia*
""",
}
"""Short stand-ins for the long files, which change daily; edition, factsheet and source are the real ones."""


@dataclass(frozen=True)
class Base:
    """Texts by file, and what a test does with them."""

    texts: Mapping[str, str]

    def altered(self, file: str, old: str, new: str) -> "Base":
        """Replace `old`, which must stand in `file` exactly once."""
        assert self.texts[file].count(old) == 1, (
            f"{old!r} stands {self.texts[file].count(old)} times in {file}"
        )
        return self.with_text(file, self.texts[file].replace(old, new))

    def with_text(self, file: str, text: str) -> "Base":
        return Base({**self.texts, file: text})

    def without(self, file: str) -> "Base":
        return Base({name: text for name, text in self.texts.items() if name != file})

    def line(self, file: str, needle: str, *, after: str = "") -> int:
        """Give the line of the first `needle` behind the first `after`."""
        text = self.texts[file]
        return text.count("\n", 0, text.index(needle, text.index(after))) + 1

    def faults(self) -> tuple[Fault, ...]:
        return check_texts(self.texts)

    def only_fault(self) -> Fault:
        faults = self.faults()
        assert len(faults) == 1, "\n".join(map(str, faults)) or "there is no fault"
        return faults[0]

    def assert_only(self, file: str, line: int, gist: str) -> None:
        """There is one fault in all: at this place, and it says so."""
        fault = self.only_fault()
        assert (fault.file, fault.line) == (file, line), str(fault)
        assert gist in str(fault)

    def assert_among(self, file: str, line: int, gist: str) -> None:
        """One fault among others stands at this place and says so."""
        faults = self.faults()
        here = [str(fault) for fault in faults if (fault.file, fault.line) == (file, line)]
        assert any(gist in fault for fault in here), "\n".join(map(str, faults)) or "there is no fault"
