# Batches with something wrong in them

What can be answered is; the rest says where it stands. First the queries.

  $ mkdir news
  $ printf 'Dam wall leaks at Orlo\n\nThe wall of the dam leaks.\n' > news/orlo.txt
  $ printf '{"id":"a1","title":"Mill to close","text":"The mill closes in May."}\n{"id":"b2","title":"Mill fire","text":"A fire closed the mill."}\n' > news/feed.jsonl
  $ dateline-index -q news
  $ alias run='dateline-search -n 1 -f trec --trec-id record'
  $ shopt -s expand_aliases

A file that is a folder, cannot be found, or holds no query.

  $ run --batch news
  dateline-search: the queries news cannot be read
    check the path, which must be a file, or use - for standard input
  [2]
  $ run --batch nowhere.tsv
  dateline-search: the queries nowhere.tsv cannot be read
    check the path, which must be a file, or use - for standard input
  [2]
  $ printf '# none yet\n\n' | run --batch -
  note: there are no queries
  [1]
  $ printf 'no topic\n' | run --batch - --batch-format trec
  note: there are no queries
  [1]

JSON lines: a line cut short, one that is no object, an option that does not exist, a value it does
not take, a value nested deeper than any stack. The queries around them are answered.

  $ printf '{"id":"x","query":"mill"}\n\n{"id":"y","query":"fire"\n[1]\n{"query":"dam"}\n' > queries.jsonl
  $ printf '{"id":"t","query":"dam","tops":1}\n{"id":"u","query":"dam","excerpts":0}\n{"id":"v","query":"dam","recipe":null}\n' >> queries.jsonl
  $ run --batch queries.jsonl
  x Q0 b2 1 4.144526 dateline
  2: line 3: this is not a JSON object
  3: line 4: this is not a JSON object
  4 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  t: line 6: "tops" is not an option of a query
  u: line 7: "excerpts" takes a number from 1 to 100, not "0"
  v: line 8: "recipe" takes the name of a recipe, not "null"
  [5]
  $ python3 -c "print('{\"query\":\"mill\",\"top\":' + '[' * 200000 + ']' * 200000 + '}')" > deep.jsonl
  $ run --batch deep.jsonl
  1: line 1: "top" takes a number from 0 to 100000, not "a list or object"
  [2]

CSV: too few fields, a quotation mark left open. A line break within quotation marks counts.

  $ printf 'id,query,top\na,"mill\nfire",1\nb,dam\nc,dam,x\n\n"d,dam,1\n' > queries.csv
  $ run --batch queries.csv
  a Q0 b2 1 7.082484 dateline
  2: line 4: the row has 2 fields, the header 3
  c: line 5: "top" takes a number from 0 to 100000, not "x"
  4: line 7: a quotation mark is never closed
  [5]
  $ printf 'id,quest\na,dam\n' > nameless.csv
  $ run --batch nameless.csv
  a: line 2: the header has no column "query"
  [2]

TREC topics: the second has no title.

  $ printf '<top>\n<num> 1\n<title> dam\n</top>\n\n<top>\n<num> 2\n</top>\n' | run --batch - --batch-format trec
  1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  2: line 6: the topic has no <title>
  [5]

A byte order mark is no part of the first id or column.

  $ printf '\xef\xbb\xbfq1\tdam\n' > marked.tsv; run --batch marked.tsv
  q1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  $ printf '\xef\xbb\xbf"id","query"\nq1,dam\n' > marked.csv; run --batch marked.csv
  q1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  $ printf '\xef\xbb\xbf{"id":"q1","query":"dam"}\n' > marked.jsonl; run --batch marked.jsonl
  q1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline

Ids that are missing are numbers. A repeated one gets the next number that is free. An empty query is
answered: with nothing.

  $ printf 'q1\tdam\nq1.2\tfire\nq1\tmay\n\tdam\nq5\t\n' > ids.tsv
  $ run --batch ids.tsv
  q1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  q1.2 Q0 b2 1 5.762871 dateline
  q1.3: note: the id q1 was used before; this is q1.3
  q1.3 Q0 a1 1 5.188192 dateline
  4 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  q5: note: the query has no words

An id with blanks or controls in it stays one field of the run.

  $ printf 'q 1\tdam\nq\x1b2\tdam\n' > odd.tsv
  $ run --batch odd.tsv
  q_1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  q�2 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline

With --strict, what needs a repair fails and nothing else.

  $ printf 'dam\n"open\nfire\n' | run --strict --batch -
  1 Q0 51abd21d636796a815ca500a4f0be92a#2ce177f147d2 1 5.518576 dateline
  2: the quotation mark is never closed and is ignored
    "open
    ^
  3 Q0 b2 1 5.762871 dateline
  [5]

# Judging with something wrong

  $ alias judge='dateline-search --trec-id record --batch judged.tsv'
  $ printf 'q1\tmill fire\nq2\tmill may\n' > judged.tsv
  $ printf 'q1 0 b2 1\nq2 0 a1 2\n' > qrels.txt

