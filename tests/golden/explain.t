# What a score is made of

  $ cp -R "$ROOT/corpus/articles" news
  $ dateline-index -q news

With --explain each passage shows it: of each term its weight, how often text and title hold it, and
what that adds; once for the passage and once for its article.

  $ dateline-search -q -n 2 --explain 'when did the fire in the warehouse start?'
  1  Three dead as fire tears through bonded warehouse in Port Esker
     2019-03-06 (file name)
     PORT ESKER, March 6 (Meridian Wire) - Three people were killed and 61 injured
     when fire swept through a bonded warehouse on the Port Esker waterfront early
     on Wednesday, forcing the evacuation of 1,240 residents from the streets
     behind the docks.
     news/mirror/meridian-wire-20190306-copy.txt:3  ¶ 2
       score  weight  in text  in title  part
      2.6871  2.9914        1         0  passage  fire
      3.3587  3.7391        1         0  passage  warehous
      4.6900  2.3736        4         1  article  fire
      5.3212  2.9189        2         1  article  warehous
      4.2563  1.0000                     title
      0.6227  0.2500                     feedback
      5.5485  1.0000                     expected answer
      0.8310  2.0000                     proximity
      3.0000  3.0000                     lead
     30.3154                             sum
     also news/port-esker/meridian-wire-20190306.txt
     + 5 more in this article
  
  2  Dock inferno leaves three dead at Port Esker
     Quay & Market · 2019-03-06
     The fire started at 03:40 in Shed 9 on Quay Four, a brick building used for
     the storage of paint, rubber and pallets of lithium batteries, fire chief
     Owen Brakspear told journalists.
     https://quayandmarket.example/2019/03/dock-inferno  ¶ 2
       score  weight  in text  in title  part
      3.2875  2.9914        2         0  passage  fire
      3.7727  4.9795        1         0  passage  start
      3.4514  2.3736        2         0  article  fire
      2.9924  2.9189        1         0  article  warehous
      4.3202  4.2141        1         0  article  start
      1.2725  0.2500                     feedback
      4.5893  1.0000                     expected answer
      1.4957  2.0000                     proximity
      2.1213  3.0000                     lead
     27.3031                             sum
     + 1 more in this article

By a recipe of one part; with the line of --verbose.

  $ dateline-search -q -v -n 1 --recipe bm25 --explain dockers
  1  ‘I thought it was thunder’: city wakes to a burning waterfront
     Esker Courier & Packet · 2019-03-07 (byline)
     Docker Sam Ilves, 51, and his cousin Toomas Ilves, 29, were on the night
     shift at Quay Four.
     news/port-esker/esker-courier-shed-9.txt:7  ¶ 7  bytes 811-903
     score 3.6385  id 181ea72183920a7b8f236771e317c25b#8ee0054fdcbd
      score  weight  in text  in title  part
     3.6385  4.0129        1         0  passage  docker
     3.6385                             sum
     + 1 more in this article

Behind the candidates there is only the order of the first stage.

  $ dateline-search -q -n 500 --per-article 0 --explain said police people year | tail -n 3
        score  weight  in text  in title  part
       1.6980  1.0000                     first stage order
       1.6980                             sum

Each query of a batch can ask for it. Runs do not show it.

  $ printf '{"query":"dockers","explain":true,"top":1,"recipe":"bm25"}\n{"query":"dockers","top":1}\n{"query":"fire","explain":"maybe"}\n' > queries.jsonl
  $ dateline-search -f jsonl --batch queries.jsonl | grep -o '"explain":.*\|"error":".*'
  "explain":[{"part":"passage","term":"docker","weight":4.01291,"text_count":1,"title_count":0,"score":3.63846}]}
  "error":"line 3: \"explain\" takes true or false, not \"maybe\""}
  $ dateline-search -f trec -n 1 --explain dockers
  1 Q0 181ea72183920a7b8f236771e317c25b#8ee0054fdcbd 1 9.072935 dateline
