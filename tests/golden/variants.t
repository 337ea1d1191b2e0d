# Names in several spellings

  $ mkdir news
  $ printf 'A visit\n\nThe guests met President Tokayev of the old harbour town.\n' > news/a.txt
  $ printf '{"title":"Left","source":"Orlo Post","date":"2021-05-09","text":"They said that Toqaev left early."}\n' > news/b.jsonl
  $ printf '{"title":"Back","source":"Orlo Post","date":"2021-05-11","text":"By then Toqaev was back, and Toqaev alone."}\n' >> news/b.jsonl
  $ printf 'A mill\n\nWorkers told us of Karim Masimov. A Mr Massimov owns it.\n' > news/c.txt
  $ dateline-index -q news

Spellings that the collection has are searched for together; the answer says which.

  $ dateline-search tokayev 2>&1 | sed 's/([0-9.]* ms)/(… ms)/'
  also searched: Toqaev (3) for Tokayev (--no-variants)
  1  Back
     Orlo Post · 2021-05-11
     By then Toqaev was back, and Toqaev alone.
     news/b.jsonl:record 2  line 1  ¶ 1
  
  2  Left
     Orlo Post · 2021-05-09
     They said that Toqaev left early.
     news/b.jsonl:record 1  line 1  ¶ 1
  
  3  a.txt
     The guests met President Tokayev of the old harbour town.
     news/a.txt:3  ¶ 2
  3 passages in 3 articles (… ms)
  $ dateline-search --format jsonl Токаев 2>/dev/null | tail -1 | sed 's/"milliseconds":[0-9.]*/"milliseconds":0/'
  {"version":1,"query_id":null,"query":"Токаев","passages":3,"articles":3,"outlets":1,"exact":true,"milliseconds":0,"corrections":[],"also_matching":{"токаев":["toqaev","tokayev"]},"similar_names":{},"did_you_mean":null,"other_zones":0,"undated":0,"notes":[],"error":null}
  $ dateline-search --no-variants Toqaev 2>&1 | sed 's/([0-9.]* ms)/(… ms)/'
  1  Back
     Orlo Post · 2021-05-11
     By then Toqaev was back, and Toqaev alone.
     news/b.jsonl:record 2  line 1  ¶ 1
  
  2  Left
     Orlo Post · 2021-05-09
     They said that Toqaev left early.
     news/b.jsonl:record 1  line 1  ¶ 1
  2 passages in 2 articles (… ms)
  $ dateline-search --format jsonl '"karim massimov"' 2>/dev/null | head -1 | grep -o '"via":"[a-z]*"'
  "via":"phrase"
  "via":"phrase"

Who spells it how:

  $ dateline-search --variants Tokayev
  Tokayev (typed): 1 occurrence in 1 passage of 1 article, dates unknown
         1  outlet unknown
  Toqaev (searched, by spelling): 3 occurrences in 2 passages of 2 articles, 2021-05-09 to 2021-05-11
         2  Orlo Post
  $ dateline-search --variants tokayev --format csv | tr -d '\r'
  form,kind,distance,occurrences,outlet,articles,first_date,last_date,reason,shared
  tokayev,typed,0,1,,1,,,,
  toqaev,searched,0.05,3,Orlo Post,2,2021-05-09,2021-05-11,spelling,
  $ dateline-search --variants Tokayev --format json
  [{"form":"tokayev","kind":"typed","distance":0.0,"reason":null,"shared":[],"occurrences":1,"passages":1,"articles":1,"undated":1,"first_date":null,"last_date":null,"outlets":{"":1}},{"form":"toqaev","kind":"searched","distance":0.05,"reason":"spelling","shared":[],"occurrences":3,"passages":2,"articles":2,"undated":0,"first_date":"2021-05-09","last_date":"2021-05-11","outlets":{"Orlo Post":2}}]
  $ dateline-search --variants Nobody
  Nobody (typed): 0 occurrences in 0 passages of 0 articles
  [1]
  $ dateline-search --variants 'two words'
  dateline-search: --variants takes one name of one word
    ask for the parts of a name one by one
  [2]
  $ dateline-search --variants Tokayev --format trec
  dateline-search: --variants cannot be written as trec
    use --format text, json or csv
  [2]
  $ dateline-search --variants Tokayev and more
  dateline-search: --variants takes a name, not a query
    leave the query or the batch out
  [2]

What the user knows of names is remembered in the index, also through a rebuild.

  $ printf '# two names of one man\nTokayev,Masimov\n!Tokayev,Toqaev\n' > names.csv
  $ dateline-index --aliases names.csv
  $ dateline-search --variants Tokayev | grep -v '^ '
  Tokayev (typed): 1 occurrence in 1 passage of 1 article, dates unknown
  Masimov (searched, by alias): 1 occurrence in 1 passage of 1 article, dates unknown
  $ dateline-index -q --rebuild news
  $ dateline-search --variants Tokayev | grep -v '^ '
  Tokayev (typed): 1 occurrence in 1 passage of 1 article, dates unknown
  Masimov (searched, by alias): 1 occurrence in 1 passage of 1 article, dates unknown
  $ printf 'Tokayev\n' > bad.csv
  $ dateline-index --aliases bad.csv
  dateline-index: bad.csv, line 1: has fewer than two words
    each line lists the spellings of one name, single words separated by commas
  [2]
  $ dateline-index --aliases none.csv
  dateline-index: the aliases none.csv cannot be read
    check the path
  [2]

Fields of names take other spellings, too; not with --no-variants and not with --exact.

  $ mkdir boats
  $ printf '{"title":"Toqaev returns","byline":"Serik Massimov","text":"The boat of Toqaev was late, says Serik Massimov."}\n' > boats/a.jsonl
  $ printf '{"title":"Tokayev","byline":"Masimov","text":"The boat that Tokayev and Masimov own."}\n' >> boats/a.jsonl
  $ dateline-index -q --index boats/idx boats/a.jsonl
  $ export DATELINE_INDEX=boats/idx
  $ dateline-search -q -f csv --fields title 'title:tokayev boat' | sort
  Tokayev
  Toqaev returns
  title
  $ dateline-search -q -f csv --fields title 'byline:masimov boat' | sort
  Tokayev
  Toqaev returns
  title
  $ dateline-search -q -f csv --fields title --no-variants 'title:tokayev boat'
  title
  Tokayev
  $ dateline-search -q -f csv --fields title --exact 'byline:masimov boat'
  title
  Tokayev
  $ dateline-search -f jsonl 'title:tokayev boat' 2>/dev/null | grep -o '"also_matching":{[^}]*}'
  "also_matching":{"tokayev":["toqaev"]}
