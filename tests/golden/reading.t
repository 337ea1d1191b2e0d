# Reading an answer: excerpts and the order of a page

  $ mkdir news
  $ cat > news/orlo.txt <<'END'
  > Dam wall leaks at Orlo
  > 
  > ORLO (Tide Wire) - The wall of the Orlo dam has leaked since May, the river authority said on Monday. Some 4,400 people live below the dam, most of them in the old town.
  > 
  > Orlo Power, which runs the dam, could not be reached for comment. "We knew of the leak," said its former engineer, Vera Malik, who left the firm in April after a quarrel about repairs that the board had put off three times since the flood of 2011 and that she said would have taken one dry summer. The case is Malik v. Orlo Power, District Court, No. 12-0441. (1 crown = $0.12) (Reporting by Ada Damson; Editing by Ole Lind)
  > END
  $ cat > news/feed.jsonl <<'END'
  > {"id":"h1","title":"Below the dam","outlet":"Halden Post","agency":"Halden Post","date":"2021-05-10","url":"https://halden.example/dam","text":"Some 4,400 people live below the Orlo dam, and few of them sleep well these days, as the mayor told this newspaper on the bridge."}
  > {"id":"h2","title":"Dam: what we know","outlet":"Coast Times","date":"2021-05-11","url":"https://coast.example/dam","text":"Some 4,400 people live below the Orlo dam, and few of them sleep well these days, as the mayor told this newspaper on the bridge.\n\nThe wall is 31 metres high. It was built in 1902 by the river authority, which has had no money for repairs since the flood. Engineers say that the dam holds eleven million tons of water in spring, when the snow of the hills comes down, and half of that in autumn."}
  > END
  $ printf 'Night at the sluice\n\nThe gate opened at six in the morning.\n\nIt had been shut since the flood of 2011.\n\nNobody saw the keeper leave.\n' > news/sluice.txt
  $ dateline-index -q news

The hits of an article stand together, where the best of them is, each behind its rank. A passage that another article
has word for word is shown once. A record has its address on the web for its place.

  $ dateline-search --per-article 3 Orlo dam people 2>&1
  1  Dam wall leaks at Orlo
     Some 4,400 people live below the dam, most of them in the old town.
     news/orlo.txt:3  ¶ 2
  2  Orlo Power, which runs the dam, could not be reached for comment. "We knew of
     the leak," said its former engineer, Vera Malik, who left the firm in April
     after a quarrel about repairs that the board had put off three times since
     the flood of 2011 and that she said would have taken one dry summer.
     news/orlo.txt:5  ¶ 3
     + 1 more in this article
  
  3  Below the dam
     Halden Post · 2021-05-10
     Some 4,400 people live below the Orlo dam, and few of them sleep well these
     days, as the mayor told this newspaper on the bridge.
     https://halden.example/dam  ¶ 1
     also in 1 other article (Coast Times)
     + 1 more in this article
  
  4  Dam: what we know
     Coast Times · 2021-05-11
     Engineers say that the dam holds eleven million tons of water in spring, when
     the snow of the hills comes down, and half of that in autumn.
     https://coast.example/dam  ¶ 2
     + 1 more in this article
  8 passages in 3 articles (* ms) (glob)

Several excerpts are in the text's order, whichever is the best.

  $ dateline-search -q -n 1 --excerpts 3 --per-article 1 wall water Engineers
  1  Dam: what we know
     Coast Times · 2021-05-11
     The wall is 31 metres high. It was built in 1902 by the river authority,
     which has had no money for repairs since the flood.
     https://coast.example/dam  ¶ 2
     Engineers say that the dam holds eleven million tons of water in spring, when
     the snow of the hills comes down, and half of that in autumn.
     https://coast.example/dam  ¶ 2

Each has its own line in a table.

  $ dateline-search -q -n 1 --excerpts 2 -f csv --fields excerpt_line,line_start,citation,excerpt keeper gate
  excerpt_line,line_start,citation,excerpt
  "3
  7",3,"news/sluice.txt:3
  news/sluice.txt:7","The gate opened at six in the morning.
  Nobody saw the keeper leave."

Twins in JSON and among paths.

  $ dateline-search -q -n 2 -f jsonl mayor bridge | grep -o '"also_in":[^]]*]'
  "also_in":[{"article_id":"119d6ce6212c5e830c5aadb7872b2f71","path":"news/feed.jsonl","outlet":"Coast Times","similarity":1.0}]
  $ dateline-search -q -f paths mayor bridge
  news/feed.jsonl
  $ dateline-search -q -f csv --fields rank,title,also_in mayor bridge
  rank,title,also_in
  1,Below the dam,news/feed.jsonl
  $ dateline-search -q -f csv --fields rank,title,also_in --per-article 0 mayor bridge
  rank,title,also_in
  1,Below the dam,
  2,Dam: what we know,

