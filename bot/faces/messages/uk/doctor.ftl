# Ukrainian. What `doctor` and `health` say to whoever runs the bot; en/doctor.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings and files
# (DISCORD_TOKEN, .env) and of pages of Discord's portal (Bot, Reset Token). A value may be a command to type.

command-doctor = Перевірити налаштування, базу знань і токен та сказати, що робити
command-health = Запитати в бота, запущеного на цій машині, чи все гаразд (потрібен BOT_MONITOR_PORT)

# What each line begins with, by how grave it is.
doctor-fine = добре: { $finding }
doctor-note = до відома: { $finding }
doctor-fault = помилка: { $finding }

doctor-versions = Версії: { $versions }
doctor-settings = Задано налаштування: { $names }
doctor-settings-none = Жодного налаштування не задано, діють типові значення.
doctor-setting-unknown = Налаштування { $name } немає. Можливо, { $nearest }?
doctor-setting-unknown-far = Налаштування { $name } немає. Усі налаштування перелічено у файлі .env.example.
doctor-env-readable = Токен у .env можуть прочитати й інші облікові записи цієї машини. Щоб міг лише власник: { $command }
doctor-settings-first = Базу знань і токен буде перевірено, коли налаштування задано правильно.
doctor-knowledge-faults = { $problem } Показати всі: { $command }
doctor-no-token = DISCORD_TOKEN не задано, тому запускається діалог у терміналі. До Discord звернення не було.
doctor-token-accepted = Discord приймає токен. Імʼя бота там: { $name }
doctor-token-refused = Discord не приймає токен. Задайте в DISCORD_TOKEN той, що на порталі розробника (Bot, Reset Token).
doctor-unreached = Discord недоступний, тому токен не перевірено. Перевірте підключення до мережі.
doctor-registered = Команди зареєстровано в Discord.
doctor-not-registered = У Discord зареєстровано не ті команди, що є зараз. Бот зареєструє їх під час запуску, або це зробить: { $command }
doctor-starts = Залишилося підключень на сьогодні: { $left } з { $total }
doctor-starts-few = Залишилося підключень на сьогодні: { $left } з { $total }. Коли їх не залишиться, Discord скине токен: зʼясуйте, чому бот запускається так часто.
doctor-running = Бот, запущений тут, відповідає: { $word }
doctor-not-running = На порту { $port } цієї машини (BOT_MONITOR_PORT) ніхто не відповідає: бот тут не запущений або запущений з іншим портом.

health-no-port = BOT_MONITOR_PORT не задано, тому запитати запущеного бота, чи все гаразд, не можна.
