#needs: ../shared/seeds
# The first real input: five articles

  $ dateline-index -q $ROOT/../shared/seeds
  $ dateline-index --verify
  129 passages right, 0 wrong, 0 unreadable
  $ dateline-index --stats | grep -A 12 '^zones'
  zones       passages      words
    title            5         40    1 %
    byline           2          7    0 %   not searched unless asked
    dateline         1          3    0 %   not searched unless asked
    body            83       3660   84 %
    heading          7         33    1 %
    caption          6        212    5 %
    credit           5         18    0 %   not searched unless asked
    teaser           8        272    6 %   not searched unless asked
    boilerplate     10         73    2 %   not searched unless asked
    source-note      2         29    1 %   not searched unless asked
  $ dateline-index --stats | grep -A 2 '^dates'
  dates from 2022-01-08 to 2022-01-08
  dates known from
            1  byline
  outlets

What only a teaser has is found there alone, and only on request.

  $ for word in bitcoin diaspora; do dateline-search -q $word; dateline-search -q --zones all -f csv --fields zone,path $word | sed 's|,.*/|,|'; done
  zone,path
  teaser,003_d2ec95412c6b3c3f.txt
  zone,path
  teaser,004_ebc95dc6023fb8bf.txt

  $ cat > origins.py <<'END'
  > import json, sys
  > hits = (json.loads(line) for line in sys.stdin)
  > rows = {(h["article"]["path"][-24:-21], h["article"]["outlet"], h["article"]["via"],
  >          h["article"]["date"], h["article"]["date_source"]) for h in hits if "rank" in h}
  > for row in sorted(rows, key=str): print(*row)
  > END
  $ dateline-search -q -n 50 -f jsonl kazakhstan | python3 origins.py
  000 None None None none
  001 RFE/RL GlobalSecurity.org 2022-01-08 byline
  002 Euronews None None none
  003 None None None none
  004 None None None none

Each spelling of a name reaches all five.

  $ for name in Toqaev Tokaev Tokayev Токаев "Tokaev's" Massimov Масимов Nazarbaev Назарбаев Qasym-Zhomart; do dateline-search -q -n 99 -f paths "$name" | wc -l; done | uniq -c
       10 5
  $ for name in Tokayev Масимов Nazarbayev Kasymov; do dateline-search --variants "$name" | grep '^[^ ]*.*searched' | cut -d ' ' -f 1 | sort | tr '\n' ' '; echo; done
  Toqaev 
  Masimov Massimov 
  Nazarbaev 
  Kasimov 
  $ dateline-search Masimov 2>&1 | grep -ci kasimov
  1

A question about a number shows the sentences with that number first, and counts passages by their own text.

  $ dateline-search -n 3 'how many were arrested?' 2>/dev/null | grep -c '4,400 people have been arrested'
  2
  $ dateline-search -n 0 --by outlet arrested 2>/dev/null | tr -s ' █' ' '
  outlet passages
  Euronews 3 
  unknown 12 
  $ for order in score date date-asc; do dateline-search -n 1 --sort $order arrested 2>&1 | tail -1 | cut -d '(' -f 1; done
  15 passages in 4 articles 
  15 passages in 4 articles 
  15 passages in 4 articles 
