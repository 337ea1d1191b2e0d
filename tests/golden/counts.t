# How much there is of what, and when

  $ mkdir -p news/a news/b
  $ printf '{"title":"One","text":"A fire burned.","date":"2022-01-08","source":"Orlo Post"}\n{"title":"Two","text":"The fire burned on.\\n\\nIt was the largest fire that anyone in the whole of the long valley of the Orlo could remember, and it burned for eleven days and nights on end before rain fell at last and the wind, which had driven it from farm to farm, turned round at noon and died away.","date":"2022-01-11","source":"Orlo Post"}\n{"title":"Three","text":"No fire burned.","date":"2022-03-02","source":"Bay, News"}\n' > news/a/feed.jsonl
  $ printf 'A fire at the mill\n\nThe mill fire was put out by noon (AP).\n' > news/b/mill.txt
  $ dateline-index -q news

Facets count all passages that match, and their articles, not only those shown. What is not known has a row
of its own.

  $ dateline-search -n 1 --facets outlet,date:month,zone,folder fire 2>&1 | sed 's/([0-9.]* ms)/(1.0 ms)/'
  1  A fire at the mill
     The mill fire was put out by noon (AP).
     news/b/mill.txt:3  ¶ 2
     + 1 more in this article
  
  passages  articles  outlet
         2         2  Orlo Post
         1         1  Bay, News
         2         1  unknown
  
  passages  articles  month
         2         2  2022-01
         1         1  2022-03
         2         1  unknown
  
  passages  articles  zone
         4         4  body
         1         1  title
  
  passages  articles  folder
         3         3  news/a
         2         1  news/b
  5 passages in 4 articles (* ms) (glob)

A chart by day, week, month, year or outlet; months without a passage are there.

  $ dateline-search -q -n 1 --by month --width 50 fire | tail -n 5
  month    passages
  2022-01         2  ███████████████████████████████
  2022-02         0
  2022-03         1  ███████████████▌
  unknown         2  ███████████████████████████████
  $ dateline-search -q -n 1 --by week --width 50 fire | grep -c '^2022'
  9
  $ LANG=C dateline-search -q -n 1 --by outlet --width 50 fire | tail -n 4
  outlet     passages
  Orlo Post         2  #############################
  Bay, News         1  ###############
  unknown           2  #############################

As rows.

  $ dateline-search -f csv --facets outlet,date:year --by month fire
  by,value,passages,articles
  outlet,Orlo Post,2,2
  outlet,"Bay, News",1,1
  outlet,,2,1
  date:year,2022,3,3
  date:year,,2,1
  date:month,2022-01,2,2
  date:month,2022-02,0,0
  date:month,2022-03,1,1
  date:month,,2,1
  $ dateline-search -f tsv --by day fire | tail -n 3
  date:day\x092022-03-01\x090\x090 (esc)
  date:day\x092022-03-02\x091\x091 (esc)
  date:day\x09\x092\x091 (esc)
  $ dateline-search -f json --by year --facets outlet fire | sed -n '/"facets"/,/"hits"/p' | tr -d ' \n'; echo
  "facets":[{"by":"outlet","rows":[{"value":"OrloPost","passages":2,"articles":2},{"value":"Bay,News","passages":1,"articles":1},{"value":null,"passages":2,"articles":1}]}],"chart":{"by":"date:year","rows":[{"value":"2022","passages":3,"articles":3},{"value":null,"passages":2,"articles":1}]},"hits":[

As a drawing, and as a table.

  $ dateline-search -f html --by month fire | grep -oE '<title>[^<]*|class="bar[^"]*"'
  <title>fire
  class="bar"
  <title>2022-01: 2 passages, 2 articles
  class="bar"
  <title>2022-02: 0 passages, 0 articles
  class="bar"
  <title>2022-03: 1 passage, 1 article
  class="bar-unknown"
  <title>unknown: 2 passages, 1 article
  $ dateline-search -f markdown -n 1 --facets outlet fire | tail -n 5
  | outlet | passages | articles |
  |---|---:|---:|
  | Orlo Post | 2 | 2 |
  | Bay, News | 1 | 1 |
  | *unknown* | 2 | 1 |

Nothing to count, many queries, and what cannot be.

  $ dateline-search --by month --facets zone zeppelin
  nothing found
  [1]
  $ printf 'fire\nmill\n' | dateline-search --batch - -f csv --by outlet
  query_id,by,value,passages,articles
  1,outlet,Orlo Post,2,2
  1,outlet,"Bay, News",1,1
  1,outlet,,2,1
  2,outlet,,2,1
  $ dateline-search --by hour fire
  dateline-search: --by takes day, week, month, year or outlet, not 'hour'
    see dateline-search --help
  [2]
  $ dateline-search --facets outlet,colour fire
  dateline-search: --facets takes some of: outlet, wire, byline, language, folder, zone, date:day, date:week, date:month, date:year, date, not 'outlet,colour'
    see dateline-search --help
  [2]
  $ dateline-search -f paths --by day fire
  dateline-search: --format paths does not support --facets and --by
    leave them out, or choose another format
  [2]
  $ dateline-search -f csv --fields rank --by day fire
  dateline-search: --fields chooses columns of hits, not of --facets and --by
    leave --fields out: counts have the columns by, value, passages and articles
  [2]

Words alone are counted. Other totals are estimates where they are many, but never with --exact-counts.

  $ awk 'BEGIN { for (i = 0; i < 2400; i++) print "{\"title\":\"T\",\"text\":\"No " i (i % 3 ? " frost" : "") (i % 3 != 1 ? " snow" : "") "\"}" }' > many.jsonl
  $ dateline-index -q --index many many.jsonl
  $ dateline-search --index many -n 1 frost snow 2>&1 | tail -n 1 | sed 's/([0-9.]* ms)//'
  2,400 passages in 2,400 articles 
  $ dateline-search --index many -n 1 'frost NOT "snow frost"' 2>&1 | tail -n 1 | sed 's/([0-9.]* ms)//'
  1,600 passages in 1,600 articles 
  $ dateline-search --index many -n 1 --exact-counts 'frost NOT "snow frost"' 2>&1 | tail -n 1 | sed 's/([0-9.]* ms)//'
  1,600 passages in 1,600 articles 
