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
  $ for level in passages articles; do xapian-check one/g000001/$level | tail -n 1; done
  No errors found
  No errors found

The first build stands beside nothing; a later run changes it through Xapian.

  $ mkdir news
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > news/pier.txt
  $ dateline-index -q --index one --no-prune $articles news
  $ dateline-index --check --index one
  sound: 44 articles, 367 passages
  $ dateline-search -q --index one -f csv --fields title 'burned AND pier AND Monday'
  title
  Old pier burns down in the night
  $ for level in passages articles; do xapian-check one/g000001/$level | tail -n 1; done
  No errors found
  No errors found

A rebuild stands in for what was there when it is complete.

  $ dateline-index -q --index one --rebuild news
  $ dateline-index --check --index one
  sound: 1 article, 2 passages
  $ ls -A one
  current
  g000002
  lock

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
    build them anew with --rebuild --shards N, or name another folder with --index
  [2]
  $ dateline-index --index shards/shard-1 news
  dateline-index: shards/shard-1 is one of 3 indexes that were built together, and takes no articles
    build all anew with --rebuild --shards N in the folder above
  [2]
  $ dateline-index --index one --shards 2 news
  dateline-index: one is an index, no folder for several
    name another folder with --index
  [2]
  $ dateline-index -q --index shards --rebuild --shards 2 news; ls shards
  cluster
  shard-1
  shard-2

Where most of a run is new to an index, building it anew is quicker, and said so.

  $ rm -r news && mkdir news && printf 'Old pier burns down in the night\n\nIt burned for hours on Monday.\n' > news/pier.txt
  $ dateline-index -q --index grown news
  $ truncate -s 17M news/large.txt
  $ dateline-index --index grown news 2>&1 | grep note
  note: most of this is new to the index; --rebuild reads all files anew, in a fraction of the time
  $ dateline-index -q --index grown news
  [5]
  $ dateline-index --index grown --dry-run news 2>&1 | grep note
  [1]
  $ dateline-index --index grown --rebuild news 2>&1 | grep note
  [1]
  $ dateline-index --index first news 2>&1 | grep note
  [1]
