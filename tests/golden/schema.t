# JSON is what its schemas say, and holds no key that they do not name

  $ valid() { python3 $ROOT/tests/support/valid_output.py "$@"; }
  $ dateline-index -q $ROOT/corpus/articles

Every kind of key: counts, context, key words, parts of scores, a title that answers alone.

  $ dateline-search -q -f json -n 50 --per-article 0 port fire | valid
  1 objects
  $ dateline-search -q -f jsonl --facets outlet,wire,byline,language,folder,zone,date:week --by month dam | valid | tail -n 1
  10 objects
  $ dateline-search -q -f json -C 2 --kwic --explain --excerpts 3 -n 5 '"cod treaty" OR fire W/5 dock' | valid
  1 objects
  $ dateline-search -q -f jsonl '"questions and answers"' | valid | tail -n 1
  2 objects
  $ dateline-search -q -f json zeppelin | valid
  1 objects
  $ dateline-search -q -f json '=fire^2 CAPS(library) num:41' | valid
  1 objects
  $ dateline-search -q -f jsonl --from 2019 --to 2021 '"open (query' | valid | tail -n 1
  8 objects

A batch, of which a query fails.

  $ printf 'a\tcod treaty\nb\tdate:2022-13\nc\tzeppelin\n' > queries.tsv
  $ dateline-search -q --batch queries.tsv -f json | valid
  3 objects
  $ dateline-search -q --batch queries.tsv -f jsonl -n 2 | valid
  5 objects

The spellings of names.

  $ dateline-search -f json --variants Casademont | valid variants
  1 objects
  $ dateline-search -f json --variants Nobody | valid variants
  1 objects

Articles that are out to break it: control characters, quotes, markup, bytes that are no UTF-8, no text.

  $ mkdir bad
  $ printf 'A "title" with \033[31mred\033[0m\n\nThe <b>fire</b> \342\200\256 said "\\u0000" & left \001\002.\n' > bad/a.txt
  $ printf 'Fire \377\376\n\nA fire in \303\050 the bytes, \355\240\200 too.\n' > bad/$'b\n\033.txt'
  $ printf '{"id":"x\\"y\\\\","title":"fire","text":"","outlet":"\\u202eevil\\u0007","author":["A\\tB","C"],"date":"2022-01-08","url":"javascript:fire"}\n{"title":null,"text":"fire \\ud83d\\ude00 and \\ufffd","date":"never"}\n' > bad/c.jsonl
  $ dateline-index -q --index bad.idx bad
  $ dateline-search -q -i bad.idx -f json --kwic -C 1 --explain --facets outlet,byline,folder fire | valid
  1 objects
  $ dateline-search -q -i bad.idx -f jsonl fire | valid
  5 objects

What is in no schema is found out.

  $ echo '{"version":1,"rank":1,"colour":"red"}' | valid | grep -o -e "'colour' was unexpected" -e "'score' is a required property"
  'score' is a required property
  'colour' was unexpected
  'colour' was unexpected
  $ dateline-search -q -f json cod | sed 's/"via":/"by":1,"via":/' | valid | grep -o "'by' was unexpected" | uniq
  'by' was unexpected
  $ dateline-search -f json --variants Casademont | sed 's/"kind":/"sort":1,"kind":/' | valid variants | grep -o "'sort' was unexpected" | uniq
  'sort' was unexpected
