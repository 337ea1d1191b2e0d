# Indexing a folder, and keeping the index up to date

A first run reads what is there into `./.dateline`, which only the user can look into.

  $ mkdir news
  $ printf 'Old pier burns down\n\nThe pier burned for hours.\n' > news/pier.txt
  $ printf '<title>Ferry runs aground</title><p>The ferry struck a rock.</p>' > news/ferry.html
  $ printf '{"title":"Mill to close","text":"The mill closes in May."}\n' > news/feed.jsonl
  $ printf 'not for reading' > news/notes.xyz
  $ dateline-index news
  1 file of other kinds skipped (1 .xyz)
  3 files read, 0 unchanged: 3 articles added, 0 replaced, 0 removed
  articles read: 3 without date, 3 without outlet
  index: 3 articles, 6 passages (* s) (glob)
  $ stat -c '%a %n' .dateline .dateline/current
  700 .dateline
  600 .dateline/current
  $ dateline-index --list | cut -f 2-
  news/feed.jsonl:1\x09Mill to close (esc)
  news/ferry.html\x09Ferry runs aground (esc)
  news/pier.txt\x09Old pier burns down (esc)
  $ dateline-index --verify
  4 passages right, 0 wrong, 0 unreadable

A second run reads nothing and changes nothing.

  $ dateline-index --list > before
  $ dateline-index news
  1 file of other kinds skipped (1 .xyz)
  0 files read, 3 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --list | diff before - && echo same
  same
  $ dateline-index -q news

A changed file is replaced, a new one added, a vanished one removed.

  $ printf 'Old pier burns down\n\nThe pier burned all night.\n' > news/pier.txt
  $ printf 'Storm is on its way\n\nStay at home.\n' > news/storm
  $ rm news/ferry.html
  $ dateline-index news
  1 file of other kinds skipped (1 .xyz)
  2 files read, 1 unchanged: 2 articles added, 0 replaced, 2 removed
  articles read: 2 without date, 2 without outlet
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --list | cut -f 2-
  news/feed.jsonl:1\x09Mill to close (esc)
  news/pier.txt\x09Old pier burns down (esc)
  news/storm\x09Storm is on its way (esc)

The same record with another text is one article, replaced.

  $ printf '{"id":"m1","title":"Mill to close","text":"The mill closes in May."}\n' > news/feed.jsonl
  $ dateline-index news
  1 file of other kinds skipped (1 .xyz)
  1 file read, 2 unchanged: 1 article added, 0 replaced, 1 removed
  articles read: 1 without date, 1 without outlet
  index: 3 articles, 6 passages (* s) (glob)
  $ printf '{"id":"m1","title":"Mill to close","text":"The mill closes in June."}\n' > news/feed.jsonl
  $ dateline-index news
  1 file of other kinds skipped (1 .xyz)
  1 file read, 2 unchanged: 0 articles added, 1 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 3 articles, 6 passages (* s) (glob)

An article found twice is one article with two paths.

  $ mkdir mirror && cp news/pier.txt mirror/copy.txt
  $ dateline-index news mirror
  1 file of other kinds skipped (1 .xyz)
  1 file read, 3 unchanged: 0 articles added, 0 replaced, 0 removed, 1 duplicate
  articles read: 1 without date, 1 without outlet
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --list | cut -f 2- | grep pier
  mirror/copy.txt\x09Old pier burns down (esc)
  news/pier.txt\x09Old pier burns down (esc)
  $ rm news/pier.txt
  $ dateline-index news mirror
  1 file of other kinds skipped (1 .xyz)
  0 files read, 3 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --list | cut -f 2- | grep pier
  mirror/copy.txt\x09Old pier burns down (esc)
  $ dateline-index --verify
  5 passages right, 0 wrong, 0 unreadable

A folder that lost more than half of its articles may just not be mounted: they stay, unless told
otherwise. Folders that are not named in a run never lose any.

  $ rm news/storm news/feed.jsonl
  $ dateline-index news
  warning: news: 2 of 2 articles are gone; they stay in the index (--prune removes them)
  1 file of other kinds skipped (1 .xyz)
  0 files read, 0 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index mirror
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --no-prune news
  1 file of other kinds skipped (1 .xyz)
  0 files read, 0 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --prune news
  1 file of other kinds skipped (1 .xyz)
  0 files read, 0 unchanged: 0 articles added, 0 replaced, 2 removed
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --list | cut -f 2-
  mirror/copy.txt\x09Old pier burns down (esc)

An empty index lists nothing, with a status that says so.

  $ rm mirror/copy.txt
  $ dateline-index --prune mirror
  0 files read, 0 unchanged: 0 articles added, 0 replaced, 1 removed
  index: 0 articles, 0 passages (* s) (glob)
  $ dateline-index --list
  [1]

An index elsewhere is named by an option or the environment. It is not read as a source.

  $ printf 'Old pier burns down\n\nThe pier burned for hours.\n' > news/pier.txt
  $ dateline-index --index news/idx news
  1 file of other kinds skipped (1 .xyz)
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index news/idx news
  1 file of other kinds skipped (1 .xyz)
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 1 article, 2 passages (* s) (glob)
  $ DATELINE_INDEX=news/idx dateline-index --list | cut -f 2-
  news/pier.txt\x09Old pier burns down (esc)

Building anew keeps the language, and the old index serves until the new one is complete.

  $ dateline-index --index fr --language french news
  1 file of other kinds skipped (1 .xyz)
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index fr --language english news
  dateline-index: the index fr is in french, not english
    leave --language out, or rebuild it with --rebuild
  [2]
  $ dateline-index --index fr --rebuild news
  1 file of other kinds skipped (1 .xyz)
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index fr --language french news
  1 file of other kinds skipped (1 .xyz)
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 1 article, 2 passages (* s) (glob)
  $ ls fr
  current
  lock
  s0* (glob)
  serve
  sources-* (glob)

The report can be had as JSON lines.

  $ printf '' > news/empty.txt
  $ dateline-index -q --report report.jsonl news
  [5]
  $ sed 's/"seconds":[0-9.e-]*/"seconds":0/' report.jsonl
  {"kind":"refused","path":"news/empty.txt","reason":"is empty"}
  {"kind":"summary","files_read":2,"files_unchanged":0,"files_skipped":{".xyz":1},"files_vanished":0,"articles_added":1,"articles_replaced":0,"articles_unchanged":0,"articles_duplicate":0,"articles_removed":0,"refused":1,"warnings":0,"articles":1,"passages":2,"seconds":0,"interrupted":false,"dry_run":false,"read":{"articles":1,"without_text":0,"without_title":0,"without_date":1,"without_outlet":1,"without_byline":1,"without_url":1,"first_date":null,"last_date":null,"date_sources":{},"outlets":{},"languages":{},"formats":{"text":1},"keys":{},"charsets":{"utf-8":1},"repaired":0,"unread":{},"refusals":{"is empty":1},"zones":{"title":{"passages":1,"words":4},"byline":{"passages":0,"words":0},"dateline":{"passages":0,"words":0},"body":{"passages":1,"words":5},"heading":{"passages":0,"words":0},"caption":{"passages":0,"words":0},"credit":{"passages":0,"words":0},"teaser":{"passages":0,"words":0},"boilerplate":{"passages":0,"words":0},"source-note":{"passages":0,"words":0}}}}
