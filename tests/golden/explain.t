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
     news/mirror/meridian-wire-20190306-copy.txt:3  ¶ 2  bytes 65-311
     also news/port-esker/meridian-wire-20190306.txt
     + 6 more in this article
       score  weight  in text  in title  part
      3.6911  2.3812        1         1  passage  fire
      4.0280  2.5986        1         1  passage  warehous
      4.6900  2.3736        4         1  article  fire
      5.3212  2.9189        2         1  article  warehous
      1.3533  0.4000                     feedback
      2.4899  0.5000                     expected answer
      0.6615  2.0000                     proximity
      3.0000  3.0000                     lead
     25.2350                             sum
  
  2  Dock inferno leaves three dead at Port Esker
     Quay & Market · 2019-03-06
     The fire started at 03:40 in Shed 9 on Quay Four, a brick building used for
     the storage of paint, rubber and pallets of lithium batteries, fire chief
     Owen Brakspear told journalists.
     news/feeds/newsriver-export.jsonl:record 1  line 3  ¶ 2  bytes 226-408
     + 1 more in this article
       score  weight  in text  in title  part
      2.9078  2.3812        2         0  passage  fire
      4.2712  4.8598        1         0  passage  start
      3.4514  2.3736        2         0  article  fire
      2.9924  2.9189        1         0  article  warehous
      4.3202  4.2141        1         0  article  start
      0.8248  0.4000                     feedback
      1.1906  2.0000                     proximity
      2.1213  3.0000                     lead
     22.0798                             sum

By a recipe of one part; with the line of --verbose.

  $ dateline-search -q -v -n 1 --recipe bm25 --explain dockers
  1  ‘I thought it was thunder’: city wakes to a burning waterfront
     Esker Courier & Packet · 2019-03-07 (byline)
     Docker Sam Ilves, 51, and his cousin Toomas Ilves, 29, were on the night
     shift at Quay Four.
     news/port-esker/esker-courier-shed-9.txt:7  ¶ 7  bytes 811-903
     + 1 more in this article
     score 3.6194  id 181ea72183920a7b8f236771e317c25b#8ee0054fdcbd
      score  weight  in text  in title  part
     3.6194  3.8918        1         0  passage  docker
     3.6194                             sum

Behind the candidates there is only the order of the first stage.

  $ dateline-search -q -n 500 --per-article 0 --explain said police people year | tail -n 3
        score  weight  in text  in title  part
       1.3794  1.0000                     first stage order
       1.3794                             sum

Each query of a batch can ask for it. Runs do not show it.

  $ printf '{"query":"dockers","explain":true,"top":1,"recipe":"bm25"}\n{"query":"dockers","top":1}\n{"query":"fire","explain":"maybe"}\n' > queries.jsonl
  $ dateline-search -f jsonl --batch queries.jsonl | grep -o '"explain":.*\|"error":".*'
  "explain":[{"part":"passage","term":"docker","weight":3.89182,"text_count":1,"title_count":0,"score":3.61939}]}
  "error":"line 3: \"explain\" takes true or false, not \"maybe\""}
  $ dateline-search -f trec -n 1 --explain dockers
  1 Q0 181ea72183920a7b8f236771e317c25b#8ee0054fdcbd 1 9.237233 dateline
