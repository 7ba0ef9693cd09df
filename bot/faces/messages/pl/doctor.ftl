# Polish. What `doctor` and `health` say to whoever runs the bot; en/doctor.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings and files
# (DISCORD_TOKEN, .env) and of pages of Discord's portal (Bot, Reset Token). A value may be a command to type.

command-doctor = Sprawdź ustawienia, bazę wiedzy i token i powiedz, co zrobić
command-health = Zapytaj bota działającego na tej maszynie, czy wszystko w porządku (wymaga BOT_MONITOR_PORT)

# What each line begins with, by how grave it is.
doctor-fine = w porządku: { $finding }
doctor-note = uwaga: { $finding }
doctor-fault = błąd: { $finding }

doctor-versions = Wersje: { $versions }
doctor-settings = Podane ustawienia: { $names }
doctor-settings-none = Żadne ustawienie nie jest podane, obowiązują wartości domyślne.
doctor-setting-unknown = Nie ma ustawienia { $name }. Może { $nearest }?
doctor-setting-unknown-far = Nie ma ustawienia { $name }. Wszystkie ustawienia są w pliku .env.example.
doctor-env-readable = Token w pliku .env mogą odczytać także inne konta na tej maszynie. Żeby mógł tylko właściciel: { $command }
doctor-settings-first = Baza wiedzy i token są sprawdzane, gdy ustawienia są poprawne.
doctor-knowledge-faults = { $problem } Lista wszystkich: { $command }
doctor-no-token = DISCORD_TOKEN nie jest ustawiony, więc uruchamia się rozmowa w terminalu. Discord nie był pytany.
doctor-token-accepted = Discord przyjmuje token. Nazwa bota: { $name }
doctor-token-refused = Discord nie przyjmuje tokena. Ustaw w DISCORD_TOKEN ten z portalu dla programistów (Bot, Reset Token).
doctor-unreached = Nie można połączyć się z Discordem, więc token nie został sprawdzony. Sprawdź połączenie z siecią.
doctor-registered = Polecenia są zarejestrowane na Discordzie.
doctor-not-registered = Na Discordzie są zarejestrowane inne polecenia niż obecne. Bot zarejestruje je przy uruchomieniu albo zrobi to: { $command }
doctor-starts = Pozostałe dziś połączenia: { $left } z { $total }
doctor-starts-few = Pozostałe dziś połączenia: { $left } z { $total }. Gdy się skończą, Discord unieważni token: sprawdź, dlaczego bot uruchamia się tak często.
doctor-running = Bot działający tutaj odpowiada: { $word }
doctor-not-running = Na porcie { $port } tej maszyny (BOT_MONITOR_PORT) nikt nie odpowiada: bot tu nie działa albo działa z innym portem.

health-no-port = BOT_MONITOR_PORT nie jest ustawiony, więc nie można zapytać działającego bota, czy wszystko w porządku.
