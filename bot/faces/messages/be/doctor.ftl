# Belarusian, official orthography. What `doctor` and `health` say to whoever runs the bot; en/doctor.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings and files
# (DISCORD_TOKEN, .env) and of pages of Discord's portal (Bot, Reset Token). A value may be a command to type.

command-doctor = Праверыць налады, базу ведаў і токен і сказаць, што рабіць
command-health = Спытаць у бота, запушчанага на гэтай машыне, ці ўсё ў парадку (патрэбны BOT_MONITOR_PORT)

# What each line begins with, by how grave it is.
doctor-fine = добра: { $finding }
doctor-note = да ведама: { $finding }
doctor-fault = памылка: { $finding }

doctor-versions = Версіі: { $versions }
doctor-settings = Зададзены налады: { $names }
doctor-settings-none = Ніводная налада не зададзена, дзейнічаюць прадвызначаныя значэнні.
doctor-setting-unknown = Налады { $name } няма. Магчыма, { $nearest }?
doctor-setting-unknown-far = Налады { $name } няма. Усе налады пералічаны ў файле .env.example.
doctor-env-readable = Токен у .env могуць прачытаць і іншыя ўліковыя запісы гэтай машыны. Каб мог толькі ўладальнік: { $command }
doctor-settings-first = База ведаў і токен правяраюцца, калі налады зададзены правільна.
doctor-knowledge-faults = { $problem } Паказаць усе: { $command }
doctor-no-token = DISCORD_TOKEN не зададзены, таму запускаецца дыялог у тэрмінале. Да Discord звароту не было.
doctor-token-accepted = Discord прымае токен. Імя бота там: { $name }
doctor-token-refused = Discord не прымае токен. Задайце ў DISCORD_TOKEN той, што на партале распрацоўшчыка (Bot, Reset Token).
doctor-unreached = Discord недаступны, таму токен не правераны. Праверце падключэнне да сеткі.
doctor-registered = Каманды зарэгістраваны ў Discord.
doctor-not-registered = У Discord зарэгістраваны не тыя каманды, што ёсць цяпер. Бот зарэгіструе іх пры запуску, або гэта зробіць: { $command }
doctor-starts = Засталося падключэнняў на сёння: { $left } з { $total }
doctor-starts-few = Засталося падключэнняў на сёння: { $left } з { $total }. Калі іх не застанецца, Discord скіне токен: высветліце, чаму бот запускаецца так часта.
doctor-running = Бот, запушчаны тут, адказвае: { $word }
doctor-not-running = На порце { $port } гэтай машыны (BOT_MONITOR_PORT) ніхто не адказвае: бот тут не запушчаны або запушчаны з іншым портам.

health-no-port = BOT_MONITOR_PORT не зададзены, таму спытаць запушчанага бота, ці ўсё ў парадку, нельга.
