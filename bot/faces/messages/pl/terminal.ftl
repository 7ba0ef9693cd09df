# Polish. What only the terminal says; en/terminal.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings, files and
# keys (DISCORD_TOKEN, .env, Ctrl-C). A value may be a command to type: put it where it can be copied.

more = Więcej w dokumencie
names = Oto, co jest:
full-hint = Cały tekst tego rozdziału: { $command }

# What to do when there is no answer, with the command to type; each belongs to the reason of the same name.
step-other-country = Co dokument mówi o kraju { $country }: { $overview }
step-other-year = Zapytaj bez roku, aby zobaczyć, co jest w wydaniu { $edition }.
step-not-in-factsheet = Wszystkie liczby z dokumentu: { $stat }. Wszystko, o co można zapytać: { $help }
step-no-match = Spróbuj innych słów albo zobacz, o co można zapytać: { $help }
step-not-a-question = Na przykład: { $example }
step-unsure = Wybierz coś z tego albo powiedz to innymi słowami.
step-empty = Na przykład: { $example }
step-too-long = Zapytaj o jedną rzecz naraz.

# The prompt.
prompt-start = DISCORD_TOKEN nie jest ustawiony, więc to jest rozmowa w terminalu. Spróbuj { $help }; wyjście: { $quit }.
prompt-discord = DISCORD_TOKEN jest ustawiony, więc to jest bot na Discordzie; zatrzymuje go Ctrl-C.
prompt-toolbar = Wpisz pytanie albo /, aby zobaczyć polecenia
prompt-toolbar-links = Wpisz numer z listy powyżej, pytanie albo /, aby zobaczyć polecenia
prompt-unknown = Nie ma takiego polecenia. Może { $nearest }? Wszystkie polecenia: { $help }.
prompt-unknown-far = Nie ma takiego polecenia. Wszystkie polecenia: { $help }.
prompt-no-link = Na liście powyżej nie ma numeru { $number }: są na niej numery od 1 do { $last }.
prompt-nothing-yet = Najpierw otwórz rozdział albo cytat, na przykład: { $example }
prompt-full = Cały tekst ostatnio pokazanego rozdziału
prompt-context = Akapit, z którego pochodzi ostatnio pokazany cytat
prompt-quit = Wyjście

# The shell's subcommands and switches.
shell-about = Odpowiada na pytania o Global Torture Index słowami samych dokumentów.
shell-without = Bez polecenia uruchamia się bot na Discordzie, jeśli ustawiono DISCORD_TOKEN, a w przeciwnym razie rozmowa w terminalu.
shell-examples = Przykłady:
command-run = Uruchom bota na Discordzie (wymaga DISCORD_TOKEN)
command-check = Sprawdź bazę wiedzy i pokaż wszystkie błędy
command-schema = Zapisz schematy JSON, z których edytory biorą podpowiedzi
command-sync = Zarejestruj teraz polecenia na Discordzie
switch-json = Wypisz jeden obiekt JSON w jednym wierszu.
switch-plain = Wypisz zwykły tekst: bez kolorów, bez grafiki, bez łamania wierszy wewnątrz zdania.
switch-full = Pokaż cały tekst rozdziału.
switch-batch = Czytaj ze standardowego wejścia po jednym obiekcie JSON w wierszu, {"{"}"question": "…"{"}"}, i na każdy wypisz wiersz.
switch-knowledge = Folder bazy wiedzy (ustawienie BOT_KNOWLEDGE). Domyślnie ten dostarczony z botem.
switch-version = Pokaż wersję i zakończ.

# What ends a command; one sentence each.
fault-knowledge = Nie można użyć bazy wiedzy: { $fault }
fault-knowledge-more = Nie można użyć bazy wiedzy, liczba błędów: { $count }. Pierwszy: { $fault } (pozostałe: { $check })
fault-checked = { $count ->
    [one] W bazie wiedzy jest { $count } błąd.
    [few] W bazie wiedzy są { $count } błędy.
    [many] W bazie wiedzy jest { $count } błędów.
   *[other] W bazie wiedzy jest { $count } błędu.
}
fault-usage = { $problem } Jak używać: { $help }
fault-setting = Ustawienie { $name } jest błędne: { $problem }. Wszystkie ustawienia są w pliku .env.example.
fault-settings-file = Nie można odczytać pliku .env: { $problem }.
fault-no-token = DISCORD_TOKEN nie jest ustawiony, więc bot na Discordzie nie może się uruchomić; podaj go w środowisku albo w .env.
fault-no-folder = BOT_KNOWLEDGE nie wskazuje folderu: { $folder }.
checked = Brak błędów: { $folder }.
written = Zapisano: { $file }

# Wrong usage of the shell; the name of what is missing is in English.
usage-command = Nie ma takiego polecenia.
usage-nearest = Nie ma takiego polecenia. Może { $nearest }?
usage-option = Nie ma takiej opcji: { $option }.
usage-missing = Brakuje: { $name }.
usage-extra = Słów jest więcej, niż przyjmuje polecenie.
usage-batch = --batch czyta ze standardowego wejścia, więc nie podaje się przy nim słów.

# Lines of `ask --batch` that cannot be answered.
batch-not-utf8 = Wiersz { $line }: to nie jest tekst w UTF-8.
batch-not-json = Wiersz { $line }: to nie jest obiekt JSON.
batch-no-question = Wiersz { $line }: brak tekstu o nazwie "question".
