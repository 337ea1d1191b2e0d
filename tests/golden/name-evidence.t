# Which spellings are one name

A collection of some size, in which a prime minister is misspelt twice, a painter has a name like his, and two women
have one first name in two spellings.

  $ awk 'BEGIN {
  >   for (i = 1; i <= 520; ++i) {
  >     printf "{\"title\":\"Market %d\",\"text\":\"In town number %d they sold %d crates of fish and %d of salt.\"}\n", i, i, i * 7, i * 3 }
  >   split("storm ice fog tide rain wind", why, " ");
  >   for (i = 1; i <= 6; ++i) {
  >     printf "{\"title\":\"Ferry\",\"text\":\"Prime Minister Edvard Halmsen told the Norvik parliament that the ferry tunnel waits for the %s.\"}\n", why[i];
  >     printf "{\"title\":\"Gallery\",\"text\":\"The painter Lotte Holmsen showed watercolours of the %s in the gallery of Sandeby.\"}\n", why[i];
  >     printf "{\"title\":\"Race\",\"text\":\"The cyclist Katrin Velde won a stage of the Orlo tour in the %s.\"}\n", why[i];
  >     printf "{\"title\":\"Trial\",\"text\":\"The judge Catrin Moss of Lund heard witnesses of the %s on the bench.\"}\n", why[i] }
  >   for (i = 1; i <= 2; ++i) {
  >     printf "{\"title\":\"Ferry\",\"text\":\"The ferry tunnel at Norvik is late, Prime Minister Edvard Halmssen told parliament, %s or not.\"}\n", why[i] }
  >   printf "{\"title\":\"Race\",\"text\":\"A rider called Catrin Velde was second on the mountain.\"}\n" }' > news.jsonl
  $ dateline-index -q news.jsonl

Company decides: the misspelt prime minister is searched, the painter only suggested.

  $ dateline-search --variants Halmsen | grep -v '^ '
  Halmsen (typed): 6 occurrences in 6 passages of 6 articles, dates unknown
  Halmssen (searched, by company: edvard, minister, norvik, parliament, prime, told): 2 occurrences in 2 passages of 2 articles, dates unknown
  Holmsen (suggested): 6 occurrences in 6 passages of 6 articles, dates unknown
  $ dateline-search --variants Holmsen | grep -v '^ '
  Holmsen (typed): 6 occurrences in 6 passages of 6 articles, dates unknown
  Halmsen (suggested): 6 occurrences in 6 passages of 6 articles, dates unknown
  Halmssen (suggested): 2 occurrences in 2 passages of 2 articles, dates unknown
  $ dateline-search -n 1 halmsen 2>&1 | tail -2
     news.jsonl:record 533  line 1  ¶ 1
  8 passages in 8 articles (* ms) (glob)

A first name by itself is one spelling; before a surname in a phrase, it is any spelling that stands there.

  $ dateline-search -n 1 katrin 2>&1 | tail -2 | sed 's/([0-9.]* ms)/(… ms)/'
     news.jsonl:record 531  line 1  ¶ 1
  6 passages in 6 articles (… ms)
  $ dateline-search -f csv --fields title,text '"katrin velde"' 2>&1 | grep second
  Race,A rider called Catrin Velde was second on the mountain.
  $ dateline-search -f jsonl '"katrin velde"' 2>/dev/null | grep -o '"also_matching":{[^}]*},"similar_names":{[^}]*}'
  "also_matching":{"katrin":["catrin"]},"similar_names":{}
  $ dateline-search -f jsonl 'katrin velde' 2>/dev/null | grep -o '"also_matching":{[^}]*},"similar_names":{[^}]*}'
  "also_matching":{},"similar_names":{"katrin":["catrin"]}

A spelling that occurs nowhere is searched as those that keep company with the rest of the query.

  $ dateline-search -f jsonl 'halmsan ferry' 2>/dev/null | grep -o '"also_matching":{[^}]*},"similar_names":{[^}]*}'
  "also_matching":{"halmsan":["halmsen","halmssen"]},"similar_names":{"halmsan":["holmsen"]}
  $ dateline-search -f jsonl 'halmsan salt' 2>/dev/null | grep -o '"also_matching":{[^}]*},"similar_names":{[^}]*}'
  "also_matching":{},"similar_names":{"halmsan":["halmsen","holmsen"]}
  $ dateline-search -f jsonl 'Хальмсен' 2>/dev/null | grep -o '"also_matching":{[^}]*},"similar_names":{[^}]*}'
  "also_matching":{"хальмсен":["halmsen","halmssen"]},"similar_names":{"хальмсен":["holmsen"]}

None of this with --no-variants, --exact and --plain.

  $ for option in --no-variants --exact --plain; do dateline-search -f jsonl $option halmsen 2>/dev/null | grep -o '"also_matching":{[^}]*},"similar_names":{[^}]*}'; done
  "also_matching":{},"similar_names":{}
  "also_matching":{},"similar_names":{}
  "also_matching":{},"similar_names":{}
