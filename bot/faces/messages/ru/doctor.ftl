# Russian. What `doctor` and `health` say to whoever runs the bot; en/doctor.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings and files
# (DISCORD_TOKEN, .env) and of pages of Discord's portal (Bot, Reset Token). A value may be a command to type.

command-doctor = Проверить настройки, базу знаний и токен и сказать, что делать
command-health = Спросить у бота, запущенного на этой машине, всё ли в порядке (нужен BOT_MONITOR_PORT)

# What each line begins with, by how grave it is.
doctor-fine = хорошо: { $finding }
doctor-note = к сведению: { $finding }
doctor-fault = ошибка: { $finding }

doctor-versions = Версии: { $versions }
doctor-settings = Заданы настройки: { $names }
doctor-settings-none = Ни одна настройка не задана, действуют значения по умолчанию.
doctor-setting-unknown = Настройки { $name } нет. Может быть, { $nearest }?
doctor-setting-unknown-far = Настройки { $name } нет. Все настройки перечислены в файле .env.example.
doctor-env-readable = Токен в .env могут прочитать и другие учётные записи этой машины. Чтобы мог только владелец: { $command }
doctor-settings-first = База знаний и токен проверяются, когда настройки заданы верно.
doctor-knowledge-faults = { $problem } Показать все: { $command }
doctor-no-token = DISCORD_TOKEN не задан, поэтому запускается диалог в терминале. К Discord обращения не было.
doctor-token-accepted = Discord принимает токен. Имя бота там: { $name }
doctor-token-refused = Discord не принимает токен. Задайте в DISCORD_TOKEN тот, что на портале разработчика (Bot, Reset Token).
doctor-unreached = Discord недоступен, поэтому токен не проверен. Проверьте подключение к сети.
doctor-registered = Команды зарегистрированы в Discord.
doctor-not-registered = В Discord зарегистрированы не те команды, что есть сейчас. Бот зарегистрирует их при запуске, или это сделает: { $command }
doctor-starts = Осталось подключений на сегодня: { $left } из { $total }
doctor-starts-few = Осталось подключений на сегодня: { $left } из { $total }. Когда их не останется, Discord сбросит токен: выясните, почему бот запускается так часто.
doctor-running = Бот, запущенный здесь, отвечает: { $word }
doctor-not-running = На порту { $port } этой машины (BOT_MONITOR_PORT) никто не отвечает: бот здесь не запущен или запущен с другим портом.

health-no-port = BOT_MONITOR_PORT не задан, поэтому спросить запущенного бота, всё ли в порядке, нельзя.
