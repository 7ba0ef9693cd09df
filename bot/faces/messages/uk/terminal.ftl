# Ukrainian. What only the terminal says; en/terminal.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings, files and
# keys (DISCORD_TOKEN, .env, Ctrl-C). A value may be a command to type: put it where it can be copied.

more = Ще в документі
names = Ось що є:
full-hint = Увесь текст цього розділу: { $command }

# What to do when there is no answer, with the command to type; each belongs to the reason of the same name.
step-other-country = Що в документі сказано про країну { $country }: { $overview }
step-other-year = Запитайте без року, щоб побачити, що є у виданні { $edition } року.
step-not-in-factsheet = Усі цифри документа: { $stat }. Усе, що можна запитати: { $help }
step-no-match = Спробуйте інші слова або подивіться, що можна запитати: { $help }
step-not-a-question = Наприклад: { $example }
step-unsure = Виберіть щось із цього або скажіть іншими словами.
step-empty = Наприклад: { $example }
step-too-long = Запитуйте про щось одне.

# The prompt.
prompt-start = DISCORD_TOKEN не задано, тому це діалог у терміналі. Спробуйте { $help }; вихід: { $quit }.
prompt-discord = DISCORD_TOKEN задано, тому це бот для Discord; зупинити його можна клавішами Ctrl-C.
prompt-toolbar = Введіть запитання або / для списку команд
prompt-toolbar-links = Введіть номер зі списку вище, запитання або / для списку команд
prompt-unknown = Такої команди немає. Можливо, { $nearest }? Усі команди: { $help }.
prompt-unknown-far = Такої команди немає. Усі команди: { $help }.
prompt-no-link = Номера { $number } у списку вище немає: у ньому номери від 1 до { $last }.
prompt-nothing-yet = Спершу відкрийте розділ або цитату, наприклад: { $example }
prompt-full = Увесь текст розділу, який показано останнім
prompt-context = Абзац, із якого взято останню показану цитату
prompt-quit = Вийти

# The shell's subcommands and switches.
shell-about = Відповідає на запитання про Global Torture Index словами самих документів.
shell-without = Без команди запускається бот для Discord, якщо задано DISCORD_TOKEN, інакше діалог у терміналі.
shell-examples = Приклади:
command-run = Запустити бота для Discord (потрібен DISCORD_TOKEN)
command-check = Перевірити базу знань і показати всі помилки
command-schema = Записати JSON-схеми, за якими редактори доповнюють введене
command-sync = Зареєструвати команди в Discord зараз
switch-json = Вивести один обʼєкт JSON одним рядком.
switch-plain = Вивести простий текст: без кольору, без графіки, без перенесень усередині речення.
switch-full = Показати весь текст розділу.
switch-batch = Читати зі стандартного вводу по одному обʼєкту JSON у рядку, {"{"}"question": "…"{"}"}, і на кожен виводити рядок.
switch-knowledge = Тека бази знань (налаштування BOT_KNOWLEDGE). Типово та, що постачається з ботом.
switch-version = Показати версію і вийти.

# What ends a command; one sentence each.
fault-knowledge = Базу знань неможливо використати: { $fault }
fault-knowledge-more = Базу знань неможливо використати, помилок: { $count }. Перша: { $fault } (решта: { $check })
fault-checked = { $count ->
    [one] У базі знань { $count } помилка.
    [few] У базі знань { $count } помилки.
    [many] У базі знань { $count } помилок.
   *[other] У базі знань { $count } помилки.
}
fault-usage = { $problem } Як користуватися: { $help }
fault-setting = Налаштування { $name } задано неправильно: { $problem }. Усі налаштування перелічено у файлі .env.example.
fault-settings-file = Файл .env не вдається прочитати: { $problem }.
fault-no-token = DISCORD_TOKEN не задано, тому бот для Discord не може запуститися; вкажіть його в середовищі або в .env.
fault-no-folder = У BOT_KNOWLEDGE вказано не теку: { $folder }.
checked = Помилок немає: { $folder }.
written = Записано: { $file }

# Wrong usage of the shell; the name of what is missing is in English.
usage-command = Такої команди немає.
usage-nearest = Такої команди немає. Можливо, { $nearest }?
usage-option = Такого параметра немає: { $option }.
usage-missing = Не вказано: { $name }.
usage-extra = Слів більше, ніж приймає команда.
usage-batch = --batch читає зі стандартного вводу, слова при ньому не вказують.

# Lines of `ask --batch` that cannot be answered.
batch-not-utf8 = Рядок { $line }: це не текст у UTF-8.
batch-not-json = Рядок { $line }: це не обʼєкт JSON.
batch-no-question = Рядок { $line }: немає тексту з назвою "question".
