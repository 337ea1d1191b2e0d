# What only a terminal gets

  $ terminal() { python3 $ROOT/tests/support/on_terminal.py "$@" | sed "s|//[^/]*$PWD|//HOST/HERE|"; }
  $ export DATELINE_PAGER='sed s/^/P:/'
  $ mkdir news
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > news/pier.txt
  $ dateline-index -q news

Answers go through the pager, with colour and links, and the summary with them.

  $ terminal 60 dateline-search pier
  P:^[[1m1  Old ^[[0m^[[1;31mpier^[[0m^[[1m burns down in the night^[[0m
  P:   The ^[[1;31mpier^[[0m burned for hours on Monday.
  P:   ^[]8;;file://HOST/HERE/news/pier.txt^[\^[[2mnews/pier.txt:3^[[0m^[]8;;^[\^[[2m  ¶ 2^[[0m
  P:   ^[[2m+ 1 more in this article^[[0m
  P:
  P:^[[2m2 passages in 1 article (N ms)^[[0m
  status 0
  $ terminal 60 dateline-search --show $(dateline-index --list | cut -c 1-8)
  P:^[[1mOld pier burns down in the night^[[0m
  P:^[]8;;file://HOST/HERE/news/pier.txt^[\^[[2mnews/pier.txt^[[0m^[]8;;^[\
  P:^[[2mid ccbd04c3818fbc902bd343b6627c5e15^[[0m
  P:
  P:  ^[[32m3^[[0m  The pier burned for hours on Monday.
  status 0

Not every answer is for reading.

  $ terminal 60 dateline-search -q pier | grep -c ^P:
  0
  [1]
  $ terminal 60 dateline-search -f csv pier | grep -c ^P:
  0
  [1]
  $ terminal 60 dateline-search --pager never pier | grep -c ^P:
  0
  [1]
  $ echo pier > queries && terminal 60 dateline-search --batch queries | grep -c ^P:
  0
  [1]

Whoever leaves the pager has seen enough. Where there is none, output is printed plainly.

  $ DATELINE_PAGER=true terminal 60 dateline-search pier
  status 0
  $ DATELINE_PAGER=no-such-pager terminal 60 dateline-search --color never pier
  1  Old pier burns down in the night
     The pier burned for hours on Monday.
     news/pier.txt:3  ¶ 2
     + 1 more in this article
  
  2 passages in 1 article (N ms)
  status 0
  $ DATELINE_PAGER= PAGER=more terminal 60 dateline-search --color never nowhere
  nothing found
  status 1

Without colour there are no links unless they are asked for.

  $ export DATELINE_PAGER=cat
  $ NO_COLOR=1 terminal 60 dateline-search pier
  1  Old pier burns down in the night
     The pier burned for hours on Monday.
     news/pier.txt:3  ¶ 2
     + 1 more in this article
  
  2 passages in 1 article (N ms)
  status 0
  $ terminal 60 dateline-search --color never --hyperlink always pier | grep news
     ^[]8;;file://HOST/HERE/news/pier.txt^[\news/pier.txt:3^[]8;;^[\  ¶ 2

Mistakes are broken between words.

  $ terminal 40 dateline-search --show zzz
  dateline-search: 'zzz' is not an id of
    an article or a passage
    --verbose and --format jsonl show the
    ids of passages, dateline-index --list
    those of articles
  status 2
  $ terminal 60 dateline-search 'pier date:x'
  dateline-search: x is not a date
    pier date:x
              ^
    date: takes a day, month or year (2022-01-08, 2022-01,
    2022, March-2020), last-week and the like, FROM..TO, 30d..
    (days ago; w, m, y), or unknown; to search for it as text,
    put it in quotation marks
  status 2

Progress is a line that goes away.

  $ terminal 40 dateline-index --rebuild news
  \x0d^[[K100 %  0 s left  1 article\x0d^[[K1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed (esc)
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (N ms)
  status 0
