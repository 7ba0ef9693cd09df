# What frames an answer, the same in Discord and in the terminal. No word here states anything about the world.

differs = The factsheet gives another figure for something close to this; both are shown:
suggestions = Perhaps one of these:
nearest = The nearest that it holds:
context-of = The paragraph around it
full-text = Full text
key-points = Main points
scores = Scores by pillar
transparency = Transparency rating
scale = { $place } of { $of } on the scale from { $lowest } to { $highest }
recommendation = Recommendation { $number }
paragraph = Paragraph { $number }
named-in = { $count ->
    [one] Named in one sentence of the factsheet
   *[other] Named in { $count } sentences of the factsheet
}

# Why there is no answer.
reason-other-country = This bot holds the factsheet on { $country } only, so it cannot answer about another country.
reason-other-year = The factsheet gives no figure for that year.
reason-not-in-factsheet = The factsheet does not say this.
reason-no-match = Nothing in the factsheet matches this.
reason-not-a-question = Ask about the factsheet on { $country }: its pillars, figures, people, recommendations.
reason-unsure = It is not certain what was meant.
reason-empty = Type a question, or a name.
reason-too-long = This is too long to look up. Keep it under { $limit } characters.

# The example of a question, one that the factsheet answers: a test asks it.
example-ask = how many political prisoners are there?

# /about
about-source = Source
about-data = Data from { $years }
about-organisations = Collaborating organisations
about-cite = How to cite
about-privacy = Privacy
about-privacy-1 = Only you see what a command answers, unless you, or those who run this bot, show it to everyone.
about-privacy-2 = No question, user or server is written anywhere.
about-privacy-3 = The bot quotes the factsheet; it generates nothing and sends nothing to any other service.
about-problem = Reporting a problem
about-problem-how = Tell those who run this bot, or open an issue in its repository: what was asked, what came, what should have come. Leave out names and anything that could tell who you are.
about-version = Version { $version }

# /help
help-title = What can be asked
help-intro = Answers are the factsheet's own sentences, each with where it stands. What it does not say, the bot does not say.

# Commands and their options, at most 100 characters each: Discord's limit.
command-ask = Ask anything about the factsheet
option-ask-question = Your question, in English, Russian, Belarusian, Polish or Ukrainian
command-pillar = A thematic pillar: its score and main points
option-pillar-name = Name or number of the pillar
command-stat = A figure of the factsheet, or all of them
option-stat-name = Which figure; leave it out for all
command-overview = Overall score, all pillars, transparency, main points
command-recommendations = The recommendations, or one of them
option-recommendations-number = Number of the recommendation; leave it out for all
command-person = Every sentence that names a person
option-person-name = The person's name, in any spelling
command-section = Any section of the factsheet
option-section-name = Name of the section
command-about = Source, edition, how to cite, privacy
command-help = What can be asked, with examples
