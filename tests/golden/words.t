What is one word, in text and query alike.

  $ cat > a.jsonl <<'DATA'
  > {"id": "a1", "title": "Harbour desk", "text": "The IT desk of the harbour went on strike."}
  > {"id": "a2", "title": "Harbour rain", "text": "It is raining, and it is cold on strike day."}
  > {"id": "a3", "title": "Harbour paper", "text": "The I.T. staff wrote a note."}
  > {"id": "b1", "title": "Novelist one", "text": "Q. X. Vellman read a page."}
  > {"id": "b2", "title": "Novelist two", "text": "Q.X. Vellman read a page."}
  > {"id": "b3", "title": "Novelist three", "text": "QX Vellman, PhD, read a page."}
  > {"id": "b4", "title": "Novelist four", "text": "Vellman, Ph.D., has no other name."}
  > {"id": "c1", "text": "港口区昨天发生火灾。"}
  > {"id": "c2", "text": "入口在香港。"}
  > {"id": "c3", "text": "ท่าเรือปิดวันจันทร์"}
  > {"id": "c4", "text": "เรือออกจากท่า"}
  > {"id": "c5", "text": "항구에서 화재가 났다."}
  > {"id": "d1", "text": "See https://www.post.example/dam-wall.html?id=7&lang=en today."}
  > {"id": "d2", "text": "See https://www.post.example/dam-wall.html?id=8 today."}
  > DATA
  $ dateline-index -q --index i a.jsonl
  $ ids() { dateline-search -q -i i -f jsonl "$@" | grep -v '"summary"' | sed -n 's/.*"record":{[^}]*"id":"\([a-z0-9]*\)".*/\1/p' | sort | tr '\n' ' '; echo; }

An acronym that looks like a stop word is one where it is written in capitals.

  $ ids 'IT'
  $ ids 'I.T.'
  $ ids '"the IT desk"'
  $ ids 'it strike'

Initials, with stops, with blanks or without either; a degree.

  $ ids '"QX Vellman"'
  $ ids '"Q. X. Vellman"'
  $ ids --all 'Q.X. Vellman'
  $ ids 'PhD'

A run of characters is found as it is, within longer ones too, and is marked as one.

  $ ids '港口'
  $ ids '港'
  $ ids '港口区'
  $ ids '口港'
  $ ids '昨天港口发生火灾'
  $ ids 'ท่าเรือ'
  $ ids '항구'
  $ dateline-search -i i --color always '港口区' | grep 港口 | cat -v | grep -c 'M-e.*M-:'
  $ dateline-search --parse '港口区 dam'

A pasted address is a phrase, whatever signs it has.

  $ ids 'https://www.post.example/dam-wall.html?id=7&lang=en'
  $ ids '"https://www.post.example/dam-wall.html?id=7"'
  $ ids --all 'www.post.example/dam-wall.html?id=8'

Thousands go by the language of the index; so does what Arabic writes as one word.

  $ echo '{"id": "e1", "text": "Il y avait 6 250 bateaux en 2019 300 fois."}' > fr.jsonl
  $ dateline-index -q --index f --language french fr.jsonl
  $ for q in 6250 '6 250' '"6 250 bateaux"' 2019 300 2019300; do dateline-search -q -i f -n 0 "$q" | head -1; done
  $ echo '{"id": "g1", "text": "وصلت السفينة بمرفأ بعيد"}' > ar.jsonl
  $ dateline-index -q --index g --language arabic ar.jsonl
  $ for q in سفينة والسفينة مرفأ المرفا 'مرفـأ'; do dateline-search -q -i g -n 0 "$q" | head -1; done
