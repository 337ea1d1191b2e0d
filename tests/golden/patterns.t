# Words with wildcards and with errors

  $ mkdir in
  $ cat > in/news.jsonl <<'END'
  > {"title":"Women of the dam","outlet":"Harbour Post","text":"A woman and two men ran the floodgate. The women, she said, had run it before."}
  > {"title":"Massimov speaks","byline":"Anna Toqaeva","text":"Mr Masimov was running late; Massimov’s office in Nur-Sultan said nothing of the runners."}
  > {"title":"Third","outlet":"Herald","text":"Kasymov ran. The café École closed on 4,400 guests."}
  > END
  $ dateline-index -q in

A star stands for any letters, a question mark between two letters for one. Forms are meant as they
are: the word run is not found with runn*.

  $ marks() { dateline-search -f jsonl "$@" | python3 -c 'import json,sys
  > for line in sys.stdin:
  >     hit = json.loads(line)
  >     text = hit.get("text", "").encode()
  >     for mark in hit.get("highlights", []):
  >         print(text[mark["start"]:mark["end"]].decode(), mark["term"], mark["via"])
  >     for note in hit.get("notes", []): print("note:", note)' ; }
  $ marks 'wom?n'
  woman wom?n wildcard
  women wom?n wildcard
  $ marks 'runn*'
  running runn* wildcard
  runners runn* wildcard
  $ marks '*gate'
  floodgate *gate wildcard
  $ marks 'caf*'
  café caf* wildcard
  $ marks 'eco*'
  École eco* wildcard
  $ marks '44*'
  4,400 44* wildcard
  $ marks 'nur-sult*'
  Nur nur exact
  Sultan sult* wildcard

Errors are letters too many, missing, other or exchanged: one, or with ~ or ~2 two.

  $ marks 'masimov~1'
  Masimov masimov exact
  Massimov masimov fuzzy
  $ marks 'masimov~1 =masimov'
  Masimov masimov exact
  Massimov masimov fuzzy
  $ marks "Massimov's~1"
  Masimov massimov fuzzy
  Massimov massimov exact
  $ marks 'kasimov~'
  Masimov kasimov fuzzy
  Massimov kasimov fuzzy
  Kasymov kasimov fuzzy
  $ marks 'womna~1'
  woman womna fuzzy

They stand in phrases, near each other, in fields, and behind a sign.

  $ marks '"mr mas*"'
  Mr Masimov mr mas* phrase
  $ marks '"the run*"'
  the runners the run* phrase
  $ marks 'masimov~1 NEAR/3 run*'
  Masimov masimov exact
  running run* wildcard
  Massimov masimov fuzzy
  $ marks 'title:wom* run'
  ran run stem
  run run exact
  $ marks 'outlet:harb* ran'
  ran ran exact
  run ran stem
  $ marks 'byline:toqa* office'
  office office exact
  $ marks 'ran -wom?n'
  ran ran exact
  running ran stem
  $ marks 'CAPS(kas*)'
  Kasymov kas* wildcard

What is no pattern is text.

  $ marks 'who ran?'
  running ran stem
  ran ran exact
  run ran stem
  ran ran exact
  $ marks --plain 'wom*n'
  $ marks '*'
  note: a star by itself matches no word and is ignored
  note: the query has no words
  $ marks '"two men"~5'
  two men two men phrase
  note: ~5 after a phrase is ignored; write a NEAR/5 b to find words near each other
  $ marks 'massimov~7'
  Masimov massimov fuzzy
  Massimov massimov exact
  note: words with 1 or 2 errors can be asked for; ~7 is read as ~2
  $ marks 'mass*~1'
  Massimov mass* wildcard
  note: a word has wildcards or errors, not both; ~1 is ignored
  $ marks 'zzz*'
  note: no word of the index matches zzz*
  $ dateline-search 'title:*'
  dateline-search: title: has no word in its value
    title:*
          ^
    title: takes words of the title; to search for it as text, put it in quotation marks
  [2]

With more than 200 words the most frequent are searched.

  $ python3 -c 'print("Many words\n\n" + " ".join(f"ab{number:03}" for number in range(300)))' > in/many.txt
  $ dateline-index -q in
  $ dateline-search -n 1 'ab*' 2>&1 | grep note
  note: only the 200 most frequent of 300 words that match ab* are searched
  $ dateline-search --parse 'wom?n "mr mas*"'
  query: wom?n "mr mas*"
  read as: wom?n "mr mas*"
  tree:
    side by side
      wom?n
      "mr mas*"
  terms that score:
    wom?n or women or woman: in 2 passages
    mr: in 1 passage
    mas* or massimov or masimov: in 2 passages
  a passage must match:
    (((wom?n OR women OR woman) OR (mr PHRASE 2 (mas* OR massimov OR masimov))))
