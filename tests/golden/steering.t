# Nothing that is read steers a terminal

Titles, outlets, texts, names of files and what is typed are shown and never obeyed, whoever shows them.

  $ safe() { "$@" 2>&1 | python3 $ROOT/tests/support/steering.py; }
  $ printf 'a\033[31m\342\200\256\302\233' | python3 $ROOT/tests/support/steering.py
  U+001B U+009B U+202E
  $ mkdir news
  $ bad=$(printf 'a\033[31mb\342\200\256c\302\233d\377e')
  $ printf '{"title":"\\u001b[31mred \\u202efire\\u2066 \\u009b31m","outlet":"\\u001b]0;x\\u0007Out\\u202elet","byline":"\\u200fAda","url":"http://x/\\u001b","text":"Text \\u001b[2J fire \\u202e back \\u0007 \\u2028 end."}\n' > news/feed.jsonl
  $ printf 'Old pier burns down in the night\n\nThe fire burned for hours.\n' > "news/$bad.txt"
  $ : > "news/$bad-empty.txt"
  $ safe dateline-index --dry-run news
  plain
  $ safe dateline-index news
  plain
  $ for option in --list --stats --verify --check; do safe dateline-index $option; done
  plain
  plain
  plain
  plain
  $ for option in --list --stats; do safe dateline-index $option --format json; done
  plain
  plain
  $ safe dateline-index --inspect news
  plain
  $ safe dateline-index --progress json --rebuild news
  plain
  $ safe dateline-index --report report.jsonl -q news; safe cat report.jsonl
  nothing
  plain
  $ for format in text json jsonl csv tsv markdown html cite paths trec; do safe dateline-search -f $format fire; done
  plain
  plain
  plain
  plain
  plain
  plain
  plain
  plain
  plain
  plain
  $ for option in --kwic --full --explain --parse -v "-C 2" "--facets outlet,byline,folder" "--by outlet"; do safe dateline-search $option fire; done
  plain
  plain
  plain
  plain
  plain
  plain
  plain
  plain
  $ for id in $(dateline-index --list | cut -f 1); do safe dateline-search --show $id; safe dateline-search -f json --show $id; done
  plain
  plain
  plain
  plain
  $ safe dateline-search --variants "$bad"
  plain

Nor do mistakes.

  $ safe dateline-search "fire $bad \""
  plain
  $ safe dateline-search --strict "fire $bad \""
  plain
  $ safe dateline-search "--$bad"
  plain
  $ safe dateline-search --top "$bad" fire
  plain
  $ safe dateline-search --index "$bad" fire
  plain
  $ safe dateline-search --show "$bad"
  plain
  $ safe dateline-search --batch "$bad"
  plain
  $ printf "$bad\tfire\n" | safe dateline-search --batch -
  plain
  $ safe dateline-index "$bad"
  plain
  $ safe dateline-index --remove "$bad" --remove "news/$bad.txt"
  plain
  $ safe dateline-index --report "$bad/x" news
  plain
  $ mkdir -p .config/dateline && printf "[search]\n$bad = 1\n" > .config/dateline/config
  $ safe dateline-search fire
  plain

Links carry the name of a file as an address.

  $ dateline-index -q --no-config news
  [5]
  $ dateline-search --no-config --hyperlink always hours 2> /dev/null | tail -n 1 | sed "s|//[^/]*$PWD|//HOST/HERE|"
     \x1b]8;;file://HOST/HERE/news/a%1B%5B31mb%E2%80%AEc%C2%9Bd%FFe.txt\x1b\\news/a\xef\xbf\xbd[31mb\xef\xbf\xbdc\xef\xbf\xbdd\xef\xbf\xbde.txt:3\x1b]8;;\x1b\\  \xc2\xb6 2 (esc)
