# Choosing files, trying first, and keeping an index in order

  $ mkdir -p news/drafts news/2019
  $ printf 'Old pier burns down in the night\n\nThe pier burned for hours on Monday.\n' > news/2019/pier.txt
  $ printf 'Town mill is to close in May\n\nThe mill closes in May.\n' > news/drafts/mill.txt
  $ printf '<title>Ferry runs aground</title><p>The ferry struck a rock.</p>' > news/ferry.html

A dry run says what would happen, and nothing happens.

  $ dateline-index --dry-run news
  add\x09news/2019/pier.txt\x09Old pier burns down in the night (esc)
  add\x09news/drafts/mill.txt\x09Town mill is to close in May (esc)
  add\x09news/ferry.html\x09Ferry runs aground (esc)
  dry run, nothing is written: 3 files read, 0 unchanged: 3 articles added, 0 replaced, 0 removed
  articles read: 3 without date, 3 without outlet
  the index would hold: 3 articles, 6 passages (* s) (glob)
  $ ls
  news

Globs choose files by path below the folder, by name, or by a folder they lie in.

  $ dateline-index --exclude drafts news
  2 files read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without date, 2 without outlet
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --list | cut -f 2
  news/2019/pier.txt
  news/ferry.html
  $ dateline-index --include '2019/**' --include 'm*.txt' news
  1 file read, 1 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 3 articles, 6 passages (* s) (glob)
  $ dateline-index --list | cut -f 2
  news/2019/pier.txt
  news/drafts/mill.txt
  news/ferry.html

What globs leave out is not looked at, so it does not vanish either.

  $ rm news/ferry.html news/2019/pier.txt
  $ dateline-index --dry-run --prune --include '*.txt' news
  remove\x09news/2019/pier.txt\x09Old pier burns down in the night (esc)
  dry run, nothing is written: 0 files read, 1 unchanged: 0 articles added, 0 replaced, 1 removed
  the index would hold: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --prune --include '*.txt' news
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 1 removed
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --list | cut -f 2
  news/drafts/mill.txt
  news/ferry.html
  $ dateline-index --prune news
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 1 removed
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --list | cut -f 2
  news/drafts/mill.txt

Links are followed where that is asked for, each folder once. Loops are named.

  $ mkdir away && printf 'Storm is on its way to the coast\n\nStay at home, the mayor said.\n' > away/storm.txt
  $ ln -s ../away news/link && ln -s . news/loop && ln -s ../2019 news/drafts/again && ln -s nowhere news/dead
  $ dateline-index --follow news
  refused: news/dead: is a link to nothing (mend or remove the link)
  warning: news/drafts/again: is a link to news/2019, which is read once
  warning: news/loop: is a loop: it leads back to news, which is read once
  1 file read, 1 unchanged: 1 article added, 0 replaced, 0 removed, 1 refused
  articles read: 1 without date, 1 without outlet
  index: 2 articles, 4 passages (* s) (glob)
  [5]
  $ dateline-index --list | cut -f 2
  news/drafts/mill.txt
  news/link/storm.txt

A run that does not follow them leaves what they led to.

  $ dateline-index --prune news
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --list | cut -f 2
  news/drafts/mill.txt
  news/link/storm.txt
  $ rm news/link
  $ dateline-index --prune news
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 1 removed
  index: 1 article, 2 passages (* s) (glob)
  $ rm news/loop news/dead news/drafts/again

Articles can be taken out by file, folder or id.

  $ for word in pier dock quay; do printf "The $word burns down in the night\n\nThe $word burned for hours.\n" > news/2019/$word.txt; done
  $ dateline-index -q news
  $ dateline-index --remove news/2019/pier.txt --remove nowhere
  removed\x09news/2019/pier.txt\x091 article (esc)
  dateline-index: nothing in the index is of nowhere
    --list shows paths and ids as the index knows them
  1 article removed; index: 3 left
  [5]
  $ id=$(dateline-index --list | grep dock | cut -c 1-12)
  $ dateline-index --remove $id 2> /dev/null | sed 's/[0-9a-f]\{32\}/ID/'
  removed\x09ID\x09The dock burns down in the night (esc)
  $ dateline-index --remove nowhere
  dateline-index: nothing in the index is of nowhere
    --list shows paths and ids as the index knows them
  0 articles removed; index: 2 left
  [1]
  $ dateline-index --remove news 2> /dev/null | cut -f 2-
  news/2019/dock.txt\x090 articles (esc)
  news/2019/quay.txt\x091 article (esc)
  news/drafts/mill.txt\x091 article (esc)
  $ dateline-index --list
  [1]

