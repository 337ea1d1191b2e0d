# Asking an index

  $ mkdir news
  $ printf 'Dam wall leaks at Orlo\n\nThe wall of the Orlo dam has leaked since May, the river authority said. Some 4,400 people live below it.\n\n"We knew of the leak," said the engineer, Vera Malik. Malik’s report went unread.\n' > news/orlo.txt
  $ printf '<html lang="en"><title>Counter-terrorism drill held</title><p>The counter-terrorism branch held a drill in the U.S.</p><p>It told us nothing.</p></html>' > news/drill.html
  $ printf '{"id":"a1","title":"Malik resigns","text":"Engineer Vera Malik resigned.","date":"2021-05-09","source":"Orlo Post"}\n' > news/feed.jsonl
  $ dateline-index -q news

The best passages first, each with its place. What there is in all goes to standard error.

  $ dateline-search 'who leaked the dam report?'
  1  Dam wall leaks at Orlo
     The wall of the Orlo dam has leaked since May, the river authority said. Some
     4,400 people live below it.
     news/orlo.txt:3  ¶ 2
     + 1 more in this article
  2 passages in 1 article (* ms) (glob)

A phrase stands over stems and possessives; words without a match find nothing and say so.

  $ dateline-search '"malik report"' 2>&1
  1  Dam wall leaks at Orlo
     Malik’s report went unread.
     news/orlo.txt:5  ¶ 3
  1 passage in 1 article (* ms) (glob)
  $ dateline-search zeppelin
  nothing found
  [1]

Numbers, joined words, and the country that is no pronoun.

  $ dateline-search -q -n 1 4400 | tail -n 1
     news/orlo.txt:3  ¶ 2
  $ dateline-search -q counterterrorism | head -n 2
  1  Counter-terrorism drill held
     The counter-terrorism branch held a drill in the U.S.
  $ dateline-search -q US | sed -n 2p
     The counter-terrorism branch held a drill in the U.S.
  $ dateline-search -q '"us"' | sed -n 2p
     It told us nothing.

Operators are capitals, and only where they can be. Repairs are said, and errors with --strict.

  $ dateline-search -q 'malik NOT resigned' | grep -c news/
  1
  $ dateline-search -q 'malik AND engineer AND dam' | tail -n 1
     news/orlo.txt:5  ¶ 3
  $ dateline-search 'malik AND' 2>&1 | head -n 1
  note: the operator is missing an operand and is read as a word
  $ dateline-search --strict '"malik'
  dateline-search: the quotation mark is never closed and is ignored
    "malik
    ^
    without --strict it is repaired and searched
  [2]
  $ dateline-search 'site:orlo malik' 2>&1 >/dev/null | head -n 1
  note: site is not a field, so site:orlo is read as text

As JSON, one line a hit and one for the query.

  $ dateline-search -f jsonl -n 1 resigned | sed 's/"milliseconds":[0-9.]*/"milliseconds":0/'
  {"version":1,"query_id":null,"rank":1,"score":6.02348,"passage_id":"6fe69cc64427429e363ab82ca78c7d4e#50c946ab73d3","matched":"text","article":{"id":"6fe69cc64427429e363ab82ca78c7d4e","path":"news/feed.jsonl","paths":["news/feed.jsonl"],"title":"Malik resigns","outlet":"Orlo Post","via":null,"wire":[],"byline":null,"url":null,"language":null,"date":"2021-05-09","date_source":"field","updated":null},"record":{"number":1,"id":"a1","byte_start":0,"byte_end":115},"zone":"body","paragraph_start":1,"paragraph_end":1,"line_start":1,"line_end":1,"byte_start":0,"byte_end":29,"text":"Engineer Vera Malik resigned.","highlights":[{"start":20,"end":28,"term":"resigned","via":"exact"}],"title_highlights":[{"start":6,"end":13,"term":"resigned","via":"stem"}],"excerpts":[{"text":"Engineer Vera Malik resigned.","highlights":[{"start":20,"end":28,"term":"resigned","via":"exact"}],"paragraph":1,"line_start":1,"line_end":1,"byte_start":0,"byte_end":29,"cut_begin":false,"cut_end":false}],"also_in":[],"more_in_article":1}
  {"version":1,"query_id":null,"query":"resigned","passages":2,"articles":1,"outlets":1,"exact":true,"milliseconds":0,"corrections":[],"also_matching":{},"similar_names":{},"did_you_mean":null,"other_zones":0,"undated":0,"notes":[],"error":null}

Without a query, without an index, with options that do not fit.

  $ dateline-search
  dateline-search: no query is given
    say what to look for, for example: dateline-search who was arrested; see dateline-search --help
  [2]
  $ dateline-search --index nowhere malik
  dateline-search: there is no index at nowhere
    make one with: dateline-index --index DIR PATH...
  [3]
  $ dateline-search --index news malik
  dateline-search: news is not a dateline index
    make one with: dateline-index --index DIR PATH...
  [3]
  $ dateline-search --top 0 malik
  3 passages in 2 articles (* ms) (glob)
  $ dateline-search --formt json malik
  dateline-search: unknown option --formt
    did you mean --format?; see dateline-search --help
  [2]
  $ (cd / && dateline-search malik)
  dateline-search: no index found here or above
    make one with: dateline-index PATH..., or name one with --index DIR
  [3]

A full disk and a reader that has gone.

  $ dateline-search malik > /dev/full
  3 passages in 2 articles (* ms) (glob)
  dateline-search: cannot write to standard output: No space left on device
  [6]
  $ dateline-search malik 2>/dev/null | head -n 1
  1  Malik resigns

No byte of an article steers the terminal.

  $ printf 'Red \033[31malarm\033[0m at night now\n\nThe alarm \033]0;owned\007 rang \xe2\x80\xaebackwards.\n' > news/red.txt
  $ dateline-index -q news
  $ dateline-search --color never -q alarm | od -c | grep -c '033'
  0
  [1]

What would go past the edge behind a place stands below it; a path is never broken.

  $ mkdir -p long/folder
  $ printf 'Boats of the year\n\nA boat left the harbour in the morning.\n' > long/folder/boats-of-the-year.txt
  $ dateline-index -q --index narrow long
  $ dateline-search --index narrow -q --width 44 boat
  1  Boats of the year
     A boat left the harbour in the morning.
     long/folder/boats-of-the-year.txt:3  ¶ 2
     + 1 more in this article
  $ dateline-search --index narrow -q --width 80 boat
  1  Boats of the year
     A boat left the harbour in the morning.
     long/folder/boats-of-the-year.txt:3  ¶ 2
     + 1 more in this article
