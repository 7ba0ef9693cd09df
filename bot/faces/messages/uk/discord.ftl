# Ukrainian. What only Discord says; en/discord.ftl is the original.
# For translators: the name before "=", whatever stands in { } and commands (/ask, /help) stay as they are; commands are
# the same in every language. Keep the limits that the comments name. No word here states anything about the world.

# The option on every command, at most 100 characters, and its two choices.
option-visibility = Хто побачить відповідь; поділитися нею можна й потім
visibility-private = Лише я
visibility-public = Усі в цьому каналі

# Buttons: up to 38 characters fit on a phone, 80 is Discord's limit.
button-context = Контекст
button-full-text = Повний текст
button-summary = Стисло
button-more = Ще
button-copy = Скопіювати
button-share = Поділитися
button-show = Показати
button-previous = Назад
button-next = Далі
button-help = Що можна запитати
button-overview = Огляд

# The menus from pillar to pillar and from figure to figure, at most 150 characters, and what leads to all figures.
menu-pillars = Перейти до тематичного розділу
menu-figures = Показати цифру
menu-all-figures = Усі цифри

page = Сторінка { $page } з { $pages }
more-title = Ще в документі
copy-title = Для копіювання

# What to do next when there is no answer.
not-found-title = Відповіді немає
suggestions-title = Можливо, ви мали на увазі…
next-other-country = Поставте те саме запитання про країну { $country }.
next-other-year = Запитайте без року, щоб побачити, які дані є в документі.
next-not-in-factsheet = Про що цей документ, видно з огляду.
next-no-match = Спробуйте інші слова або подивіться, що можна запитати.
next-not-a-question = Наприклад: { $example }
next-unsure = Спробуйте інші слова або подивіться, що можна запитати.
next-empty = Наприклад: { $example }
next-too-long = Спробуйте поставити одне коротке запитання.

# The message menu "Look it up".
menu-empty = У цьому повідомленні немає тексту для пошуку. Поставте запитання своїми словами командою /ask.
menu-too-long = Це повідомлення задовге для пошуку. Скопіюйте потрібну частину в /ask.

# Sharing.
share-wait = { $seconds ->
    [one] Ви щойно поділилися відповіддю. Поділитися знову можна через { $seconds } секунду.
    [few] Ви щойно поділилися відповіддю. Поділитися знову можна через { $seconds } секунди.
    [many] Ви щойно поділилися відповіддю. Поділитися знову можна через { $seconds } секунд.
   *[other] Ви щойно поділилися відповіддю. Поділитися знову можна через { $seconds } секунди.
}
channel-wait = { $seconds ->
    [one] Тут за короткий час з’явилося багато відповідей, тому цю бачите лише ви. Поділитися нею можна через { $seconds } секунду.
    [few] Тут за короткий час з’явилося багато відповідей, тому цю бачите лише ви. Поділитися нею можна через { $seconds } секунди.
    [many] Тут за короткий час з’явилося багато відповідей, тому цю бачите лише ви. Поділитися нею можна через { $seconds } секунд.
   *[other] Тут за короткий час з’явилося багато відповідей, тому цю бачите лише ви. Поділитися нею можна через { $seconds } секунди.
}
not-public = Discord показує цю відповідь лише вам: застосункам, які додано особисто, тут не можна писати для всіх. Модератор може додати бота на цей сервер або дозволити зовнішні застосунки. Цитату можна скопіювати й надіслати від свого імені.

# Too many ask at once.
too-much = Зараз надходить більше запитань, ніж бот устигає опрацювати. Будь ласка, запитайте ще раз за хвилину.

# Asking very fast.
too-fast = { $seconds ->
    [one] Від вас за короткий час надійшло багато запитань. Запитати знову можна через { $seconds } секунду.
    [few] Від вас за короткий час надійшло багато запитань. Запитати знову можна через { $seconds } секунди.
    [many] Від вас за короткий час надійшло багато запитань. Запитати знову можна через { $seconds } секунд.
   *[other] Від вас за короткий час надійшло багато запитань. Запитати знову можна через { $seconds } секунди.
}

# Replies in plain text, to a mention or a direct message.
reply-help = Напишіть запитання просто в повідомленні, наприклад: { $example }
reply-commands = Відповідь на /ask бачите лише ви. Що ще можна запитати, покаже /help.
reply-channel-wait = { $seconds ->
    [one] Тут за короткий час поставили багато запитань. Запитайте знову через { $seconds } секунду або скористайтеся /ask: таку відповідь бачите лише ви.
    [few] Тут за короткий час поставили багато запитань. Запитайте знову через { $seconds } секунди або скористайтеся /ask: таку відповідь бачите лише ви.
    [many] Тут за короткий час поставили багато запитань. Запитайте знову через { $seconds } секунд або скористайтеся /ask: таку відповідь бачите лише ви.
   *[other] Тут за короткий час поставили багато запитань. Запитайте знову через { $seconds } секунди або скористайтеся /ask: таку відповідь бачите лише ви.
}
reply-more = Це не все: команди, які покажуть решту, перелічено в /help.

# The words of the overview's picture, for whoever does not see it; the scores follow, as the source has them.
picture-overall = { $index }, { $country }: оцінки на шкалі ризику. Загальна: { $level }.

# When something goes wrong.
fault = Щось пішло не так, і показати відповідь не вдалося. Спробуйте ще раз трохи згодом.
stale = Команда змінилася відтоді, як ваш застосунок її завантажив. Перезавантажте Discord (Ctrl+R або перезапуск застосунку) і спробуйте ще раз.
stale-button = Ця кнопка належить до попередньої версії бота. Поставте запитання ще раз командою; що можна запитати, покаже /help.
gone = Цього запису в документі більше немає. Поставте запитання ще раз командою; що можна запитати, покаже /help.
