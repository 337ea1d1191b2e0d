#needs: $xapian-tcpsrv

# A collection in parts, on this machine and on others

Two halves of the corpus, and the whole of it.

  $ cd $ROOT
  $ dateline-index -q -i $OLDPWD/north corpus/articles/{haldenburg,html,korsa,marenne}
  $ dateline-index -q -i $OLDPWD/south corpus/articles/{feeds,port-esker,qamara,tersak-dam}
  $ dateline-index -q -i $OLDPWD/whole corpus/articles/{haldenburg,html,korsa,marenne,feeds,port-esker,qamara,tersak-dam}
  $ cd $OLDPWD

A cluster file names them, a line each. They answer as one.

  $ printf '# the corpus\nnorth\nsouth\n' > folders
  $ ask() { dateline-search -f json "$@" 2>&1 | grep -v '"milliseconds"'; }
  $ ask -i whole 'who was arrested after the fire' > whole.json
  $ ask -i folders 'who was arrested after the fire' | cmp - whole.json
  $ dateline-search -i folders -n 1 '"antique maps"'
  1  Bookbinder admits stealing Aldermere maps
     2020-10-12 (byline)
     A former bookbinder has pleaded guilty to smuggling 41 antique maps out of
     the Charter Library under his shirt and swapping them for pages of a wall
     calendar.
     corpus/articles/html/lantern-daily-binder.html:18  ¶ 5
  1 passage in 1 article (* ms) (glob)

The same behind servers, each database of an index having one; and one half here, the other there.

  $ serving="python3 $ROOT/tests/support/serving.py"
  $ $serving start north south > servers.cluster
  $ sed 's/:[0-9][0-9]*/:PORT/g' servers.cluster
  tcp://127.0.0.1:PORT tcp://127.0.0.1:PORT
  tcp://127.0.0.1:PORT tcp://127.0.0.1:PORT
  $ (echo north; tail -n 1 servers.cluster) > mixed
  $ ask -i servers.cluster 'who was arrested after the fire' | cmp - whole.json
  $ ask -i mixed 'who was arrested after the fire' | cmp - whole.json
  $ ask -i "$(head -n 1 servers.cluster)" fire > one.json
  $ ask -i north fire | cmp - one.json

Whatever is asked, servers give the answer that folders give.

  $ same() { ask -i folders "$@" > a; ask -i servers.cluster "$@" | cmp - a; ask -i mixed "$@" | cmp - a; grep -c '"passage_id"' a; }
  $ same --explain --context 1 fire dock
  10
  $ same --sort date fire
  9
  $ same --sort date-asc fire
  9
  $ same --facets outlet,zone,date --by month dam
  9
  $ same 'fi*' && same 'brakspaer~2' && same '"fire ch*"'
  10
  4
  4
  $ same 'num:1000..1300' && same 'date:unknown fire' && same 'path:korsa' && same 'outlet:post fire'
  8
  2
  4
  2
  $ same 'fire NEAR/5 dock' && same '=fire' && same 'HLEAD(fire)'
  2
  9
  5
  $ same --zones all --from 2019 --to 2020 water
  6
  $ same --recipe levels --per-article 0 --top 50 --exact-counts water
  8
  $ same Brakspaer
  4
  $ id=$(dateline-search -q -i folders -f jsonl -n 1 fire | grep -o '"passage_id":"[^"]*' | cut -d '"' -f 4)
  $ same "like:$id"
  10
  $ for where in folders servers.cluster mixed; do dateline-search -i $where --show ${id%#*} | md5sum > $where.shown; done
  $ cmp folders.shown servers.cluster.shown && cmp folders.shown mixed.shown
  $ for where in folders servers.cluster mixed; do dateline-search -i $where --variants Brakspear > $where.spelt; done
  $ cmp folders.spelt servers.cluster.spelt && cmp folders.spelt mixed.spelt
  $ for where in folders servers.cluster; do dateline-search -i $where -b $ROOT/corpus/topics.tsv -f trec -j 2 > $where.run; done
  $ cmp folders.run servers.cluster.run

A server that goes is named. In a batch the other queries have their answers.

  $ (echo fire; until grep -qs '"error":null' answers; do sleep 0.05; done; $serving stop 3; echo dam) | dateline-search -q -i servers.cluster -b - -f jsonl -n 1 > answers
  [5]
  $ grep -o '"query":"[a-z]*"\|"error":.*' answers
  "query":"fire"
  "error":null}
  "query":"dam"
  "error":"the index server tcp://127.0.0.1:* fails: Couldn't connect (Connection refused)"} (glob)
  $ dateline-search -i servers.cluster fire
  dateline-search: the index server tcp://127.0.0.1:* fails: Couldn't connect (Connection refused) (glob)
    check that its xapian-tcpsrv runs and can be reached from here; see docs/cluster.md
  [3]
  $ dateline-search -i servers.cluster --show 00
  dateline-search: the index server tcp://127.0.0.1:* fails: Couldn't connect (Connection refused) (glob)
    check that its xapian-tcpsrv runs and can be reached from here; see docs/cluster.md
  [3]
  $ $serving stop

What is no cluster file is told by its line.

  $ printf 'north\n\ntcp://archive:7001\n' > broken; dateline-search -i broken fire
  dateline-search: broken:3: an address is missing
    write tcp://HOST:PORT of its passages, a blank, and tcp://HOST:PORT of its articles
  [3]
  $ printf 'north\n./north/\n' > broken; dateline-search -i broken fire
  dateline-search: broken:2: north is named in line 1, too
    name each database once; otherwise its passages are found twice
  [3]
  $ printf '# north\neast\n' > broken; dateline-search -i broken fire
  dateline-search: broken:2: there is no index in east
    each line names the folder of an index, or two tcp:// addresses
  [3]
  $ printf 'tcp://archive:7001 tcp://archive:70020\n' > broken; dateline-search -i broken fire
  dateline-search: broken:1: 'tcp://archive:70020' has no port from 1 to 65535
    write tcp://HOST:PORT of its passages, a blank, and tcp://HOST:PORT of its articles
  [3]
  $ printf '# nothing yet\n' > broken; dateline-search -i broken fire
  dateline-search: broken: this cluster file names no index
    add a line for each index: a folder, or two tcp:// addresses
  [3]
  $ dateline-search -i 'tcp://archive:7001 tcp://archive:7002 timeout=0' fire
  dateline-search: --index: 'timeout=0' is not a timeout
    give whole seconds from 1 to 3600, for example timeout=30
  [3]
