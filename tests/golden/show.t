# A whole article, links and the pager

  $ mkdir news
  $ printf 'Old pier burns down\nBy Ada Reed\n\nThe pier burned for hours on Monday.\n\nNobody was hurt, the fire service said.\n\nRead also: Ferry runs aground\n' > news/pier.txt
  $ printf '{"id":"f1","title":"Ferry runs aground","outlet":"Esker Courier","date":"2019-03-06","text":"The ferry struck a rock.\\n\\nAll 40 aboard are safe."}\n' > news/feed.jsonl
  $ dateline-index -q news

The id of a passage shows its article with the passage marked; zones that are not searched are named.

  $ dateline-search -v hurt 2> /dev/null | tail -n 1 | sed 's/score [0-9.]*/score N/'
     score N  id 847f61888dc625a060bf5dca475b5c68#0420c176928d
  $ dateline-search --width 50 --show "$(dateline-search -f jsonl hurt | head -n 1 | sed 's/.*"passage_id":"\([^"]*\)".*/\1/')"
  Old pier burns down
  by Ada Reed
  news/pier.txt
  id 847f61888dc625a060bf5dca475b5c68#0420c176928d
  
    2  [byline] By Ada Reed
  
  \x3e 4  The pier burned for hours on Monday. (esc)
  
  \x3e 6  Nobody was hurt, the fire service said. (esc)
  
    8  [teaser] Read also: Ferry runs aground
  $ dateline-search --width 50 --color always --show "$(dateline-search -f jsonl hurt | head -n 1 | sed 's/.*"passage_id":"\([^"]*\)".*/\1/')"
  \x1b[1mOld pier burns down\x1b[0m (esc)
  by Ada Reed
  \x1b[2mnews/pier.txt\x1b[0m (esc)
  \x1b[2mid 847f61888dc625a060bf5dca475b5c68#0420c176928d\x1b[0m (esc)
  
    \x1b[32m2\x1b[0m  \x1b[2m[byline] By Ada Reed\x1b[0m (esc)
  
  \x3e \x1b[32m4\x1b[0m  \x1b[1mThe pier burned for hours on Monday.\x1b[0m (esc)
  
  \x3e \x1b[32m6\x1b[0m  \x1b[1mNobody was hurt, the fire service said.\x1b[0m (esc)
  
    \x1b[32m8\x1b[0m  \x1b[2m[teaser] Read also: Ferry runs aground\x1b[0m (esc)

An article is named by its id, or by as much of one as tells it from others.

  $ ferry=$(dateline-index --list | grep Ferry | cut -f 1)
  $ dateline-search --show ${ferry%??????????}
  Ferry runs aground
  Esker Courier · 2019-03-06
  news/feed.jsonl:record 1
  id b8adb12419f2c862520b87fd16b9357e
  
    1  The ferry struck a rock.
  
    3  All 40 aboard are safe.
  $ dateline-search -f jsonl --show $ferry
  {"version":1,"passage_id":null,"article":{"id":"b8adb12419f2c862520b87fd16b9357e","path":"news/feed.jsonl","paths":["news/feed.jsonl"],"title":"Ferry runs aground","outlet":"Esker Courier","via":null,"wire":[],"byline":null,"url":null,"language":null,"date":"2019-03-06","date_source":"field","updated":null},"record":{"number":1,"id":"f1","byte_start":0,"byte_end":146},"paragraphs":[{"text":"The ferry struck a rock.","zone":"body","searched":true,"paragraph":1,"line_start":1,"line_end":1,"byte_start":0,"byte_end":24,"marked":[]},{"text":"All 40 aboard are safe.","zone":"body","searched":true,"paragraph":2,"line_start":3,"line_end":3,"byte_start":26,"byte_end":49,"marked":[]}]}

What is no id, what nothing has, and what is ambiguous.

  $ dateline-search --show pier
  dateline-search: 'pier' is not an id of an article or a passage
    --verbose and --format jsonl show the ids of passages, dateline-index --list those of articles
  [2]
  $ dateline-search --show ffffffffffff
  dateline-search: no article has the id ffffffffffff
    it may have changed with its text, or be in another index
  [1]
  $ dateline-search --show "$ferry#ffff"
  dateline-search: no passage has the id b8adb12419f2c862520b87fd16b9357e#ffff
    it may have changed with its text, or be in another index
  [1]
  $ for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16; do printf "Storm $i\n\nWind $i.\n" > news/storm-$i.txt; done
  $ dateline-index -q news
  $ for digit in 0 1 2 3 4 5 6 7 8 9 a b c d e f; do dateline-search --show $digit > /dev/null 2> said || { [ $? = 2 ] && break; }; done
  $ head -n 2 said | sed 's/id ./id N/'
  dateline-search: the id N is ambiguous
    it is a prefix of:
  $ grep '^  [0-9a-f]\{32\}  ' said > /dev/null && echo listed
  listed

Nothing else is asked at the same time, and not every format has a place for an article.

  $ dateline-search --show $ferry fire
  dateline-search: --show takes an id, not a query
    leave the query or the batch out
  [2]
  $ dateline-search -f csv --show $ferry
  dateline-search: --show cannot be written as csv
    use --format text, json or jsonl
  [2]

Places are links to their files where that is asked for, and on a terminal with colour.

  $ dateline-search --hyperlink always hurt 2> /dev/null | tail -n 1 | sed "s|//[^/]*$PWD|//HOST/HERE|"
     \x1b]8;;file://HOST/HERE/news/pier.txt\x1b\\news/pier.txt:6\x1b]8;;\x1b\\  \xc2\xb6 4 (esc)
  $ dateline-search --hyperlink always --show $ferry | sed -n 3p | sed "s|//[^/]*$PWD|//HOST/HERE|"
  \x1b]8;;file://HOST/HERE/news/feed.jsonl\x1b\\news/feed.jsonl:record 1\x1b]8;;\x1b\\ (esc)
  $ dateline-search hurt 2> /dev/null | tail -n 1
     news/pier.txt:6  ¶ 4

An index that was found above is known by paths from there.

  $ mkdir -p sub
  $ (cd sub && dateline-search --hyperlink always hurt 2> /dev/null) | tail -n 1 | sed "s|//[^/]*$PWD|//HOST/HERE|"
     \x1b]8;;file://HOST/HERE/news/pier.txt\x1b\\news/pier.txt:6\x1b]8;;\x1b\\  \xc2\xb6 4 (esc)

A pager is for terminals, or whoever asks for it. Whoever closes it early has seen enough.

  $ export DATELINE_PAGER='sed s/^/P:/'
  $ dateline-search hurt 2> /dev/null | head -n 1
  1  Old pier burns down
  $ dateline-search --pager always hurt 2> /dev/null | head -n 1
  P:1  Old pier burns down
  $ dateline-search --pager always --show $ferry | head -n 1
  P:Ferry runs aground
  $ DATELINE_PAGER=true dateline-search --pager always hurt 2> /dev/null
  $ DATELINE_PAGER= dateline-search --pager always hurt 2> /dev/null | head -n 1
  1  Old pier burns down
  $ DATELINE_PAGER=no-such-pager dateline-search --pager always hurt 2> /dev/null | head -n 1
  1  Old pier burns down
  $ DATELINE_PAGER='echo LESS=$LESS; cat > /dev/null #' dateline-search --pager always hurt 2> /dev/null
  LESS=FRX
