Misspelt words are searched in the form that was meant as well

  $ mkdir news
  > for i in 1 2 3 4 5 6; do
  >   printf 'Inquiry %d\n\nThe minister Aldemar Quiroval gave testimony on the dam for hour %d.\n\nA storm came on day %d.\n' $i $i $i > news/quiroval$i.txt
  >   printf 'Grain %d\n\nFarmers of the plain sold wheat to the mill in week %d.\n\nThe mill was glad of load %d.\n' $i $i $i > news/grain$i.txt
  > done
  > printf 'Börse\n\nThe Halmer Boerse opened late.\n' > news/boerse.txt
  > printf 'A fair\n\nA letter by one Quirovall on sheep was read.\n' > news/fair.txt
  $ dateline-index -q news
  $ show() { dateline-search --color never "$@" 2>&1 | sed 's/([0-9.]* ms)/(… ms)/'; }

What was meant keeps company with the other words of the query. The first line says what was searched as well, and how
to switch that off.

  $ show -n 1 quirvoal testimony
  $ show -n 1 quirvoal testimnoy
  $ show -n 1 '=quirvoal testimony'
  $ show -n 1 --no-corrections quirvoal testimony
  $ show -n 1 --plain quirvoal testimony
  $ show -n 1 --exact quirvoal testimony

A rare word that is beside the others stays as it is; elsewhere it is corrected, too, and its own passages stay.

  $ show -n 1 --no-variants quirovall sheep
  $ show -n 2 --no-variants quirovall testimony dam | grep -e searched -e passages

Too little evidence is a suggestion.

  $ show boerze
  $ show -n 1 wheet

Every format says it.

  $ dateline-search -n 1 -f markdown quirvoal testimony 2>/dev/null | head -3
  $ dateline-search -n 1 -f html quirvoal testimony 2>/dev/null | grep searched
  $ dateline-search -n 1 -f csv --fields path quirvoal testimony
  $ dateline-search -n 1 -f jsonl quirvoal testimony 2>/dev/null | tail -1 | grep -o '"corrections":[^]]*]'
  $ dateline-search -n 1 -f jsonl quirvoal testimony 2>/dev/null | grep -o '"via":"correction"' | head -1
  $ dateline-search --parse quirvoal testimony

In a batch each query has its own switch.

  $ printf '{"id":"a","query":"quirvoal testimony"}\n{"id":"b","query":"quirvoal testimony","no_corrections":true}\n' > q.jsonl
  $ dateline-search -b q.jsonl -f jsonl 2>/dev/null | grep -o '"query_id":"."[^]]*"corrections":[^]]*]' | sed 's/"milliseconds":[0-9.]*/"milliseconds":0/'

An umlaut is also two letters, and the reverse, where the collection has them.

  $ show -n 1 --zones body 'Halmer Börse'
  $ show -n 1 --zones body --no-variants 'Halmer Börse' | tail -1
