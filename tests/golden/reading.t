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
  $ dateline-index -q news

The hits of an article stand together, where the best of them is, each behind its rank. A passage that another article
has word for word is shown once. A record has its address on the web for its place.

  $ dateline-search --per-article 3 Orlo dam people 2>&1

Several excerpts are in the text's order, whichever is the best.

  $ dateline-search -q -n 1 --excerpts 3 --per-article 1 wall water Engineers

Each has its own line in a table.

  $ dateline-search -q -n 1 --excerpts 2 --per-article 1 -f csv --fields excerpt_line,line_start,citation,excerpt engineer leaked

Twins in JSON and among paths.

  $ dateline-search -q -n 1 -f jsonl mayor bridge | grep -o '"also_in":[^]]*]'
  $ dateline-search -q -n 1 -f paths mayor bridge
  $ dateline-search -q -f csv --fields rank,title,also_in mayor bridge
  $ dateline-search -q -f csv --fields rank,title,also_in --per-article 0 mayor bridge

Who reported, and rates of exchange, are no text of the article: they are a passage of zone credit, which is
searched where it is asked for. The number of a case is found, but no excerpt as long as there is another.

  $ dateline-search Damson 2>&1
  $ dateline-search -q --zones credit Damson
  $ dateline-search -q -n 1 Malik quarrel
  $ dateline-search -q -n 1 District Court
  $ dateline-search -q -n 1 reached for comment

Bytes and ids are shown where they are asked for.

  $ dateline-search -q -v -n 1 mayor

What is searched beside the words typed is said above the hits.

  $ dateline-search -n 1 Malic 2>&1

A document has a part for each article as well.

  $ dateline-search -q -f markdown --per-article 3 Orlo dam people 2>&1 | sed -n '3,$p'
  $ dateline-search -q -f html --per-article 3 Orlo dam people 2>/dev/null | grep -c '<article>'
