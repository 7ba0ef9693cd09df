# Russian. What only Discord says; en/discord.ftl is the original.
# For translators: the name before "=", whatever stands in { } and commands (/ask, /help) stay as they are; commands are
# the same in every language. Keep the limits that the comments name. No word here states anything about the world.

# The option on every command, at most 100 characters, and its two choices.
option-visibility = Кто увидит ответ; поделиться им можно и потом
visibility-private = Только я
visibility-public = Все в этом канале

# Buttons: up to 38 characters fit on a phone, 80 is Discord's limit.
button-context = Контекст
button-full-text = Полный текст
button-summary = Кратко
button-more = Ещё
button-copy = Скопировать
button-share = Поделиться
button-show = Показать
button-previous = Назад
button-next = Далее
button-help = Что можно спросить
button-overview = Обзор

# The menus from pillar to pillar and from figure to figure, at most 150 characters, and what leads to all figures.
menu-pillars = Перейти к тематическому разделу
menu-figures = Показать цифру
menu-all-figures = Все цифры

page = Страница { $page } из { $pages }
more-title = Ещё в документе
copy-title = Для копирования

# What to do next when there is no answer.
not-found-title = Ответа нет
suggestions-title = Возможно, вы имели в виду…
next-other-country = Задайте тот же вопрос о стране { $country }.
next-other-year = Спросите без года, чтобы увидеть, какие данные есть в документе.
next-not-in-factsheet = О чём этот документ, видно из обзора.
next-no-match = Попробуйте другие слова или посмотрите, что можно спросить.
next-not-a-question = Например: { $example }
next-unsure = Попробуйте другие слова или посмотрите, что можно спросить.
next-empty = Например: { $example }
next-too-long = Попробуйте задать один короткий вопрос.

# The message menu "Look it up".
menu-empty = В этом сообщении нет текста для поиска. Задайте вопрос своими словами командой /ask.
menu-too-long = Это сообщение слишком длинное для поиска. Скопируйте нужную часть в /ask.

# Sharing.
share-wait = { $seconds ->
    [one] Вы только что поделились ответом. Поделиться снова можно через { $seconds } секунду.
    [few] Вы только что поделились ответом. Поделиться снова можно через { $seconds } секунды.
    [many] Вы только что поделились ответом. Поделиться снова можно через { $seconds } секунд.
   *[other] Вы только что поделились ответом. Поделиться снова можно через { $seconds } секунды.
}
channel-wait = { $seconds ->
    [one] Здесь за короткое время появилось много ответов, поэтому этот видите только вы. Поделиться им можно через { $seconds } секунду.
    [few] Здесь за короткое время появилось много ответов, поэтому этот видите только вы. Поделиться им можно через { $seconds } секунды.
    [many] Здесь за короткое время появилось много ответов, поэтому этот видите только вы. Поделиться им можно через { $seconds } секунд.
   *[other] Здесь за короткое время появилось много ответов, поэтому этот видите только вы. Поделиться им можно через { $seconds } секунды.
}
not-public = Discord показывает этот ответ только вам: приложениям, которые добавлены лично, здесь нельзя писать для всех. Модератор может добавить бота на этот сервер или разрешить внешние приложения. Цитату можно скопировать и отправить от своего имени.

# Too many ask at once.
too-much = Сейчас приходит больше вопросов, чем бот успевает обработать. Пожалуйста, спросите ещё раз через минуту.

# Asking very fast.
too-fast = { $seconds ->
    [one] От вас за короткое время пришло много вопросов. Спросить снова можно через { $seconds } секунду.
    [few] От вас за короткое время пришло много вопросов. Спросить снова можно через { $seconds } секунды.
    [many] От вас за короткое время пришло много вопросов. Спросить снова можно через { $seconds } секунд.
   *[other] От вас за короткое время пришло много вопросов. Спросить снова можно через { $seconds } секунды.
}

# Replies in plain text, to a mention or a direct message.
reply-help = Напишите вопрос прямо в сообщении, например: { $example }
reply-commands = Ответ на /ask видите только вы. Что ещё можно спросить, покажет /help.
reply-channel-wait = { $seconds ->
    [one] Здесь за короткое время задали много вопросов. Спросите снова через { $seconds } секунду или используйте /ask: такой ответ видите только вы.
    [few] Здесь за короткое время задали много вопросов. Спросите снова через { $seconds } секунды или используйте /ask: такой ответ видите только вы.
    [many] Здесь за короткое время задали много вопросов. Спросите снова через { $seconds } секунд или используйте /ask: такой ответ видите только вы.
   *[other] Здесь за короткое время задали много вопросов. Спросите снова через { $seconds } секунды или используйте /ask: такой ответ видите только вы.
}
reply-more = Это не всё: команды, которые покажут остальное, перечислены в /help.

# The words of the overview's picture, for whoever does not see it; the scores follow, as the source has them.
picture-overall = { $index }, { $country }: оценки на шкале риска. Общая: { $level }.

# When something goes wrong.
fault = Что-то пошло не так, и показать ответ не удалось. Попробуйте ещё раз чуть позже.
stale = Команда изменилась с тех пор, как ваше приложение её загрузило. Перезагрузите Discord (Ctrl+R или перезапуск приложения) и попробуйте ещё раз.
stale-button = Эта кнопка относится к более ранней версии бота. Задайте вопрос ещё раз командой; что можно спросить, покажет /help.
gone = Этой записи в документе больше нет. Задайте вопрос ещё раз командой; что можно спросить, покажет /help.
