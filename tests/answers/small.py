"""Hand-made knowledge bases of a few sentences: two countries that do not exist, two editions, nothing of Belarus."""

from collections.abc import Mapping
from pathlib import Path

from bot.answers.engine import Engine
from bot.knowledge.loader import assemble
from bot.knowledge.model import Knowledge

EDITION = """\
edition: {year}
index: Global Torture Index
publisher: OMCT
url: https://example.org/index
score_label: "INDEX SCORE:"
risk_scale: [LOW RISK, HIGH RISK]
transparency_scale: [Concealed, Transparent]
pillars:
  impunity:
    number: 1
    names: {{en: Ending impunity, ru: Безнаказанность}}
    aliases: |
      accountability
  civic-space:
    number: 2
    names: {{en: Civic space}}
sections:
  title:
    kind: prose
    names: {{en: About the factsheet}}
  partners:
    kind: list
    names: {{en: Partners}}
  figures:
    kind: statistics
    names: {{en: General information}}
  transparency:
    kind: prose
    names: {{en: Transparency}}
  recommendations:
    kind: recommendations
    names: {{en: Recommendations}}
  connect:
    kind: heading
    names: {{en: Connect with us}}
statistics:
  population:
    label: "Population:"
    unit: count
    names: {{en: Population}}
    aliases: |
      inhabitants
  prisons:
    label: "Prisons:"
    unit: count
    names: {{en: Prisons}}
"""

FACTSHEET = """\
country: {country}
country_name: {name}
edition: {year}
source: sources/{country}-{year}.md
url: https://example.org/{country}
data_years: [{before}]
text:
  - section: title
    heading: "INDEX {year}: {name}"
    score: {{label: "OVERALL SCORE:", value: HIGH RISK}}
    sentences:
      "1.1": This factsheet analyses torture in {name}.
  - section: partners
    heading: "PARTNERS IN {name}:"
    sentences:
      "1.1": Lantern House
      "2.1": Open Door
  - section: figures
    heading: GENERAL INFORMATION
    statistics:
      population: {population}
      prisons: "12"
  - section: impunity
    heading: I. ENDING IMPUNITY
    score: HIGH RISK
    sentences:
      "1.1": Judges seldom hear complaints from miners.
      "1.2": At least 40 inquiries were opened.
      "2.1": Lawyer Odo Brenn was disbarred.
      "2.2": The courts closed 55 inquiries.
  - section: civic-space
    heading: II. CIVIC SPACE
    score: LOW RISK
    sentences:
      "1.1": Newspapers publish freely in every province.
  - section: transparency
    heading: TRANSPARENCY
    sentences:
      "1.1": The score for {name} is concealed.
  - section: recommendations
    heading: "KEY RECOMMENDATIONS:"
    sentences:
      "0.1": Two recommendations follow.
      "1.1": Create an ombudsman.
      "2.1": Train the guards.
      "2.2": Train the judges.
  - section: connect
    heading: "CONNECT:"
transparency: transparency/1.1
summaries:
  title: [title/score, title/1.1]
  impunity: [impunity/1.1]
see_also:
  - entries: [impunity/1.2, impunity/2.2]
people:
  odo-brenn:
    name: Odo Brenn
    written: |
      Odo Brenn
    spellings: |
      brenn
      бренн
"""

SOURCE = """\
**INDEX {year}: {name}**

OVERALL SCORE: HIGH RISK

This factsheet analyses torture in {name}.

**PARTNERS IN {name}:**

Lantern House

Open Door

**GENERAL INFORMATION**

Population: {population}

Prisons: 12

**I. ENDING IMPUNITY**

INDEX SCORE: HIGH RISK

Judges seldom hear complaints from miners. At least 40 inquiries were opened.

Lawyer Odo Brenn was disbarred. The courts closed 55 inquiries.

**II. CIVIC SPACE**

INDEX SCORE: LOW RISK

Newspapers publish freely in every province.

**TRANSPARENCY**

The score for {name} is concealed.

**KEY RECOMMENDATIONS:**

Two recommendations follow.

1. Create an ombudsman.
2. Train the guards. Train the judges.

**CONNECT:**
"""

QUESTIONS = """\
impunity/1.1:
  en: |
    do judges hear complaints from miners
    can a miner complain to a judge
    are complaints of miners heard in court
impunity/1.2:
  en: |
    how many inquiries were opened
    number of opened inquiries
civic-space/1.1:
  en: |
    can newspapers publish freely
    is the press free in the provinces
    do newspapers appear in every province
figures/population:
  en: |
    how many inhabitants are there
    what is the population
"""

COUNTRIES = """\
norland:
  en: |
    norland
    norlandish
sudmark:
  en: |
    sudmark
belarus:
  en: |
    belarus
"""

SCOPE = """\
weather:
  reason: not_in_factsheet
  terms:
    en: |
      rain*
      weather
  questions:
    en: |
      does it rain a lot
      what is the weather like today
greeting:
  reason: not_a_question
  terms:
    en: |
      hello
  questions:
    en: |
      hello there
      good morning
"""

PEOPLE = """\
questions:
  en: |
    who is {name}
    tell me about {name}
near_misses:
  en: |
    how old is {name}
"""

Texts = Mapping[str, str]


def factsheet(country: str, year: int, population: str = "1 million") -> Texts:
    """Give the files of one factsheet: itself and its questions."""
    content = FACTSHEET.format(
        country=country, name=country.capitalize(), year=year, before=year - 1, population=population
    )
    name = f"{country}-{year}.yaml"
    return {f"factsheets/{name}": content, f"questions/{name}": QUESTIONS}


def source(country: str, year: int, population: str = "1 million") -> Texts:
    """Give the source text of the same factsheet."""
    text = SOURCE.format(name=country.capitalize(), year=year, population=population)
    return {f"sources/{country}-{year}.md": text}


def write(folder: Path, *texts: Texts) -> None:
    """Write a knowledge base into `folder`, or over what is there."""
    for name, content in (item for each in texts for item in each.items()):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def shared(*years: int) -> Texts:
    """Give the files that all factsheets of these editions share."""
    editions = {f"editions/{year}.yaml": EDITION.format(year=year) for year in years}
    return {
        **editions,
        "scope/countries.yaml": COUNTRIES,
        "scope/not-in-factsheets.yaml": SCOPE,
        "questions/people.yaml": PEOPLE,
    }


def knowledge_of(*texts: Texts) -> Knowledge:
    loaded = assemble({name: content for each in texts for name, content in each.items()})
    assert loaded.knowledge is not None, "\n".join(map(str, loaded.faults))
    return loaded.knowledge


def engine_of(*texts: Texts) -> Engine:
    return Engine(knowledge_of(*texts))


def norland(year: int = 2025) -> Engine:
    return engine_of(shared(year), factsheet("norland", year))
