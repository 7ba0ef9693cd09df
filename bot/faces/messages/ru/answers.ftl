# Russian. What frames an answer, the same in Discord and in the terminal; en/answers.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are. The factsheet's headings, scores
# and quotes are filled in and stay English; put values where they need no case ending. No word here states anything
# about the world, judges or jokes. «Документ» is the factsheet, «тематический раздел» a pillar, «раздел» any section.

differs = В документе есть и другие данные о близком показателе; здесь приведены и те и другие:
suggestions = Возможно, что-то из этого:
nearest = Самое близкое из того, что есть в документе:
context-of = В контексте
full-text = Полный текст
key-points = Главное
scores = Оценки по тематическим разделам
transparency = Оценка прозрачности
scale = { $place } из { $of } на шкале от { $lowest } до { $highest }
recommendation = Рекомендация { $number }
paragraph = Абзац { $number }
named-in = { $count ->
    [one] Упоминается в { $count } предложении документа
    [few] Упоминается в { $count } предложениях документа
    [many] Упоминается в { $count } предложениях документа
   *[other] Упоминается в { $count } предложения документа
}

# Why there is no answer.
reason-other-country = У бота есть документ только об одной стране: { $country }. О других странах он ответить не может.
reason-other-year = В документе нет данных за этот год.
reason-not-in-factsheet = В документе об этом не сказано.
reason-no-match = В документе ничего подходящего не нашлось.
reason-not-a-question = Спрашивайте о документе ({ $country }): о его разделах, цифрах, людях, рекомендациях.
reason-unsure = Не совсем понятно, что имелось в виду.
reason-empty = Введите вопрос, название или имя.
reason-too-long = Этот текст слишком длинный для поиска: в нём должно быть не больше { $limit } знаков.

# The example of a question, one that the factsheet answers: a test asks it.
example-ask = сколько политзаключённых?

# /about
about-source = Источник
about-data = Данные за { $years }
about-organisations = Организации-партнёры
about-cite = Как цитировать
about-privacy = Конфиденциальность
about-privacy-1 = Ответ на команду видите только вы, если вы сами или те, кто запустил этого бота, не показываете его всем.
about-privacy-2 = Ни вопросы, ни пользователи, ни серверы нигде не записываются.
about-privacy-3 = Бот цитирует документ: сам он ничего не придумывает и ничего не передаёт другим сервисам.
about-problem = Если что-то не так
about-problem-how = Сообщите тем, кто запустил этого бота, или создайте issue в его репозитории: что было спрошено, что получено, что ожидалось. Не указывайте имён и ничего, по чему можно узнать, кто вы.
about-version = Версия { $version }

# /help
help-title = Что можно спросить
help-intro = Ответы — это предложения самого документа, и у каждого указано, откуда оно. Чего в документе нет, того бот не говорит.

# Commands and their options, at most 100 characters each: Discord's limit.
command-ask = Любой вопрос о документе
option-ask-question = Ваш вопрос на русском, белорусском, украинском, польском или английском
command-pillar = Тематический раздел: оценка и главное
option-pillar-name = Название или номер раздела
command-stat = Цифра из документа или все сразу
option-stat-name = Какая именно; если не указать, будут все
command-overview = Общая оценка, все тематические разделы, прозрачность, главное
command-recommendations = Рекомендации: все или одна
option-recommendations-number = Номер рекомендации; если не указать, будут все
command-person = Все предложения, в которых упоминается человек
option-person-name = Имя человека в любом написании
command-section = Любой раздел документа
option-section-name = Название раздела
command-about = Источник, издание, как цитировать, конфиденциальность
command-help = Что можно спросить, с примерами
