# Belarusian, official orthography. What only Discord says; en/discord.ftl is the original.
# For translators: the name before "=", whatever stands in { } and commands (/ask, /help) stay as they are; commands are
# the same in every language. Keep the limits that the comments name. No word here states anything about the world.

# The option on every command, at most 100 characters, and its two choices.
option-visibility = Хто ўбачыць адказ; падзяліцца ім можна і потым
visibility-private = Толькі я
visibility-public = Усе ў гэтым канале

# Buttons: up to 38 characters fit on a phone, 80 is Discord's limit.
button-context = Кантэкст
button-full-text = Поўны тэкст
button-summary = Коратка
button-more = Яшчэ
button-copy = Скапіяваць
button-share = Падзяліцца
button-show = Паказаць
button-previous = Назад
button-next = Далей
button-help = Што можна спытаць
button-overview = Агляд

# The menus from pillar to pillar and from figure to figure, at most 150 characters, and what leads to all figures.
menu-pillars = Перайсці да тэматычнага раздзела
menu-figures = Паказаць лічбу
menu-all-figures = Усе лічбы

page = Старонка { $page } з { $pages }
more-title = Яшчэ ў дакуменце
copy-title = Для капіявання

# What to do next when there is no answer.
not-found-title = Адказу няма
suggestions-title = Магчыма, вы мелі на ўвазе…
next-other-country = Задайце тое самае пытанне пра краіну { $country }.
next-other-year = Спытайце без года, каб убачыць, якія звесткі ёсць у дакуменце.
next-not-in-factsheet = Пра што гэты дакумент, відаць з агляду.
next-no-match = Паспрабуйце іншыя словы або паглядзіце, што можна спытаць.
next-not-a-question = Напрыклад: { $example }
next-unsure = Паспрабуйце іншыя словы або паглядзіце, што можна спытаць.
next-empty = Напрыклад: { $example }
next-too-long = Паспрабуйце задаць адно кароткае пытанне.

# The message menu "Look it up".
menu-empty = У гэтым паведамленні няма тэксту для пошуку. Задайце пытанне сваімі словамі камандай /ask.
menu-too-long = Гэтае паведамленне занадта доўгае для пошуку. Скапіюйце патрэбную частку ў /ask.

# Sharing.
share-wait = { $seconds ->
    [one] Вы толькі што падзяліліся адказам. Падзяліцца зноў можна праз { $seconds } секунду.
    [few] Вы толькі што падзяліліся адказам. Падзяліцца зноў можна праз { $seconds } секунды.
    [many] Вы толькі што падзяліліся адказам. Падзяліцца зноў можна праз { $seconds } секунд.
   *[other] Вы толькі што падзяліліся адказам. Падзяліцца зноў можна праз { $seconds } секунды.
}
channel-wait = { $seconds ->
    [one] Тут за кароткі час з’явілася шмат адказаў, таму гэты бачыце толькі вы. Падзяліцца ім можна праз { $seconds } секунду.
    [few] Тут за кароткі час з’явілася шмат адказаў, таму гэты бачыце толькі вы. Падзяліцца ім можна праз { $seconds } секунды.
    [many] Тут за кароткі час з’явілася шмат адказаў, таму гэты бачыце толькі вы. Падзяліцца ім можна праз { $seconds } секунд.
   *[other] Тут за кароткі час з’явілася шмат адказаў, таму гэты бачыце толькі вы. Падзяліцца ім можна праз { $seconds } секунды.
}
not-public = Discord паказвае гэты адказ толькі вам: праграмам, якія дададзены асабіста, тут нельга пісаць для ўсіх. Мадэратар можа дадаць бота на гэты сервер або дазволіць вонкавыя праграмы. Цытату можна скапіяваць і адправіць ад свайго імя.

# Too many ask at once.
too-much = Зараз прыходзіць больш пытанняў, чым бот паспявае апрацаваць. Калі ласка, спытайце яшчэ раз праз хвіліну.

# Asking very fast.
too-fast = { $seconds ->
    [one] Ад вас за кароткі час прыйшло шмат пытанняў. Спытаць зноў можна праз { $seconds } секунду.
    [few] Ад вас за кароткі час прыйшло шмат пытанняў. Спытаць зноў можна праз { $seconds } секунды.
    [many] Ад вас за кароткі час прыйшло шмат пытанняў. Спытаць зноў можна праз { $seconds } секунд.
   *[other] Ад вас за кароткі час прыйшло шмат пытанняў. Спытаць зноў можна праз { $seconds } секунды.
}

# Replies in plain text, to a mention or a direct message.
reply-help = Напішыце пытанне проста ў паведамленні, напрыклад: { $example }
reply-commands = Адказ на /ask бачыце толькі вы. Што яшчэ можна спытаць, пакажа /help.
reply-channel-wait = { $seconds ->
    [one] Тут за кароткі час задалі шмат пытанняў. Спытайце зноў праз { $seconds } секунду або скарыстайце /ask: такі адказ бачыце толькі вы.
    [few] Тут за кароткі час задалі шмат пытанняў. Спытайце зноў праз { $seconds } секунды або скарыстайце /ask: такі адказ бачыце толькі вы.
    [many] Тут за кароткі час задалі шмат пытанняў. Спытайце зноў праз { $seconds } секунд або скарыстайце /ask: такі адказ бачыце толькі вы.
   *[other] Тут за кароткі час задалі шмат пытанняў. Спытайце зноў праз { $seconds } секунды або скарыстайце /ask: такі адказ бачыце толькі вы.
}
reply-more = Гэта не ўсё: каманды, якія пакажуць астатняе, пералічаны ў /help.

# The words of the overview's picture, for whoever does not see it; the scores follow, as the source has them.
picture-overall = { $index }, { $country }: ацэнкі на шкале рызыкі. Агульная: { $level }.

# When something goes wrong.
fault = Нешта пайшло не так, і паказаць адказ не ўдалося. Паспрабуйце яшчэ раз крыху пазней.
stale = Каманда змянілася з таго часу, як ваша праграма яе загрузіла. Перазагрузіце Discord (Ctrl+R або перазапуск праграмы) і паспрабуйце яшчэ раз.
stale-button = Гэтая кнопка належыць да ранейшай версіі бота. Задайце пытанне яшчэ раз камандай; што можна спытаць, пакажа /help.
gone = Гэтага запісу ў дакуменце больш няма. Задайце пытанне яшчэ раз камандай; што можна спытаць, пакажа /help.
