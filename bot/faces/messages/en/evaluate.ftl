# `python -m bot evaluate`, the editors' measuring tool.

command-evaluate = Measure the answers on questions whose answers are known
switch-misses = Show each question that went wrong, and what was shown.
switch-calibration = Show whether confidence means what it says, in tenths.
switch-plot = Draw right and wrong against refused as the threshold moves (PNG; needs Pillow).
switch-since = Show what became right and wrong since the run that was saved in FILE.
switch-save = Save ids and outcomes of this run, for --since.
switch-floor = End with exit code 1 if a share is not reached: right=.90, wrong=.03 (at most), near-miss=.93, ru=.92. May be given again.
switch-fit = Fit the weights of confidence on the questions, and print them.
switch-ablate = Ask again with one part switched off at a time.
switch-time = Show how long a question takes.

evaluate-progress = Asking
evaluate-calibration = Confidence of all questions in tenths; * marks tenths of fewer than { $enough } questions. Expected calibration error: { $expected }; largest error: { $largest }.
evaluate-misses = { $count ->
    [0] Every question went right.
    [one] One question went wrong:
   *[other] { $count } questions went wrong:
}
evaluate-time = A question takes { $median } ms (median); 99 % take less than { $most } ms.
evaluate-fit = Fitted on { $count } questions; mean logarithmic loss { $loss }. For bot/answers/confidence.py:
evaluate-became-right = { $count ->
    [0] Nothing became right.
    [one] One question became right:
   *[other] { $count } questions became right:
}
evaluate-became-wrong = { $count ->
    [0] Nothing became wrong.
    [one] One question became wrong:
   *[other] { $count } questions became wrong:
}
evaluate-no-file = Outside a checkout there are no questions: name a file of them.
evaluate-no-questions = There is no question in { $files }.
evaluate-faulty = { $count ->
    [one] The questions have one fault.
   *[other] The questions have { $count } faults.
}
evaluate-no-pillow = Drawing needs Pillow, which is not installed: pip install pillow
evaluate-unreadable = The file { $file } cannot be read: { $problem }.
evaluate-unwritable = The file { $file } cannot be written: { $problem }.
evaluate-no-run = The file { $file } is no run that --save has written.
evaluate-under = Not held: { $floors }.
evaluate-alike = There is nothing to fit: all outcomes are alike.