The next run reads what is there again, unless its globs leave it out.

  $ dateline-index -q --exclude pier.txt news
  $ dateline-index --list | cut -f 2
  news/2019/dock.txt
  news/2019/quay.txt
  news/drafts/mill.txt

The list as JSON, an object a line.

  $ dateline-index --list --format json | head -n 1 | sed 's/[0-9a-f]\{32\}/ID/'
  {"id":"ID","title":"The dock burns down in the night","outlet":null,"date":null,"passages":2,"sources":[{"path":"news/2019/dock.txt","member":null,"record":null}]}

An index can be checked, and its segments merged.

  $ dateline-index --check
  sound: 3 articles, 6 passages
  $ dateline-index --compact
  compacted: * bytes before, * after (glob)
  $ dateline-index --check
  sound: 3 articles, 6 passages
  $ dateline-index --list | cut -f 2
  news/2019/dock.txt
  news/2019/quay.txt
  news/drafts/mill.txt
  $ ls -d .dateline/s*
  .dateline/s0* (glob)
  .dateline/serve
  .dateline/sources-* (glob)

Two files that are exchanged are told, though each is sound.

  $ cp -r .dateline other && cp other/serve/passages/docdata.glass other/serve/articles/docdata.glass
  $ dateline-index --check --index other
  s* (glob)
  dateline-index: the index other is not sound
    rebuild it with dateline-index --rebuild
  [3]
  $ dateline-index --check --index nowhere
  dateline-index: there is no index at nowhere
    make one with: dateline-index --index DIR PATH...
  [3]
  $ flock .dateline/lock -c 'echo 4711 > .dateline/lock; dateline-index --compact'
  dateline-index: the index ./.dateline is being written by process 4711
    wait until it is done, or stop it; you can search meanwhile
  [4]

One task at a time.

  $ dateline-index --check --compact
  dateline-index: --check and --compact are two tasks
    use one of them at a time
  [2]
  $ dateline-index --check news
  dateline-index: --check is about an index and takes no paths
    name the index with --index DIR
  [2]
  $ dateline-index --dry-run --remove news
  dateline-index: --dry-run is about indexing, not about --remove
    leave one of them out
  [2]
  $ dateline-index --dry-run
  dateline-index: no paths to index are given
    name files or folders, for example: dateline-index news/
  [2]
  $ dateline-index --remove ''
  dateline-index: --remove takes a path or an article's id, not ''
    see dateline-index --help
  [2]

A file that changes in place, and has its old size and time again afterwards, is read again. One that is put back
from a copy is compared with what was read, and stays.

  $ mkdir lamp && printf 'Old lighthouse\n\nThe lamp is green at night.\n' > lamp/a.txt
  $ touch -d 2020-01-01 lamp/a.txt && sleep 2.2
  $ dateline-index -q --index lamps lamp
  $ sleep 0.1 && printf 'Old lighthouse\n\nThe lamp is white at night.\n' > lamp/a.txt && touch -d 2020-01-01 lamp/a.txt
  $ dateline-index --index lamps lamp
  1 file read, 0 unchanged: 1 article added, 0 replaced, 1 removed
  articles read: 1 without title, 1 without date, 1 without outlet
  index: 1 article, 1 passage (* s) (glob)
  $ sleep 2.2 && dateline-index --index lamps lamp
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 1 article, 1 passage (* s) (glob)
  $ cp -p lamp/a.txt copy && mv copy lamp/a.txt
  $ dateline-index --index lamps lamp
  0 files read, 1 unchanged: 0 articles added, 0 replaced, 0 removed
  index: 1 article, 1 passage (* s) (glob)
  $ dateline-index --index lamps --verify
  1 passage right, 0 wrong, 0 unreadable

What is written is for nobody else, whatever the umask, reports too.

  $ rm -r .dateline && umask 000
  $ dateline-index -q --report report.jsonl news
  $ dateline-index -q --compact
  $ stat -c '%a' report.jsonl
  600
  $ find .dateline -type d -not -perm 700 -o -type f -not -perm 600
