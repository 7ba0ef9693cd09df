# What only Discord says. No word here states anything about the world.

# The option on every command, at most 100 characters, and its two choices.
option-visibility = Who sees the answer; you can also share it afterwards
visibility-private = Only me
visibility-public = Everyone in this channel

# Buttons: up to 38 characters fit on a phone, 80 is Discord's limit.
button-context = Context
button-full-text = Full text
button-summary = Summary
button-more = More
button-copy = Copy quote
button-share = Share
button-show = Show
button-previous = Previous
button-next = Next
button-help = What can be asked
button-overview = Overview

# The menus from pillar to pillar and from figure to figure, at most 150 characters, and what leads to all figures.
menu-pillars = Go to a pillar
menu-figures = Show a figure
menu-all-figures = All figures

page = Page { $page } of { $pages }
more-title = Also in the factsheet
copy-title = To copy

# What to do next when there is no answer.
not-found-title = No answer
suggestions-title = Did you mean …?
next-other-country = Try the same question about { $country }.
next-other-year = Ask without the year to see what the factsheet gives.
next-not-in-factsheet = The overview shows what it covers.
next-no-match = Try other words, or see what can be asked.
next-not-a-question = For example: { $example }
next-unsure = Try other words, or see what can be asked.
next-empty = For example: { $example }
next-too-long = Try one short question.

# The message menu "Look it up".
menu-empty = This message has no text that could be looked up. Use /ask to put the question in your own words.
menu-too-long = This message is too long to look up. Copy the part that matters into /ask.

# Sharing.
share-wait = { $seconds ->
    [one] You have just shared an answer. You can share again in one second.
   *[other] You have just shared an answer. You can share again in { $seconds } seconds.
}
channel-wait = { $seconds ->
    [one] Many answers were posted here in a short time, so this one is for you alone. You can share it in one second.
   *[other] Many answers were posted here in a short time, so this one is for you alone. You can share it in { $seconds } seconds.
}
not-public = Discord shows this answer to you alone: apps that people bring along may not speak to everyone here. A moderator can add the bot to this server, or allow external apps. You can still copy the quote and post it yourself.

# Too many ask at once.
too-much = More is being asked just now than can be answered in time. Please ask again in a minute.

# Asking very fast.
too-fast = { $seconds ->
    [one] Many questions came from you in a short time. You can ask again in one second.
   *[other] Many questions came from you in a short time. You can ask again in { $seconds } seconds.
}

# Replies in plain text, to a mention or a direct message.
reply-help = Write your question in the message, for example: { $example }
reply-commands = With /ask, only you see the answer. /help shows what else can be asked.
reply-channel-wait = { $seconds ->
    [one] Many questions were asked here in a short time. Ask again in one second, or use /ask: only you see that answer.
   *[other] Many questions were asked here in a short time. Ask again in { $seconds } seconds, or use /ask: only you see that answer.
}
reply-more = There is more: see /help for the commands that show all of it.

# The words of the overview's picture, for whoever does not see it; the scores follow, as the source has them.
picture-overall = { $index }, { $country }: scores on the risk scale. Overall: { $level }.

# When something goes wrong.
fault = Something went wrong, and the answer could not be shown. Please try again in a moment.
stale = This command has changed since your app last loaded it. Reload Discord (Ctrl+R, or restart the app) and try again.
stale-button = This button belongs to an earlier version of the bot. Please ask again with a command; /help shows what can be asked.
gone = The factsheet no longer holds this entry. Please ask again with a command; /help shows what can be asked.
