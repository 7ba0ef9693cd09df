# Belarusian, official orthography. What frames an answer, in Discord and in the terminal; en/answers.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are. The factsheet's headings, scores
# and quotes are filled in and stay English; put values where they need no case ending. No word here states anything
# about the world, judges or jokes. «Дакумент» is the factsheet, «тэматычны раздзел» a pillar, «раздзел» any section.

differs = У дакуменце ёсць і іншыя звесткі пра блізкі паказчык; тут пададзены і тыя, і другія:
suggestions = Магчыма, нешта з гэтага:
nearest = Найбліжэйшае з таго, што ёсць у дакуменце:
context-of = У кантэксце
full-text = Поўны тэкст
key-points = Галоўнае
scores = Ацэнкі па тэматычных раздзелах
transparency = Ацэнка празрыстасці
scale = { $place } з { $of } на шкале ад { $lowest } да { $highest }
recommendation = Рэкамендацыя { $number }
paragraph = Абзац { $number }
named-in = { $count ->
    [one] Згадваецца ў { $count } сказе дакумента
    [few] Згадваецца ў { $count } сказах дакумента
    [many] Згадваецца ў { $count } сказах дакумента
   *[other] Згадваецца ў { $count } сказа дакумента
}

# Why there is no answer.
reason-other-country = У бота ёсць дакумент толькі пра адну краіну: { $country }. Пра іншыя краіны ён адказаць не можа.
reason-other-year = У дакуменце няма звестак за гэты год.
reason-not-in-factsheet = У дакуменце пра гэта не сказана.
reason-no-match = У дакуменце нічога адпаведнага не знайшлося.
reason-not-a-question = Пытайцеся пра дакумент ({ $country }): пра яго раздзелы, лічбы, людзей, рэкамендацыі.
reason-unsure = Не зусім зразумела, што мелася на ўвазе.
reason-empty = Увядзіце пытанне, назву або імя.
reason-too-long = Гэты тэкст занадта доўгі для пошуку: у ім павінна быць не больш за { $limit } знакаў.

# The example of a question, one that the factsheet answers: a test asks it.
example-ask = колькі палітвязняў?

# /about
about-source = Крыніца
about-data = Звесткі за { $years }
about-organisations = Арганізацыі-партнёры
about-cite = Як цытаваць
about-privacy = Прыватнасць
about-privacy-1 = Адказ на каманду бачыце толькі вы, калі вы самі або тыя, хто запусціў гэтага бота, не паказваеце яго ўсім.
about-privacy-2 = Ні пытанні, ні карыстальнікі, ні серверы нідзе не запісваюцца.
about-privacy-3 = Бот цытуе дакумент: сам ён нічога не прыдумляе і нічога не перадае іншым сэрвісам.
about-problem = Калі нешта не так
about-problem-how = Паведамце тым, хто запусціў гэтага бота, або стварыце issue ў яго рэпазіторыі: што было спытана, што атрымана, што чакалася. Не ўказвайце імён і нічога, па чым можна даведацца, хто вы.
about-version = Версія { $version }

# /help
help-title = Што можна спытаць
help-intro = Адказы — гэта сказы самога дакумента, і пры кожным пазначана, адкуль ён. Чаго ў дакуменце няма, таго бот не кажа.

# Commands and their options, at most 100 characters each: Discord's limit.
command-ask = Любое пытанне пра дакумент
option-ask-question = Ваша пытанне па-беларуску, па-руску, па-ўкраінску, па-польску або па-англійску
command-pillar = Тэматычны раздзел: ацэнка і галоўнае
option-pillar-name = Назва або нумар раздзела
command-stat = Лічба з дакумента або ўсе адразу
option-stat-name = Якая менавіта; калі не пазначыць, будуць усе
command-overview = Агульная ацэнка, усе тэматычныя раздзелы, празрыстасць, галоўнае
command-recommendations = Рэкамендацыі: усе або адна
option-recommendations-number = Нумар рэкамендацыі; калі не пазначыць, будуць усе
command-person = Усе сказы, у якіх згадваецца чалавек
option-person-name = Імя чалавека ў любым напісанні
command-section = Любы раздзел дакумента
option-section-name = Назва раздзела
command-about = Крыніца, выданне, як цытаваць, прыватнасць
command-help = Што можна спытаць, з прыкладамі
