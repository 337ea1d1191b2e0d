# Watching

`--watch` stays and updates the index whenever a file changes, goes or is new. It holds the lock only
while it writes.

  $ python3 $ROOT/tests/support/watching.py
  $ dateline-index --check

What makes no sense with --watch is refused.

  $ dateline-index --watch --dry-run news
  $ dateline-index --watch --shards 2 news
  $ dateline-index --watch --report r.jsonl news
  $ dateline-index --watch -
  $ dateline-index --watch --list
  $ dateline-index --watch nowhere
