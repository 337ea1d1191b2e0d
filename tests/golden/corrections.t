Misspelt words are searched in the form that was meant as well

  $ mkdir news
  > for i in 1 2 3 4 5 6; do
  >   printf 'Inquiry %d\n\nThe minister Aldemar Quiroval gave testimony on the dam for hour %d.\n\nA storm came on day %d.\n' $i $i $i > news/quiroval$i.txt
  > done
  > for i in $(seq 40); do
  >   printf 'Grain %d\n\nFarmers of the plain sold wheat to the mill in week %d.\n\nThe mill was glad of load %d.\n' $i $i $i > news/grain$i.txt
  > done
  > printf 'Börse\n\nThe Halmer Boerse opened late.\n' > news/boerse.txt
  > printf 'A fair\n\nA letter by one Quirovall on sheep was read.\n' > news/fair.txt
  $ dateline-index -q news
  $ show() { dateline-search --color never "$@" 2>&1 | sed 's/([0-9.]* ms)/(… ms)/'; }

What was meant keeps company with the other words of the query. The first line says what was searched as well, and how
to switch that off.

  $ show -n 1 quirvoal testimony
  also searched: Quiroval (6) for Quirvoal (--no-variants)
  1  quiroval2.txt
     The minister Aldemar Quiroval gave testimony on the dam for hour 2.
     news/quiroval2.txt:3  ¶ 2
  6 passages in 6 articles (… ms)
  $ show -n 1 quirvoal testimnoy
  also searched: Quiroval for quirvoal, testimony for testimnoy (=quirvoal
    =testimnoy: only as typed; --no-corrections: never)
  1  quiroval2.txt
     The minister Aldemar Quiroval gave testimony on the dam for hour 2.
     news/quiroval2.txt:3  ¶ 2
  6 passages in 6 articles (… ms)
  $ show -n 1 '=quirvoal testimony'
  1  quiroval2.txt
     The minister Aldemar Quiroval gave testimony on the dam for hour 2.
     news/quiroval2.txt:3  ¶ 2
  6 passages in 6 articles (… ms)
  $ show -n 1 --no-corrections quirvoal testimony
  also searched: Quiroval (6) for Quirvoal (--no-variants)
  1  quiroval2.txt
     The minister Aldemar Quiroval gave testimony on the dam for hour 2.
     news/quiroval2.txt:3  ¶ 2
  6 passages in 6 articles (… ms)
  $ show -n 1 --plain quirvoal testimony
  1  quiroval2.txt
     The minister Aldemar Quiroval gave testimony on the dam for hour 2.
     news/quiroval2.txt:3  ¶ 2
  6 passages in 6 articles (… ms)
  $ show -n 1 --exact quirvoal testimony
  1  quiroval2.txt
     The minister Aldemar Quiroval gave testimony on the dam for hour 2.
     news/quiroval2.txt:3  ¶ 2
  6 passages in 6 articles (… ms)

A rare word that is beside the others stays as it is; elsewhere it is corrected, too, and its own passages stay.

  $ show -n 1 --no-variants quirovall sheep
  1  fair.txt
     A letter by one Quirovall on sheep was read.
     news/fair.txt:3  ¶ 2
  1 passage in 1 article (… ms)
  $ show -n 2 --no-variants quirovall testimony dam | grep -e searched -e passages
  also searched: Quiroval for quirovall (=quirovall: only as typed;
  7 passages in 7 articles (… ms)

Too little evidence is a suggestion.

  $ show boerze
  also searched: Boerse (1) for Boerze (--no-variants)
  1  boerse.txt
     The Halmer Boerse opened late.
     news/boerse.txt:3  ¶ 2
  1 passage in 1 article (… ms)
  $ show -n 1 wheet
  also searched: wheat for wheet (=wheet: only as typed; --no-corrections: never)
  1  grain12.txt
     Farmers of the plain sold wheat to the mill in week 12.
     news/grain12.txt:3  ¶ 2
  40 passages in 40 articles (… ms)

Every format says it.

  $ dateline-search -n 1 -f markdown quirvoal testimony 2>/dev/null | head -3
  ## quirvoal testimony
  
  *also searched: Quiroval (6) for Quirvoal (--no-variants)*
  $ dateline-search -n 1 -f html quirvoal testimony 2>/dev/null | grep searched
  <p class="note">also searched: Quiroval (6) for Quirvoal (--no-variants)</p>
  $ dateline-search -n 1 -f csv --fields path quirvoal testimony
  path
  news/quiroval2.txt
  $ dateline-search -n 1 -f jsonl quirvoal testimony 2>/dev/null | tail -1 | grep -o '"corrections":[^]]*]'
  "corrections":[]
  $ dateline-search -n 1 -f jsonl quirvoal testimony 2>/dev/null | grep -o '"via":"correction"' | head -1
  $ dateline-search --parse quirvoal testimony
  query: quirvoal testimony
  read as: quirvoal testimony
  tree:
    side by side
      quirvoal
      testimony
  terms that score:
    quirvoal or quirov: in 6 passages
    testimoni: in 6 passages
  a passage must match:
    any of the terms

In a batch each query has its own switch.

  $ printf '{"id":"a","query":"quirvoal testimony"}\n{"id":"b","query":"quirvoal testimony","no_corrections":true}\n' > q.jsonl
  $ dateline-search -b q.jsonl -f jsonl 2>/dev/null | grep -o '"query_id":"."[^]]*"corrections":[^]]*]' | sed 's/"milliseconds":[0-9.]*/"milliseconds":0/'
  "query_id":"a","query":"quirvoal testimony","passages":6,"articles":6,"outlets":0,"exact":true,"milliseconds":0,"corrections":[]
  "query_id":"b","query":"quirvoal testimony","passages":6,"articles":6,"outlets":0,"exact":true,"milliseconds":0,"corrections":[]

An umlaut is also two letters, and the reverse, where the collection has them.

  $ show -n 1 --zones body 'Halmer Börse'
  also searched: Boerse (1) for Börse (--no-variants)
  1  boerse.txt
     The Halmer Boerse opened late.
     news/boerse.txt:3  ¶ 2
  1 passage in 1 article (… ms)
  $ show -n 1 --zones body --no-variants 'Halmer Börse' | tail -1
  1 passage in 1 article (… ms)
