# What an index has and lacks

  $ mkdir news
  $ printf 'Dam wall leaks at Orlo\n\nThe wall of the dam leaks.\n' > news/orlo.txt
  $ printf '{"title":"Mill fire","text":"A fire closed the mill.","source":"Orlo Post","date":"2021-05-09"}\n' > news/feed.jsonl
  $ dateline-index news 2>&1 | sed 's/([0-9.]* s)/(… s)/'
  2 files read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 2 articles, 4 passages (… s)
  $ dateline-index --stats
  2 articles
    without date    1 (50 %)
    without outlet  1 (50 %)
    without byline  2 (100 %)
    without url     2 (100 %)
  dates from 2021-05-09 to 2021-05-09
  dates known from
            1  field
  outlets
            1  Orlo Post
  articles by format
            1  json
            1  text
  fields by key
            1  date=date
            1  outlet=source
            1  text=text
            1  title=title
  files and records by charset
            2  utf-8
  zones       passages      words
    title            2          7   39 %
    body             2         11   61 %
  $ dateline-index --stats --format json
  {"articles":2,"without_text":0,"without_title":0,"without_date":1,"without_outlet":1,"without_byline":2,"without_url":2,"first_date":"2021-05-09","last_date":"2021-05-09","date_sources":{"field":1},"outlets":{"Orlo Post":1},"languages":{},"formats":{"json":1,"text":1},"keys":{"date=date":1,"outlet=source":1,"text=text":1,"title=title":1},"charsets":{"utf-8":2},"repaired":0,"unread":{},"refusals":{},"zones":{"title":{"passages":2,"words":7},"byline":{"passages":0,"words":0},"dateline":{"passages":0,"words":0},"body":{"passages":2,"words":11},"heading":{"passages":0,"words":0},"caption":{"passages":0,"words":0},"credit":{"passages":0,"words":0},"teaser":{"passages":0,"words":0},"boilerplate":{"passages":0,"words":0},"source-note":{"passages":0,"words":0}}}
  $ dateline-index --stats --format xml
  dateline-index: --format takes one of text, json, not 'xml'
    see dateline-index --help
  [2]
  $ dateline-index --stats news
  dateline-index: --stats is about an index and takes no paths
    name the index with --index DIR
  [2]

Nothing to count.

  $ mkdir none
  $ dateline-index -q --index empty none
  $ dateline-index --index empty --stats
  0 articles
  zones       passages      words
  [1]

How everything was read: keys that gave fields, charsets, what was mended, and what was refused, kinds of
refusal counted together.

  $ mkdir mixed
  $ printf 'Caf\351 by the dam\n\nThe caf\351 \223opens\224 at nine.\n' > mixed/cafe.txt
  $ printf 'A cut\n\nThe wall \377 of the dam, caf\303\251, \303\251cole.\n' > mixed/cut.txt
  $ printf 'headline,body,pub\nOne,Text one.,x\nTwo,Text two.,x,y\nThree,Text three.,x,y,z\n' > mixed/table.csv
  $ printf '\376\377\000{\000}' > mixed/wide.jsonl
  $ dateline-index --index mixed.idx --map outlet=pub -q mixed
  [5]
  $ dateline-index --index mixed.idx --stats
  3 articles
    without title   1 (33 %)
    without date    3 (100 %)
    without outlet  2 (67 %)
    without byline  3 (100 %)
    without url     3 (100 %)
  outlets
            1  x
  articles by format
            2  text
            1  csv
  fields by key
            1  outlet=pub
            1  text=body
            1  title=headline
  files and records by charset
            2  utf-8
            1  utf-16be
            1  windows-1252
            1  of them with ill-formed bytes, replaced
  refused
            2  has N fields on line N, the header has N
            1  has neither text nor title
  zones       passages      words
    title            2          5   23 %
    body             3         17   77 %
