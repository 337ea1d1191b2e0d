Where no passage holds any word of a query, the likeliest form near it is searched

  $ mkdir news
  > for i in $(seq 30); do
  >   printf 'Harbour %d\n\nThe shipowner Gurvani spoke about the harbour in week %d.\n' $i $i > news/harbour$i.txt
  > done
  > printf 'A choir\n\nThe singer Khurtani was heard by the mayor.\n' > news/choir.txt
  > printf 'Prices\n' > news/prices.txt
  > for i in $(seq 600); do printf '\nWheat was sold at a price of %d crowns.\n' $i >> news/prices.txt; done
  $ dateline-index -q news
  $ show() { dateline-search --color never "$@" 2>&1 | sed 's/([0-9.]* ms)/(… ms)/'; }

A frequent name wins against a rare one that is spelt a little more alike. The answer says what was searched.

  $ show -n 1 Khurvani
  also searched: Gurvani for Khurvani (=Khurvani: only as typed; --no-corrections:
    never)
  1  harbour30.txt
     The shipowner Gurvani spoke about the harbour in week 30.
     news/harbour30.txt:3  ¶ 2
  30 passages in 30 articles (… ms)
  $ show -n 1 Harbuor
  also searched: Harbour for Harbuor (=Harbuor: only as typed; --no-corrections:
    never)
  1  harbour30.txt
     Harbour 30
     news/harbour30.txt:1  ¶ 1
  30 passages in 30 articles (… ms)
  $ dateline-search -n 1 -f jsonl Khurvani 2>/dev/null | tail -1 | grep -o '"corrections":[^]]*]'
  "corrections":[{"word":"Khurvani","form":"Gurvani","passages":30}]

Not if another word of the query is found, or corrections are switched off; nor for gibberish.

  $ show -n 1 Khurvani mayor | grep searched
  similar names, not searched: Gurvani (30)
  $ show =Khurvani
  did you mean: =gurvani
  similar names, not searched: Khurtani (1)
  nothing found
  $ show --no-corrections Khurvani
  did you mean: gurvani
  similar names, not searched: Gurvani (30)
  nothing found
  $ show --plain Khurvani
  nothing found
  $ show --exact Khurvani
  nothing found
  $ show xqzwvy
  nothing found
