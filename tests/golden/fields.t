Fields, dates, zones and orders.

  $ mkdir news
  $ printf '%s\n' '{"id":"a","title":"Fire on the pier","text":"Dockers ran from the fire.","outlet":"Harbour Post","author":"Ann Lee","date":"2022-01-08","url":"https://www.post.example/fire"}' '{"id":"b","title":"Old pier burns","text":"The fire was out by night.","outlet":"Valley Gazette","date":"2022-02-03"}' > news/feed.jsonl
  $ printf 'Fire brigade finds a cat\n\nBy RFE/RL January 09, 2022\n\nThe fire was small, people said.\n\nWith reporting by AFP and AP\n' > news/cat.txt
  $ printf 'Fire drill in the old school\n\nNobody knows when this fire drill was.\n' > news/drill.txt
  $ dateline-index -q news

An outlet, an agency, a byline, an address, a title.

  $ dateline-search -q 'fire outlet:"harbour post"'
  1  Fire on the pier
     Harbour Post · 2022-01-08
     Dockers ran from the fire.
     https://www.post.example/fire  ¶ 1
     + 1 more in this article
  $ dateline-search -q fire wire:afp
  1  Fire brigade finds a cat
     RFE/RL · AFP, AP · 2022-01-09 (byline)
     The fire was small, people said.
     news/cat.txt:5  ¶ 3
     + 1 more in this article
  $ dateline-search -q -f jsonl byline:lee | head -n 1 | grep -o '"outlet":"[^"]*"'
  "outlet":"Harbour Post"
  $ dateline-search -q -f jsonl url:post.example | head -n 1 | grep -o '"outlet":"[^"]*"'
  "outlet":"Harbour Post"
  $ dateline-search -q -f jsonl title:burning | head -n 1 | grep -o '"title":"[^"]*"'
  "title":"Old pier burns"

Dates, and what has none.

  $ dateline-search -q -f jsonl fire --sort date | grep -o '"date":[^,]*,"date_source":"[a-z_]*"' | uniq
  "date":"2022-02-03","date_source":"field"
  "date":"2022-01-09","date_source":"byline"
  "date":"2022-01-08","date_source":"field"
  "date":null,"date_source":"none"
  $ dateline-search -q -f jsonl fire --sort date-asc | grep -o '"date":[^,]*' | uniq
  "date":"2022-01-08"
  "date":"2022-01-09"
  "date":"2022-02-03"
  "date":null
  $ dateline-search -q -f jsonl fire date:2022-01 | grep -o '"date":[^,]*' | uniq
  "date":"2022-01-08"
  "date":"2022-01-09"
  $ dateline-search -q -f jsonl fire date:unknown | grep -o '"path":[^,]*' | uniq
  "path":"news/drill.txt"
  $ dateline-search fire --from 2022-02 2>&1 >/dev/null | sed 's/([0-9.]* ms)/(… ms)/'
  note: 2 passages are left out since their date is unknown
  1 passage in 1 article (… ms)
  $ dateline-search -q fire --to 2021
  [1]

What cannot be read.

  $ dateline-search 'fire date:2022-13'
  dateline-search: 2022-13 is not a date
    fire date:2022-13
              ^
    date: takes a day, month or year (2022-01-08, 2022-01, 2022, March-2020), last-week and the like, FROM..TO, 30d.. (days ago; w, m, y), or unknown; to search for it as text, put it in quotation marks
  [2]
  $ dateline-search 'fire outlet: post'
  dateline-search: outlet: has no value
    fire outlet: post
                ^
    outlet: takes words of the outlet's name; to search for it as text, put it in quotation marks
  [2]
  $ dateline-search zone:attic fire
  dateline-search: there is no zone attic; there are title, byline, dateline, body, heading, caption, credit, teaser, boilerplate, source-note
    zone:attic fire
         ^
    zone: takes the name of a zone: title, byline, body…; to search for it as text, put it in quotation marks
  [2]
  $ dateline-search --zones body,attic fire
  dateline-search: --zones takes all, or some of: title, byline, dateline, body, heading, caption, credit, teaser, boilerplate, source-note, not 'body,attic'
    see dateline-search --help
  [2]
  $ dateline-search --from tomorrow fire
  dateline-search: --from takes a day, a month or a year, such as 2022-01-08, 2022-01 or 2022, not 'tomorrow'
    see dateline-search --help
  [2]
  $ dateline-search --from 2022 --to 2021 fire
  dateline-search: --from 2022-01-01 is after --to 2021-12-31
    swap them
  [2]
  $ dateline-search -f trec --sort date fire
  dateline-search: --format trec is always in the order of scores
    leave --sort out, or choose another format
  [2]

Queries of a batch say these for themselves.

  $ printf '%s\n' '{"id":"1","query":"fire","from":"2022-02"}' '{"id":"2","query":"fire","outlet":"post","sort":"date"}' '{"id":"3","query":"fire","zones":"attic"}' > q.jsonl
  $ dateline-search --batch q.jsonl -f jsonl | grep -o '"query_id":"[0-9]","query".*' | sed 's/"milliseconds":[0-9.]*/"milliseconds":0/'
  "query_id":"1","query":"fire","passages":1,"articles":1,"outlets":1,"exact":true,"milliseconds":0,"corrections":[],"also_matching":{},"similar_names":{},"did_you_mean":null,"other_zones":0,"undated":2,"notes":["2 passages are left out since their date is unknown"],"error":null}
  "query_id":"2","query":"fire","passages":2,"articles":1,"outlets":1,"exact":true,"milliseconds":0,"corrections":[],"also_matching":{},"similar_names":{},"did_you_mean":null,"other_zones":0,"undated":0,"notes":[],"error":null}
  "query_id":"3","query":"fire","passages":0,"articles":0,"outlets":0,"exact":true,"milliseconds":0,"corrections":[],"also_matching":{},"similar_names":{},"did_you_mean":null,"other_zones":0,"undated":0,"notes":[],"error":"line 3: \"zones\" takes all, or zones separated by commas, not \"attic\""}

A file's path, an outlet by option, a page further on, every word, what is like a passage.

  $ titles() { dateline-search -q -f csv --fields title "$@" | tail -n +2; }
  $ titles path:drill
  Fire drill in the old school
  $ titles --outlet gazette fire
  Old pier burns
  $ titles fire | wc -l
  4
  $ titles --top 2 --offset 3 fire | wc -l
  1
  $ titles --offset 9 fire
  $ titles --all fire cat
  Fire brigade finds a cat
  $ titles --context 1 cat
  Fire brigade finds a cat
  $ id=$(dateline-search -q -f jsonl brigade | head -n 1 | grep -o '"passage_id":"[^"]*"' | cut -d '"' -f 4)
  $ titles "like:$id" | sort
  Fire drill in the old school
  Fire on the pier
  Old pier burns
  $ titles "like:$id date:2022-02"
  Old pier burns
