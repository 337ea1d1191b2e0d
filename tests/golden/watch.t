# Watching

`--watch` stays and updates the index whenever a file changes, goes or is new. It holds the lock only
while it writes.

  $ python3 $ROOT/tests/support/watching.py
  first run: yes
  new file: yes
  replaced file: yes
  new folders: yes
  file in a new folder: yes
  removed file: yes
  another writer: yes
  3 files read, 0 unchanged: 3 articles added, 0 replaced, 0 removed
  articles read: 3 without date, 3 without outlet
  index: 3 articles, 6 passages (N s)
  watching for changes; Ctrl-C ends it
  4 added, 0 replaced, 2 removed, 1 gone
  status 0
  $ dateline-index --check
  sound: 4 articles, 8 passages

What makes no sense with --watch is refused.

  $ dateline-index --watch --dry-run news
  dateline-index: --watch cannot be combined with --dry-run
    leave one of them out
  [2]
  $ dateline-index --watch --shards 2 news
  dateline-index: --watch cannot be combined with --shards
    leave one of them out
  [2]
  $ dateline-index --watch --report r.jsonl news
  dateline-index: --watch cannot be combined with --report
    leave one of them out
  [2]
  $ dateline-index --watch -
  dateline-index: --watch cannot be combined with standard input
    leave one of them out
  [2]
  $ dateline-index --watch --list
  dateline-index: --watch cannot be combined with a task that does not index
    leave one of them out
  [2]
  $ dateline-index --watch nowhere
  dateline-index: nowhere: there is no such file or folder
    check the spelling of the path
  [2]
