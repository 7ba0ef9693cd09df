# Polish. What frames an answer, the same in Discord and in the terminal; en/answers.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are. The factsheet's headings, scores
# and quotes are filled in and stay English; put values where they need no case ending. No word here states anything
# about the world, judges or jokes; no verb form guesses the reader's gender. „Dokument” is the factsheet, „filar” a
# pillar, „rozdział” any section.

differs = Dokument podaje też inne dane o zbliżonym wskaźniku; pokazane są jedne i drugie:
suggestions = Być może coś z tego:
nearest = Najbliższe z tego, co jest w dokumencie:
context-of = W kontekście
full-text = Pełny tekst
key-points = Najważniejsze
scores = Oceny według filarów
transparency = Ocena przejrzystości
scale = { $place } z { $of } w skali od { $lowest } do { $highest }
recommendation = Zalecenie { $number }
paragraph = Akapit { $number }
named-in = { $count ->
    [one] Nazwisko pojawia się w { $count } zdaniu dokumentu
    [few] Nazwisko pojawia się w { $count } zdaniach dokumentu
    [many] Nazwisko pojawia się w { $count } zdaniach dokumentu
   *[other] Nazwisko pojawia się w { $count } zdania dokumentu
}

# Why there is no answer.
reason-other-country = Bot ma dokument tylko o jednym kraju: { $country }. O innych krajach nie może odpowiedzieć.
reason-other-year = W dokumencie nie ma danych za ten rok.
reason-not-in-factsheet = Dokument o tym nie mówi.
reason-no-match = Nic w dokumencie do tego nie pasuje.
reason-not-a-question = Pytaj o dokument ({ $country }): o jego filary, liczby, osoby, zalecenia.
reason-unsure = Nie jest jasne, o co chodziło.
reason-empty = Wpisz pytanie, nazwę lub nazwisko.
reason-too-long = Ten tekst jest za długi do wyszukania. Może mieć najwyżej { $limit } znaków.

# The example of a question, one that the factsheet answers: a test asks it.
example-ask = ilu jest więźniów politycznych?

# /about
about-source = Źródło
about-data = Dane za { $years }
about-organisations = Organizacje współpracujące
about-cite = Jak cytować
about-privacy = Prywatność
about-privacy-1 = Odpowiedź na polecenie widzisz tylko Ty, chyba że Ty lub ci, którzy prowadzą tego bota, pokazujecie ją wszystkim.
about-privacy-2 = Pytania, użytkownicy i serwery nie są nigdzie zapisywane.
about-privacy-3 = Bot cytuje dokument: sam niczego nie tworzy i niczego nie przekazuje innym usługom.
about-problem = Gdy coś jest nie tak
about-problem-how = Powiadom tych, którzy prowadzą tego bota, albo załóż issue w jego repozytorium: o co zapytano, co przyszło, czego oczekiwano. Nie podawaj nazwisk ani niczego, co mogłoby zdradzić, kim jesteś.
about-version = Wersja { $version }

# /help
help-title = O co można zapytać
help-intro = Odpowiedzi to zdania z samego dokumentu, a przy każdym podano, skąd pochodzi. Czego nie mówi dokument, tego nie mówi bot.

# Commands and their options, at most 100 characters each: Discord's limit.
command-ask = Dowolne pytanie o dokument
option-ask-question = Pytanie po polsku, białorusku, ukraińsku, rosyjsku lub angielsku
command-pillar = Filar tematyczny: ocena i najważniejsze zdania
option-pillar-name = Nazwa lub numer filaru
command-stat = Jedna z liczb podanych w dokumencie albo wszystkie
option-stat-name = Która; jeśli nie podasz, pokażą się wszystkie
command-overview = Ocena ogólna, wszystkie filary, przejrzystość, najważniejsze zdania
command-recommendations = Zalecenia: wszystkie albo jedno
option-recommendations-number = Numer zalecenia; jeśli nie podasz, pokażą się wszystkie
command-person = Wszystkie zdania, w których pojawia się dana osoba
option-person-name = Imię lub nazwisko, w dowolnej pisowni
command-section = Dowolny rozdział dokumentu
option-section-name = Nazwa rozdziału
command-about = Źródło, wydanie, jak cytować, prywatność
command-help = O co można zapytać, z przykładami
