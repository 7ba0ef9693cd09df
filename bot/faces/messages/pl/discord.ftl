# Polish. What only Discord says; en/discord.ftl is the original.
# For translators: the name before "=", whatever stands in { } and commands (/ask, /help) stay as they are; commands are
# the same in every language. Keep the limits that the comments name. No word here states anything about the world, and
# no verb form guesses the reader's gender.

# The option on every command, at most 100 characters, and its two choices.
option-visibility = Kto zobaczy odpowiedź; można ją też udostępnić później
visibility-private = Tylko ja
visibility-public = Wszyscy na tym kanale

# Buttons: up to 38 characters fit on a phone, 80 is Discord's limit.
button-context = Kontekst
button-full-text = Pełny tekst
button-summary = W skrócie
button-more = Więcej
button-copy = Kopiuj cytat
button-share = Udostępnij
button-show = Pokaż
button-previous = Wstecz
button-next = Dalej
button-help = O co można zapytać
button-overview = Przegląd

# The menus from pillar to pillar and from figure to figure, at most 150 characters, and what leads to all figures.
menu-pillars = Przejdź do filaru
menu-figures = Pokaż liczbę
menu-all-figures = Wszystkie liczby

page = Strona { $page } z { $pages }
more-title = Więcej w dokumencie
copy-title = Do skopiowania

# What to do next when there is no answer.
not-found-title = Brak odpowiedzi
suggestions-title = Czy chodziło o…
next-other-country = Zadaj to samo pytanie o kraj { $country }.
next-other-year = Zapytaj bez roku, aby zobaczyć, jakie dane są w dokumencie.
next-not-in-factsheet = Przegląd pokazuje, o czym jest ten dokument.
next-no-match = Spróbuj innych słów albo zobacz, o co można zapytać.
next-not-a-question = Na przykład: { $example }
next-unsure = Spróbuj innych słów albo zobacz, o co można zapytać.
next-empty = Na przykład: { $example }
next-too-long = Spróbuj zadać jedno krótkie pytanie.

# The message menu "Look it up".
menu-empty = W tej wiadomości nie ma tekstu do wyszukania. Zadaj pytanie własnymi słowami poleceniem /ask.
menu-too-long = Ta wiadomość jest za długa do wyszukania. Skopiuj potrzebną część do /ask.

# Sharing.
share-wait = { $seconds ->
    [one] Odpowiedź została przed chwilą udostępniona. Następną można udostępnić za { $seconds } sekundę.
    [few] Odpowiedź została przed chwilą udostępniona. Następną można udostępnić za { $seconds } sekundy.
    [many] Odpowiedź została przed chwilą udostępniona. Następną można udostępnić za { $seconds } sekund.
   *[other] Odpowiedź została przed chwilą udostępniona. Następną można udostępnić za { $seconds } sekundy.
}
channel-wait = { $seconds ->
    [one] W krótkim czasie pojawiło się tu wiele odpowiedzi, więc tę widzisz tylko Ty. Możesz ją udostępnić za { $seconds } sekundę.
    [few] W krótkim czasie pojawiło się tu wiele odpowiedzi, więc tę widzisz tylko Ty. Możesz ją udostępnić za { $seconds } sekundy.
    [many] W krótkim czasie pojawiło się tu wiele odpowiedzi, więc tę widzisz tylko Ty. Możesz ją udostępnić za { $seconds } sekund.
   *[other] W krótkim czasie pojawiło się tu wiele odpowiedzi, więc tę widzisz tylko Ty. Możesz ją udostępnić za { $seconds } sekundy.
}
not-public = Discord pokazuje tę odpowiedź tylko Tobie: aplikacje dodane przez pojedyncze osoby nie mogą tu pisać do wszystkich. Moderacja może dodać bota do tego serwera albo zezwolić na aplikacje zewnętrzne. Cytat można skopiować i wysłać we własnym imieniu.

# Too many ask at once.
too-much = W tej chwili przychodzi więcej pytań, niż bot może obsłużyć na czas. Prosimy zapytać ponownie za minutę.

# Asking very fast.
too-fast = { $seconds ->
    [one] W krótkim czasie przyszło od Ciebie wiele pytań. Następne możesz zadać za { $seconds } sekundę.
    [few] W krótkim czasie przyszło od Ciebie wiele pytań. Następne możesz zadać za { $seconds } sekundy.
    [many] W krótkim czasie przyszło od Ciebie wiele pytań. Następne możesz zadać za { $seconds } sekund.
   *[other] W krótkim czasie przyszło od Ciebie wiele pytań. Następne możesz zadać za { $seconds } sekundy.
}

# Replies in plain text, to a mention or a direct message.
reply-help = Napisz pytanie w wiadomości, na przykład: { $example }
reply-commands = Odpowiedź na /ask widzisz tylko Ty. O co jeszcze można zapytać, pokaże /help.
reply-channel-wait = { $seconds ->
    [one] W krótkim czasie zadano tu wiele pytań. Zapytaj ponownie za { $seconds } sekundę albo użyj /ask: tę odpowiedź widzisz tylko Ty.
    [few] W krótkim czasie zadano tu wiele pytań. Zapytaj ponownie za { $seconds } sekundy albo użyj /ask: tę odpowiedź widzisz tylko Ty.
    [many] W krótkim czasie zadano tu wiele pytań. Zapytaj ponownie za { $seconds } sekund albo użyj /ask: tę odpowiedź widzisz tylko Ty.
   *[other] W krótkim czasie zadano tu wiele pytań. Zapytaj ponownie za { $seconds } sekundy albo użyj /ask: tę odpowiedź widzisz tylko Ty.
}
reply-more = To nie wszystko: polecenia, które pokażą resztę, są w /help.

# The words of the overview's picture, for whoever does not see it; the scores follow, as the source has them.
picture-overall = { $index }, { $country }: oceny w skali ryzyka. Ogólna: { $level }.

# When something goes wrong.
fault = Coś poszło nie tak i nie udało się pokazać odpowiedzi. Spróbuj ponownie za chwilę.
stale = To polecenie zmieniło się, odkąd wczytała je Twoja aplikacja. Odśwież Discorda (Ctrl+R albo ponowne uruchomienie aplikacji) i spróbuj jeszcze raz.
stale-button = Ten przycisk należy do wcześniejszej wersji bota. Zapytaj jeszcze raz poleceniem; o co można zapytać, pokaże /help.
gone = Tego wpisu nie ma już w dokumencie. Zapytaj jeszcze raz poleceniem; o co można zapytać, pokaże /help.
