# Interrupting an indexing run

The program reads `+news`, waits for standard input, and would read `news` after that. An interrupt
makes it write what it has and end.

  $ mkdir +news news
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > +news/pier.txt
  $ printf 'Town mill is to close in May\n\nThe mill closes in May.\n' > news/mill.txt
  $ python3 $ROOT/tests/support/interrupted_run.py once +news - news
  status 130
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (N s)
  interrupted: what was done is kept, and the next run goes on from here
  $ dateline-index --check
  sound: 1 article, 2 passages
  $ dateline-index --list | cut -f 2-
  +news/pier.txt\x09Old pier burns down in the night (esc)

The next run goes on from there.

  $ dateline-index +news news
  1 file read, 1 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --check
  sound: 2 articles, 4 passages

The second interrupt ends it at once. A first build that does not end leaves no index.

  $ rm -r .dateline
  $ python3 $ROOT/tests/support/interrupted_run.py twice +news - news
  status 130
  $ dateline-index --check
  dateline-index: ./.dateline is not a dateline index
    make one with: dateline-index --index DIR PATH...
  [3]
  $ dateline-index +news news
  2 files read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without date, 2 without outlet
  index: 2 articles, 4 passages (* s) (glob)

A rebuild that is interrupted leaves the old index as it is.

  $ python3 $ROOT/tests/support/interrupted_run.py once --rebuild +news - news
  status 130
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (N s)
  interrupted: the old index is as it was; --rebuild begins anew
  $ dateline-index --check
  sound: 2 articles, 4 passages
