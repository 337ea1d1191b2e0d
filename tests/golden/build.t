# Building an index

A first build writes the databases itself. Memory and threads make no difference.

  $ articles=$ROOT/corpus/articles
  $ dateline-index -q --index one $articles
  $ dateline-index -q --index two --memory 1 --threads 3 $articles
  $ for index in one two; do dateline-index --list --index $index | sort | cksum; done | uniq | wc -l
  1
  $ answers() { dateline-search --index "$1" --batch $ROOT/corpus/topics.tsv -n 30 -f jsonl | sed 's/"milliseconds":[0-9.]*//' | cksum; }
  $ for index in one two; do answers $index; done | uniq | wc -l
  1
  $ for index in one two; do dateline-index --check --index $index 2>&1; done | uniq
  sound: 43 articles, 365 passages
  $ for level in passages articles; do xapian-check one/serve/$level | tail -n 1; done
  No errors found
  No errors found

A later run writes what is new as a segment of its own and leaves the first one as it is.

  $ mkdir news
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > news/pier.txt
  $ dateline-index -q --index one --no-prune $articles news
  $ dateline-index --check --index one
  sound: 44 articles, 367 passages
  $ dateline-search -q --index one -f csv --fields title 'burned AND pier AND Monday'
  title
  Old pier burns down in the night
  $ ls one
  current
  lock
  s0* (glob)
  s0* (glob)
  sources-* (glob)
  $ for level in one/s0*/*; do xapian-check $level | tail -n 1; done
  No errors found
  No errors found
  No errors found
  No errors found
  $ dateline-index --index one --compact 2> /dev/null; ls -F one
  current
  lock
  s0*/ (glob)
  serve@
  sources-* (glob)
  $ dateline-index --check --index one
  sound: 44 articles, 367 passages

A rebuild replaces what was there when it is complete.

  $ dateline-index -q --index one --rebuild news
  $ dateline-index --check --index one
  sound: 1 article, 2 passages
  $ ls -A one
  current
  lock
  s0* (glob)
  serve
  sources-* (glob)

Shards are indexes of their own, built together.

  $ dateline-index -q --index shards --shards 3 $articles
  $ ls shards; cat shards/cluster
  cluster
  shard-1
  shard-2
  shard-3
  shard-1
  shard-2
  shard-3
  $ for index in two shards/cluster; do answers $index; done | uniq | wc -l
  1
  $ dateline-search --index shards mill
  dateline-search: shards is not an index, but a folder of shards
    search shards/cluster, which names them, or name one of them
  [3]
  $ for shard in shards/shard-*; do dateline-index --check --index $shard; done
  sound: 9 articles, 63 passages
  sound: 23 articles, 213 passages
  sound: 11 articles, 89 passages
  $ dateline-index --index shards news
  dateline-index: shards has indexes that were built together
    rebuild them with --rebuild --shards N, or name another folder with --index
  [2]
  $ dateline-index --index shards/shard-1 news
  dateline-index: shards/shard-1 is one of 3 indexes that were built together, and takes no articles
    rebuild all of them with --rebuild --shards N in the folder above
  [2]
  $ dateline-index --index one --shards 2 news
  dateline-index: one is an index, no folder for several
    name another folder with --index
  [2]
  $ dateline-index -q --index shards --rebuild --shards 2 news; ls shards
  cluster
  shard-1
  shard-2

What a killed run leaves behind changes no answer, and the next run removes it.

  $ mkdir -p one/s000099/passages && echo half > one/s000099/passages/postlist.glass && echo half > one/current.new
  $ dateline-index --check --index one
  sound: 1 article, 2 passages
  $ dateline-index -q --index one news; ls one
  current
  lock
  s0* (glob)
  serve
  sources-* (glob)

One changed byte is found, wherever it is.

  $ printf 'X' | dd of=one/serve/passages/docdata.glass bs=1 seek=4000 conv=notrunc 2> /dev/null
  $ dateline-index --check --index one
  s0*/passages/docdata.glass is not as it was written (glob)
  dateline-index: the index one is not sound
    rebuild it with dateline-index --rebuild
  [3]
  $ truncate -s 5000 one/serve/passages/docdata.glass
  $ dateline-search --index one pier
  dateline-search: the index one is damaged: s0*/passages/docdata.glass has 5000 bytes, not 8192 (glob)
    rebuild it with dateline-index --rebuild
  [3]