Judgements that are a folder, have a line that is none, or name nothing relevant.

  $ judge --qrels news
  dateline-search: the judgements news cannot be read
    check the path; it must be a file
  [2]
  $ printf 'q1 0 b2 1\n\nq2 0 a1\n' > short.txt; judge --qrels short.txt
  dateline-search: short.txt: line 3 of the judgements has too few fields
    each line is: query 0 document grade
  [2]
  $ printf 'q1 0 b2 1\nq2 0 a1 yes\n' > words.txt; judge --qrels words.txt
  dateline-search: words.txt: line 2 of the judgements has no grade in its fourth field
    each line is: query 0 document grade
  [2]
  $ printf 'q1 0 b2 99999999999\n' > huge.txt; judge --qrels huge.txt
  dateline-search: huge.txt: line 1 of the judgements has no grade in its fourth field
    each line is: query 0 document grade
  [2]
  $ printf 'q1 0 b2 0\n' > none.txt; judge --qrels none.txt
  dateline-search: the judgements none.txt contain no relevant document
    each line is: query 0 document grade
  [2]

Judgements of queries that were not asked, and of documents that are not there.

  $ printf 'q1 0 b2 1\nq1 0 gone 1\nq9 0 a1 1\n' > others.txt; judge --qrels others.txt
  2 queries judged            nDCG@10        MAP       P@10 recall@100     MRR@10
  mean                         0.3066     0.2500     0.0500     0.2500     0.5000
  note: 1 judged query was not asked and counts as 0
  $ dateline-search --batch judged.tsv --qrels qrels.txt
  2 queries judged            nDCG@10        MAP       P@10 recall@100     MRR@10
  mean                         0.0000     0.0000     0.0000     0.0000     0.0000
  note: no answer is among the judged documents; check --trec-id

A repeated id is an error of its line; the first keeps its answer. The judgement is the result, and
what failed is said beside it.

  $ printf 'q1\tmill fire\nq2\tmill may\nq1\tdam\n' | dateline-search --batch - --batch-format tsv --trec-id record --qrels qrels.txt
  q1: line 3: the id q1 already belongs to another query
  2 queries judged            nDCG@10        MAP       P@10 recall@100     MRR@10
  mean                         1.0000     1.0000     0.1000     1.0000     1.0000
  [5]

With another format, answers are printed and the judgement goes to standard error, also with -q.

  $ judge --qrels qrels.txt -q -f trec -n 1 2>/dev/null
  q1 Q0 b2 1 7.082484 dateline
  q2 Q0 a1 1 6.476862 dateline
  $ judge --qrels qrels.txt -q -f trec -n 1 >/dev/null
  2 queries judged            nDCG@10        MAP       P@10 recall@100     MRR@10
  mean                         1.0000     1.0000     0.1000     1.0000     1.0000

A run to compare with that is empty, answers other queries, lacks one, has lines that are none, or
names a document twice.

  $ judge --qrels qrels.txt --baseline news
  dateline-search: the run news cannot be read
    check the path; it must be a file
  [2]
  $ : > empty.run; judge --qrels qrels.txt --baseline empty.run
  dateline-search: the run empty.run answers no query of the judgements
    each line is: query Q0 document rank score tag
  [2]
  $ echo 'z1 Q0 b2 1 3 x' > other.run; judge --qrels qrels.txt --baseline other.run
  dateline-search: the run other.run answers no query of the judgements
    each line is: query Q0 document rank score tag
  [2]
  $ echo 'q1 Q0 b2 1 3 x' > part.run; judge --qrels qrels.txt --baseline part.run
  2 queries judged            nDCG@10        MAP       P@10 recall@100     MRR@10
  mean                         1.0000     1.0000     0.1000     1.0000     1.0000
  part.run                     0.5000     0.5000     0.0500     0.5000     0.5000
  difference                  +0.5000    +0.5000    +0.0500    +0.5000    +0.5000
  p (paired t-test)            0.5000     0.5000     0.5000     0.5000     0.5000
  note: 1 judged query was not in part.run and counts as 0
  $ printf 'q1 Q0 b2 1 3 x\nq2 Q0\n' > short.run; judge --qrels qrels.txt --baseline short.run
  dateline-search: short.run: line 2 of the run has too few fields
    each line is: query Q0 document rank score tag
  [2]
  $ printf 'q1 Q0 b2 1 x x\n' > words.run; judge --qrels qrels.txt --baseline words.run
  dateline-search: words.run: line 1 of the run has no score in its fifth field
    each line is: query Q0 document rank score tag
  [2]
  $ printf 'q1 Q0 b2 1 nan x\n' > nan.run; judge --qrels qrels.txt --baseline nan.run
  dateline-search: nan.run: line 1 of the run has no score in its fifth field
    each line is: query Q0 document rank score tag
  [2]
  $ printf 'q1 Q0 b2 1 3 x\nq1 Q0 b2 2 2 x\n' > twice.run; judge --qrels qrels.txt --baseline twice.run
  dateline-search: twice.run: line 2 of the run has a document that its query already has
    each line is: query Q0 document rank score tag
  [2]
