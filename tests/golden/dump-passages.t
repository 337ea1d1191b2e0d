`--dump-passages` writes what would be indexed as plain lines: the passage's number, its article's id, its
text. Tabs and line ends in the text are blanks.

  $ mkdir news
  $ cat > news/pier.txt <<'END'
  > Old pier burns down
  > 
  > By Ada Brandt
  > 
  > The old pier burned down on Wednesday night.
  > 
  > Ferries stopped on Thursday.
  > END
  $ printf '%s\n' '{"id": "a1", "title": "Seals", "text": "Seals\tare back.\n\nCafé owners feed them."}' '{"id": "a2", "title": "A title alone"}' > news/feed.jsonl
  $ dateline-index --dump-passages passages.tsv news
  warning: news/feed.jsonl, record 2: has a title and no text; it is found by its title
  2 files read: 6 passages of 3 articles dumped
  $ cat passages.tsv
  1\x096fe69cc64427429e363ab82ca78c7d4e\x09Seals (esc)
  2\x096fe69cc64427429e363ab82ca78c7d4e\x09Seals are back. Caf\xc3\xa9 owners feed them. (esc)
  3\x09d3e5a489a3f8acd1379bd41526aeb25b\x09A title alone (esc)
  4\x09558775e439e626533c77f524e5f3a740\x09Old pier burns down (esc)
  5\x09558775e439e626533c77f524e5f3a740\x09By Ada Brandt (esc)
  6\x09558775e439e626533c77f524e5f3a740\x09The old pier burned down on Wednesday night. Ferries stopped on Thursday. (esc)

They are the passages of a run over the same paths, and no index is written.

  $ ls -A
  news
  passages.tsv
  $ dateline-index -q news
  $ dateline-search -q --zones all -f csv --fields text 'seals OR ferries OR ada OR alone' | sort
  "Seals\x09are back. (esc)
  "The old pier burned down on Wednesday night.
  A title alone
  By Ada Brandt
  Café owners feed them."
  Ferries stopped on Thursday."
  text

An article that comes twice is dumped once; files of other kinds are skipped; what is refused is told,
and the status says so.

  $ cp news/pier.txt news/copy.txt
  $ echo x > news/program.bin
  $ printf '{\\rtf1 Old pier}' > news/letter.txt
  $ dateline-index --dump-passages - news | cut -f 3 | sort > texts
  refused: news/letter.txt: is an RTF document (convert it first, for example with pandoc or soffice --convert-to html)
  warning: news/feed.jsonl, record 2: has a title and no text; it is found by its title
  1 file of other kinds skipped (1 .bin)
  4 files read: 6 passages of 3 articles dumped, 1 duplicate, 1 refused
  $ cut -f 3 passages.tsv | sort | diff - texts
  $ dateline-index -q --dump-passages other.tsv news
  [5]

A record is one passage where that is asked for.

  $ dateline-index -q --passages records --dump-passages - news/feed.jsonl | cut -f 3
  Seals are back. Café owners feed them.
  A title alone

Mistakes are named.

  $ dateline-index --dump-passages
  dateline-index: --dump-passages needs a value: a file, or -
    see dateline-index --help
  [2]
  $ dateline-index --dump-passages out.tsv
  dateline-index: no paths for --dump-passages are given
    name files or folders
  [2]
  $ dateline-index --dump-passages out.tsv no-such-folder
  dateline-index: no-such-folder: there is no such file or folder
    check the spelling of the path
  [2]
  $ dateline-index --dump-passages - --list news
  dateline-index: --dump-passages and --list are two tasks
    use one of them at a time
  [2]
  $ dateline-index --dump-passages no-such-folder/out.tsv news/pier.txt
  dateline-index: cannot write the passages to no-such-folder/out.tsv
    check the folder and its permissions
  [6]
  $ dateline-index --dump-passages news/pier.txt news
  dateline-index: news/pier.txt is one of the files to read
    dump into another folder, or leave it out with --exclude
  [2]
  $ head -n 1 news/pier.txt
  Old pier burns down