Who reported, and rates of exchange, are no text of the article: they are a passage of zone credit, which is
searched where it is asked for. The number of a case is found, but no excerpt as long as there is another.

  $ dateline-search Damson 2>&1
  nothing found
  1 passage in zones that were not searched (--zones all)
  [1]
  $ dateline-search -q --zones credit Damson
  1  Dam wall leaks at Orlo
     (1 crown = $0.12) (Reporting by Ada Damson; Editing by Ole Lind)
     news/orlo.txt:5  ¶ 3  credit
  $ dateline-search -q -n 1 Malik quarrel
  1  Dam wall leaks at Orlo
     "We knew of the leak," said its former engineer, Vera Malik, who left the
     firm in April after a quarrel about repairs that the board had put off three
     times since the flood of 2011 and that she said would have taken one dry
     summer.
     news/orlo.txt:5  ¶ 3
  $ dateline-search -q -n 1 District Court
  1  Dam wall leaks at Orlo
     The case is Malik v. Orlo Power, District Court, No. 12-0441.
     news/orlo.txt:5  ¶ 3
  $ dateline-search -q -n 1 reached for comment
  1  Dam wall leaks at Orlo
     Orlo Power, which runs the dam, could not be reached for comment. "We knew of
     the leak," said its former engineer, Vera Malik, who left the firm in April
     after a quarrel about repairs that the board had put off three times since
     the flood of 2011 and that she said would have taken one dry summer.
     news/orlo.txt:5  ¶ 3

Bytes and ids are shown where they are asked for.

  $ dateline-search -q -v -n 1 mayor
  1  Below the dam
     Halden Post · 2021-05-10
     Some 4,400 people live below the Orlo dam, and few of them sleep well these
     days, as the mayor told this newspaper on the bridge.
     news/feed.jsonl:record 1  line 1  ¶ 1  bytes 0-129
     also in 1 other article (Coast Times)
     score 5.0875  id 662326dadb0fe86ee8e8547fae151483#a9c73ffcc9d0

What is searched beside the words typed is said above the hits.

  $ dateline-search -n 1 Malic 2>&1
  also searched: Malik (2) for Malic (--no-variants)
  1  Dam wall leaks at Orlo
     "We knew of the leak," said its former engineer, Vera Malik, who left the
     firm in April after a quarrel about repairs that the board had put off three
     times since the flood of 2011 and that she said would have taken one dry
     summer.
     news/orlo.txt:5  ¶ 3
  1 passage in 1 article (* ms) (glob)

A document has a part for each article as well.

  $ dateline-search -q -f markdown --per-article 3 Orlo dam people 2>/dev/null | sed '1,4d; s/^>/|/'
  ### 1\. **Dam** wall leaks at **Orlo**
  
  | Some 4,400 **people** live below the **dam**, most of them in the old town.
  |
  | — `news/orlo.txt:3  ¶ 2  bytes 126-193`
  
  **2\.**
  
  | **Orlo** Power, which runs the **dam**, could not be reached for comment. "We knew of the leak," said its former engineer, Vera Malik, who left the firm in April after a quarrel about repairs that the board had put off three times since the flood of 2011 and that she said would have taken one dry summer.
  |
  | — `news/orlo.txt:5  ¶ 3  bytes 195-492`
  
  \+ 1 more in this article
  
  ### 3\. Below the **dam**
  
  Halden Post · 2021-05-10
  
  | Some 4,400 **people** live below the **Orlo** **dam**, and few of them sleep well these days, as the mayor told this newspaper on the bridge.
  |
  | — `news/feed.jsonl:record 1  line 1  ¶ 1  bytes 0-129`
  
  also in 1 other article (Coast Times)
  
  \+ 1 more in this article
  
  ### 4\. **Dam**\: what we know
  
  Coast Times · 2021-05-11
  
  | Engineers say that the **dam** holds eleven million tons of water in spring, when the snow of the hills comes down, and half of that in autumn.
  |
  | — `news/feed.jsonl:record 2  line 3  ¶ 2  bytes 256-395`
  
  \+ 1 more in this article
  $ dateline-search -q -f html --per-article 3 Orlo dam people 2>/dev/null | grep -c '<article>'
  3
