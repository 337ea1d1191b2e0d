Some collections are split into passages already. With `--passages given` a record is one passage, uncut, and
records in a row that name the same `article` are one article.

  $ cat > passages.jsonl <<'END'
  > {"id": "p1", "article": "pier", "text": "The old pier burned down on Wednesday night."}
  > {"id": "p2", "article": "pier", "title": "Old pier burns down", "date": "2022-01-08", "text": "Ferries stopped on Thursday.\n\nBoats lay in the harbour."}
  > {"id": "p3", "article": "seals", "title": "Seals", "text": "Seals are back."}
  > {"id": "p4", "text": "A note of the desk about ferries."}
  > END
  $ dateline-index --passages given passages.jsonl
  1 file read, 0 unchanged: 3 articles added, 0 replaced, 0 removed
  articles read: 1 without title, 2 without date, 3 without outlet
  index: 3 articles, 5 passages (* s) (glob)
  $ dateline-index --list
  6a4c46e75d21add7abf92eb2f710ecaa\x09passages.jsonl:1\x09Old pier burns down (esc)
  dd58ee7794e4c237178c8cc40fb8fa98\x09passages.jsonl:3\x09Seals (esc)
  e18b6bf2e7f3ed1cb227f28990f34cc8\x09passages.jsonl:4\x09 (esc)

Title and date are those of the first record that has them. Each passage is cited by its own record.

  $ dateline-search -q ferries
  1  passages.jsonl
     A note of the desk about ferries.
     passages.jsonl:record 4  line 1  ¶ 1
  
  2  Old pier burns down
     2022-01-08
     Ferries stopped on Thursday.
     passages.jsonl:record 2  line 1  ¶ 2
  $ dateline-search -q -n 1 -f jsonl thursday | python3 -c '
  > import json, sys
  > hit = json.loads(sys.stdin.readline())
  > record = hit["record"]
  > print(hit["article"]["title"], hit["article"]["date"], record["number"], record["id"])
  > cited = json.loads(open("passages.jsonl", "rb").read()[record["byte_start"]:record["byte_end"]])
  > print(cited["id"], cited["text"].encode()[hit["byte_start"]:hit["byte_end"]])'
  Old pier burns down 2022-01-08 2 p2
  p2 b'Ferries stopped on Thursday.\n\nBoats lay in the harbour.'
  $ dateline-index --verify
  4 passages right, 0 wrong, 0 unreadable

A second run changes nothing; the index remembers that its passages are given. Where records come to stand
elsewhere, their articles are the same.

  $ dateline-index passages.jsonl
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 3 articles, 5 passages (* s) (glob)
  $ { echo '{"id": "p0", "text": "A first note."}'; cat passages.jsonl; } > more && mv more passages.jsonl
  $ dateline-index --dry-run passages.jsonl
  add\x09passages.jsonl:1\x09 (esc)
  replace\x09passages.jsonl:2\x09Old pier burns down (esc)
  replace\x09passages.jsonl:4\x09Seals (esc)
  replace\x09passages.jsonl:5\x09 (esc)
  dry run, nothing is written: 1 file read, 0 unchanged: 1 article added, 3 replaced, 0 removed
  articles read: 2 without title, 3 without date, 4 without outlet
  the index would hold: 4 articles, 6 passages (* s) (glob)
  $ dateline-index passages.jsonl
  1 file read, 0 unchanged: 1 article added, 3 replaced, 0 removed
  articles read: 2 without title, 3 without date, 4 without outlet
  index: 4 articles, 6 passages (* s) (glob)
  $ dateline-index --verify
  5 passages right, 0 wrong, 0 unreadable
  $ dateline-index --check
  sound: 4 articles, 6 passages

Records that come later, behind those of another article, are an article of their own.

  $ echo '{"id": "p5", "article": "pier", "text": "Ferries sail again."}' >> passages.jsonl
  $ dateline-index passages.jsonl
  warning: passages.jsonl, record 6: other passages of the article pier stand elsewhere; these are an article of their own (its records must follow each other)
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 3 without title, 4 without date, 5 without outlet
  index: 5 articles, 7 passages (* s) (glob)
  $ dateline-index --list | cut -f 2,3
  passages.jsonl:1\x09 (esc)
  passages.jsonl:2\x09Old pier burns down (esc)
  passages.jsonl:4\x09Seals (esc)
  passages.jsonl:5\x09 (esc)
  passages.jsonl:6\x09 (esc)

The same with tables, and with other names of the column.

  $ printf 'nr,story,kop,tekst\n1,a,Mill,The mill stands.\n2,a,,Nobody mills there.\n3,b,Ferry,It sank.\n' > tabel.csv
  $ dateline-index -q -i table --passages given --map article=story --map title=kop --map text=tekst tabel.csv
  $ dateline-index -i table --list | cut -f 2,3
  tabel.csv:1\x09Mill (esc)
  tabel.csv:3\x09Ferry (esc)
  $ dateline-index -i table --verify
  3 passages right, 0 wrong, 0 unreadable

`--inspect` shows which records are an article.

  $ dateline-index --inspect --passages given passages.jsonl | head -n 10
  passages.jsonl, record 1 (p0)
  
       1  body         -                 A first note.
  
  passages.jsonl, record 2 (pier)
    title       Old pier burns down
    date        2022-01-08 (field)
  
    record 2 (p1)
       1  body         -                 The old pier burned down  … nesday night.

What `--dump-passages` writes is read again as it was.

  $ dateline-index -q --dump-passages dump.tsv $ROOT/corpus/articles
  $ python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     print(json.dumps(dict(zip(("id", "article", "text"), line.rstrip("\n").split("\t")))))' < dump.tsv > dump.jsonl
  $ dateline-index -q --passages given --dump-passages again.tsv dump.jsonl
  $ cut -f 1,3 dump.tsv > texts; cut -f 1,3 again.tsv | diff - texts
  $ articles() { cut -f 2 "$1" | uniq -c | awk '{ print $1 }'; }
  $ articles dump.tsv > sizes; articles again.tsv | diff - sizes

Mistakes are named.

  $ dateline-index --passages sentences passages.jsonl
  dateline-index: --passages takes paragraphs, records or given, not 'sentences'
    see dateline-index --help
  [2]
  $ dateline-index --passages paragraphs passages.jsonl
  dateline-index: the index ./.dateline was made with --passages given
    leave --passages out, or rebuild it with --rebuild
  [2]
