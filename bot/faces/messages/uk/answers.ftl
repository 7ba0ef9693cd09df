# Ukrainian. What frames an answer, the same in Discord and in the terminal; en/answers.ftl is the original.
# For translators: the name before "=" and whatever stands in { } stay as they are. The factsheet's headings, scores
# and quotes are filled in and stay English; put values where they need no case ending. No word here states anything
# about the world, judges or jokes. «Документ» is the factsheet, «тематичний розділ» a pillar, «розділ» any section.

differs = У документі є й інші дані про близький показник; тут наведено і ті, й інші:
suggestions = Можливо, щось із цього:
nearest = Найближче з того, що є в документі:
context-of = У контексті
full-text = Повний текст
key-points = Головне
scores = Оцінки за тематичними розділами
transparency = Оцінка прозорості
scale = { $place } з { $of } на шкалі від { $lowest } до { $highest }
recommendation = Рекомендація { $number }
paragraph = Абзац { $number }
named-in = { $count ->
    [one] Згадується в { $count } реченні документа
    [few] Згадується в { $count } реченнях документа
    [many] Згадується в { $count } реченнях документа
   *[other] Згадується в { $count } речення документа
}

# Why there is no answer.
reason-other-country = Бот має документ лише про одну країну: { $country }. Про інші країни він відповісти не може.
reason-other-year = У документі немає даних за цей рік.
reason-not-in-factsheet = У документі про це не сказано.
reason-no-match = У документі нічого відповідного не знайшлося.
reason-not-a-question = Запитуйте про документ ({ $country }): про його розділи, цифри, людей, рекомендації.
reason-unsure = Не зовсім зрозуміло, що малося на увазі.
reason-empty = Введіть запитання, назву або імʼя.
reason-too-long = Цей текст задовгий для пошуку: у ньому має бути не більше ніж { $limit } знаків.

# The example of a question, one that the factsheet answers: a test asks it.
example-ask = скільки політвʼязнів?

# /about
about-source = Джерело
about-data = Дані за { $years }
about-organisations = Організації-партнери
about-cite = Як цитувати
about-privacy = Конфіденційність
about-privacy-1 = Відповідь на команду бачите лише ви, якщо ви самі або ті, хто запустив цього бота, не показуєте її всім.
about-privacy-2 = Ні запитання, ні користувачі, ні сервери ніде не записуються.
about-privacy-3 = Бот цитує документ: сам він нічого не вигадує і нічого не передає іншим сервісам.
about-problem = Якщо щось не так
about-problem-how = Повідомте тих, хто запустив цього бота, або створіть issue в його репозиторії: що було запитано, що отримано, що очікувалося. Не вказуйте імен і нічого, за чим можна дізнатися, хто ви.
about-version = Версія { $version }

# /help
help-title = Що можна запитати
help-intro = Відповіді — це речення самого документа, і біля кожного вказано, звідки воно. Чого в документі немає, того бот не каже.

# Commands and their options, at most 100 characters each: Discord's limit.
command-ask = Будь-яке запитання про документ
option-ask-question = Ваше запитання українською, білоруською, російською, польською або англійською
command-pillar = Тематичний розділ: оцінка й головне
option-pillar-name = Назва або номер розділу
command-stat = Цифра з документа або всі одразу
option-stat-name = Яка саме; якщо не вказати, будуть усі
command-overview = Загальна оцінка, усі тематичні розділи, прозорість, головне
command-recommendations = Рекомендації: усі або одна
option-recommendations-number = Номер рекомендації; якщо не вказати, будуть усі
command-person = Усі речення, у яких згадується людина
option-person-name = Імʼя людини в будь-якому написанні
command-section = Будь-який розділ документа
option-section-name = Назва розділу
command-about = Джерело, видання, як цитувати, конфіденційність
command-help = Що можна запитати, з прикладами
