# Belarusian, official orthography. What only the terminal says; en/terminal.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are; so do names of settings, files and
# keys (DISCORD_TOKEN, .env, Ctrl-C). A value may be a command to type: put it where it can be copied.

more = Яшчэ ў дакуменце
names = Вось што ёсць:
full-hint = Увесь тэкст гэтага раздзела: { $command }

# What to do when there is no answer, with the command to type; each belongs to the reason of the same name.
step-other-country = Што ў дакуменце сказана пра краіну { $country }: { $overview }
step-other-year = Спытайце без года, каб убачыць, што ёсць у выданні { $edition } года.
step-not-in-factsheet = Усе лічбы дакумента: { $stat }. Усё, што можна спытаць: { $help }
step-no-match = Паспрабуйце іншыя словы або паглядзіце, што можна спытаць: { $help }
step-not-a-question = Напрыклад: { $example }
step-unsure = Выберыце нешта з гэтага або скажыце іншымі словамі.
step-empty = Напрыклад: { $example }
step-too-long = Пытайцеся пра нешта адно.

# The prompt.
prompt-start = DISCORD_TOKEN не зададзены, таму гэта дыялог у тэрмінале. Паспрабуйце { $help }; выхад: { $quit }.
prompt-discord = DISCORD_TOKEN зададзены, таму гэта бот для Discord; спыніць яго можна клавішамі Ctrl-C.
prompt-toolbar = Увядзіце пытанне або / для спіса каманд
prompt-toolbar-links = Увядзіце нумар са спіса вышэй, пытанне або / для спіса каманд
prompt-unknown = Такой каманды няма. Можа быць, { $nearest }? Усе каманды: { $help }.
prompt-unknown-far = Такой каманды няма. Усе каманды: { $help }.
prompt-no-link = Нумара { $number } у спісе вышэй няма: у ім нумары ад 1 да { $last }.
prompt-nothing-yet = Спачатку адкрыйце раздзел або цытату, напрыклад: { $example }
prompt-full = Увесь тэкст раздзела, які паказаны апошнім
prompt-context = Абзац, з якога ўзята апошняя паказаная цытата
prompt-quit = Выйсці

# The shell's subcommands and switches.
shell-about = Адказвае на пытанні пра Global Torture Index словамі саміх дакументаў.
shell-without = Без каманды запускаецца бот для Discord, калі зададзены DISCORD_TOKEN, інакш дыялог у тэрмінале.
shell-examples = Прыклады:
command-run = Запусціць бота для Discord (патрэбны DISCORD_TOKEN)
command-check = Праверыць базу ведаў і паказаць усе памылкі
command-schema = Запісаць JSON-схемы, паводле якіх рэдактары дапаўняюць увод
command-sync = Зарэгістраваць каманды ў Discord зараз
switch-json = Вывесці адзін абʼект JSON адным радком.
switch-plain = Вывесці просты тэкст: без колеру, без графікі, без пераносаў унутры сказа.
switch-full = Паказаць увесь тэкст раздзела.
switch-batch = Чытаць са стандартнага ўводу па абʼекце JSON у радку, {"{"}"question": "…"{"}"}, і на кожны выводзіць радок.
switch-knowledge = Папка базы ведаў (налада BOT_KNOWLEDGE). Калі не пазначана, то тая, што пастаўляецца з ботам.
switch-version = Паказаць версію і выйсці.

# What ends a command; one sentence each.
fault-knowledge = Базу ведаў нельга выкарыстаць: { $fault }
fault-knowledge-more = Базу ведаў нельга выкарыстаць, памылак: { $count }. Першая: { $fault } (астатнія: { $check })
fault-checked = { $count ->
    [one] У базе ведаў { $count } памылка.
    [few] У базе ведаў { $count } памылкі.
    [many] У базе ведаў { $count } памылак.
   *[other] У базе ведаў { $count } памылкі.
}
fault-usage = { $problem } Як карыстацца: { $help }
fault-setting = Налада { $name } зададзена няправільна: { $problem }. Усе налады пералічаны ў файле .env.example.
fault-settings-file = Файл .env не ўдаецца прачытаць: { $problem }.
fault-no-token = DISCORD_TOKEN не зададзены, таму бот для Discord не можа запусціцца; укажыце яго ў асяроддзі або ў .env.
fault-no-folder = У BOT_KNOWLEDGE ўказана не папка: { $folder }.
checked = Памылак няма: { $folder }.
written = Запісана: { $file }

# Wrong usage of the shell; the name of what is missing is in English.
usage-command = Такой каманды няма.
usage-nearest = Такой каманды няма. Можа быць, { $nearest }?
usage-option = Такога параметра няма: { $option }.
usage-missing = Не пазначана: { $name }.
usage-extra = Слоў больш, чым прымае каманда.
usage-batch = --batch чытае са стандартнага ўводу, словы пры ім не пазначаюць.

# Lines of `ask --batch` that cannot be answered.
batch-not-utf8 = Радок { $line }: гэта не тэкст у UTF-8.
batch-not-json = Радок { $line }: гэта не абʼект JSON.
batch-no-question = Радок { $line }: няма тэксту з назвай "question".
