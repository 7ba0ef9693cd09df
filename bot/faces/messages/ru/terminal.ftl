# Russian. What only the terminal says; en/terminal.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings, files and
# keys (DISCORD_TOKEN, .env, Ctrl-C). A value may be a command to type: put it where it can be copied.

more = Ещё в документе
names = Вот что есть:
full-hint = Весь текст этого раздела: { $command }

# What to do when there is no answer, with the command to type; each belongs to the reason of the same name.
step-other-country = Что в документе сказано о стране { $country }: { $overview }
step-other-year = Спросите без года, чтобы увидеть, что есть в издании { $edition } года.
step-not-in-factsheet = Все цифры документа: { $stat }. Всё, что можно спросить: { $help }
step-no-match = Попробуйте другие слова или посмотрите, что можно спросить: { $help }
step-not-a-question = Например: { $example }
step-unsure = Выберите что-то из этого или скажите другими словами.
step-empty = Например: { $example }
step-too-long = Спрашивайте о чём-то одном.

# The prompt.
prompt-start = DISCORD_TOKEN не задан, поэтому это диалог в терминале. Попробуйте { $help }; выход: { $quit }.
prompt-discord = DISCORD_TOKEN задан, поэтому это бот для Discord; остановить его можно клавишами Ctrl-C.
prompt-toolbar = Введите вопрос или / для списка команд
prompt-toolbar-links = Введите номер из списка выше, вопрос или / для списка команд
prompt-unknown = Такой команды нет. Может быть, { $nearest }? Все команды: { $help }.
prompt-unknown-far = Такой команды нет. Все команды: { $help }.
prompt-no-link = Номера { $number } в списке выше нет: в нём номера от 1 до { $last }.
prompt-nothing-yet = Сначала откройте раздел или цитату, например: { $example }
prompt-full = Весь текст раздела, который показан последним
prompt-context = Абзац, из которого взята последняя показанная цитата
prompt-quit = Выйти

# The shell's subcommands and switches.
shell-about = Отвечает на вопросы о Global Torture Index словами самих документов.
shell-without = Без команды запускается бот для Discord, если задан DISCORD_TOKEN, иначе диалог в терминале.
shell-examples = Примеры:
command-run = Запустить бота для Discord (нужен DISCORD_TOKEN)
command-check = Проверить базу знаний и показать все ошибки
command-schema = Записать JSON-схемы, по которым редакторы дополняют ввод
command-sync = Зарегистрировать команды в Discord сейчас
switch-json = Вывести один объект JSON одной строкой.
switch-plain = Вывести простой текст: без цвета, без графики, без переносов внутри предложения.
switch-full = Показать весь текст раздела.
switch-batch = Читать со стандартного ввода по объекту JSON в строке, {"{"}"question": "…"{"}"}, и на каждый выводить строку.
switch-knowledge = Папка базы знаний (настройка BOT_KNOWLEDGE). По умолчанию та, что поставляется с ботом.
switch-version = Показать версию и выйти.

# What ends a command; one sentence each.
fault-knowledge = Базу знаний нельзя использовать: { $fault }
fault-knowledge-more = Базу знаний нельзя использовать, ошибок: { $count }. Первая: { $fault } (остальные: { $check })
fault-checked = { $count ->
    [one] В базе знаний { $count } ошибка.
    [few] В базе знаний { $count } ошибки.
    [many] В базе знаний { $count } ошибок.
   *[other] В базе знаний { $count } ошибки.
}
fault-usage = { $problem } Как пользоваться: { $help }
fault-setting = Настройка { $name } задана неверно: { $problem }. Все настройки перечислены в файле .env.example.
fault-settings-file = Файл .env не удаётся прочитать: { $problem }.
fault-no-token = DISCORD_TOKEN не задан, поэтому бот для Discord не может запуститься; укажите его в окружении или в .env.
fault-no-folder = В BOT_KNOWLEDGE указана не папка: { $folder }.
checked = Ошибок нет: { $folder }.
written = Записано: { $file }

# Wrong usage of the shell; the name of what is missing is in English.
usage-command = Такой команды нет.
usage-nearest = Такой команды нет. Может быть, { $nearest }?
usage-option = Такого параметра нет: { $option }.
usage-missing = Не указано: { $name }.
usage-extra = Слов больше, чем принимает команда.
usage-batch = --batch читает со стандартного ввода, слова при нём не указывают.

# Lines of `ask --batch` that cannot be answered.
batch-not-utf8 = Строка { $line }: это не текст в UTF-8.
batch-not-json = Строка { $line }: это не объект JSON.
batch-no-question = Строка { $line }: нет текста с именем "question".
