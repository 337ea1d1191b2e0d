# Many queries at once

  $ mkdir news
  $ printf 'Dam wall leaks at Orlo\n\nThe wall of the dam leaks.\n' > news/orlo.txt
  $ printf '{"id":"a1","title":"Mill to close","text":"The mill closes in May."}\n{"id":"b2","title":"Mill fire","text":"A fire closed the mill."}\n' > news/feed.jsonl
  $ dateline-index -q news

A line a query; comments and blank lines are none. Answers come in the order of the queries.

  $ printf '# my questions\ndam\n\nmill fire\n' > queries.txt
  $ dateline-search -q --batch queries.txt -n 1 -f trec --trec-id record
  1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  2 Q0 b2 1 7.082484 dateline

Tab-separated with ids, JSON lines with options of their own, CSV, TREC topics, standard input.

  $ printf 'q1\tmill\nq1\tdam\nbroken\n' > queries.tsv
  $ dateline-search --batch queries.tsv -n 1 -f trec --trec-id record
  q1 Q0 b2 1 4.144526 dateline
  q1.2: note: the id q1 was used before; this is q1.2
  q1.2 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  3: line 3: there is no tab between an id and a query
  [5]
  $ printf '{"id":"x","query":"mill AND fire","top":1}\n{"id":"y","query":"mill","top":"many"}\n{"id":"z","quest":1}\n' > queries.jsonl
  $ dateline-search --batch queries.jsonl -f trec --trec-id record
  x Q0 b2 1 7.082484 dateline
  y: line 2: "top" takes a number from 0 to 100000, not "many"
  z: line 3: it has no "query"
  [5]
  $ printf 'id,query\r\nc1,"mill, fire"\r\n' | dateline-search --batch - --batch-format csv -n 1 -f trec --trec-id record
  c1 Q0 b2 1 7.082484 dateline
  $ printf '<top>\n<num> Number: 301\n<title> mill fire\n<desc> about\n</top>\n' | dateline-search --batch - --batch-format trec -n 1 -f trec --trec-id record
  301 Q0 b2 1 7.082484 dateline

Every query fails, none finds anything, the file is not there.

  $ printf '{"no":1}\n' | dateline-search --batch - --batch-format jsonl -f trec
  1: line 1: it has no "query"
  [2]
  $ echo zeppelin | dateline-search -q --batch - -f trec
  [1]
  $ dateline-search --batch nowhere.txt
  dateline-search: the queries nowhere.txt cannot be read
    check the path, which must be a file, or use - for standard input
  [2]

Judged, and compared with another run. One thread or two, the answers are the same.

  $ printf 'q1 0 b2 1\nq2 0 a1 2\n' > qrels.txt
  $ printf 'q1\tmill fire\nq2\tmill may\n' > judged.tsv
  $ dateline-search --batch judged.tsv -f trec --trec-id record > run.txt
  $ dateline-search --batch judged.tsv -j 2 -f trec --trec-id record | diff run.txt - && echo same
  same

Reading standard input while answers are written disturbs neither.

  $ for i in $(seq 2000); do echo "mill fire $i"; done > many.txt
  $ dateline-search -q -b many.txt -j 1 -n 1 -f trec > one.txt; wc -l < one.txt
  2000
  $ dateline-search -q -b - -j 4 -n 1 -f trec < many.txt | cmp - one.txt

  $ dateline-search --batch judged.tsv --qrels qrels.txt --trec-id record --per-query --baseline run.txt
  2 queries judged            nDCG@10        MAP       P@10 recall@100     MRR@10
  q1                           1.0000     1.0000     0.1000     1.0000     1.0000
  q2                           1.0000     1.0000     0.1000     1.0000     1.0000
  mean                         1.0000     1.0000     0.1000     1.0000     1.0000
  run.txt                      1.0000     1.0000     0.1000     1.0000     1.0000
  difference                  +0.0000    +0.0000    +0.0000    +0.0000    +0.0000
  p (paired t-test)            1.0000     1.0000     1.0000     1.0000     1.0000
  $ dateline-search --batch judged.tsv --timing -f paths 2>&1 >paths.txt | sed 's/[0-9][0-9.]*/N/g'
  N queries in N s: N a second; pN N ms, pN N ms, pN N ms
  $ dateline-search --qrels qrels.txt mill
  dateline-search: --qrels and --timing need --batch
    name a file of queries with --batch FILE
  [2]
