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
  $ ids() { dateline-search -q -f jsonl -i "$@" | grep -v '"summary"' | sed -n 's/.*"record":{[^}]*"id":"\([a-z0-9]*\)".*/\1/p' | sort | tr '\n' ' '; echo; }

An acronym that looks like a stop word is one where it is written in capitals.

  $ ids i 'IT'
  a1 a3 
  $ ids i 'I.T.'
  a1 a3 
  $ ids i '"the IT desk"'
  a1 
  $ ids i 'it strike'
  a1 a2 

Initials, with stops, with blanks or without either; a degree.

  $ ids i '"QX Vellman"'
  b1 b2 b3 
  $ ids i '"Q. X. Vellman"'
  b1 b2 b3 
  $ ids i --all 'Q.X. Vellman'
  b1 b2 b3 
  $ ids i 'PhD'
  b3 b4 

A run of characters is found as it is, within longer ones too, and is marked as one.

  $ ids i '港口'
  c1 
  $ ids i '港'
  c1 c2 
  $ ids i '港口区'
  c1 
  $ ids i '口港'
  
  $ ids i '昨天港口发生火灾'
  c1 
  $ ids i 'ท่าเรือ'
  c3 
  $ ids i '항구'
  c5 
  $ dateline-search -q -i i -f json '港口区' | grep '"term"'
            "term": "港口区",
                "term": "港口区",
  $ dateline-search --parse '港口区 dam'
  query: 港口区 dam
  read as: "港口区" dam
  tree:
    side by side
      "港口区"
      dam
  terms that score:
    港口
    口区
    dam
  a passage must match:
    (((港口 PHRASE 2 口区) OR dam))

A pasted address is a phrase, whatever signs it has.

  $ ids i 'https://www.post.example/dam-wall.html?id=7&lang=en'
  d1 
  $ ids i '"https://www.post.example/dam-wall.html?id=7"'
  d1 
  $ ids i --all 'www.post.example/dam-wall.html?id=8'
  d2 

Thousands go by the language of the index; so does what Arabic writes as one word.

  $ echo '{"id": "e1", "text": "Il y avait 6 250 bateaux en 2019 300 fois."}' > fr.jsonl
  $ dateline-index -q --index f --language french fr.jsonl
  $ for q in 6250 '6 250' '"6 250 bateaux"' 2019 300 2019300; do ids f "$q"; done
  e1 
  e1 
  e1 
  e1 
  e1 
  
  $ echo '{"id": "g1", "text": "وصلت السفينة بمرفأ بعيد"}' > ar.jsonl
  $ dateline-index -q --index g --language arabic ar.jsonl
  $ for q in سفينة والسفينة مرفأ المرفا 'مرفـأ'; do ids g "$q"; done
  g1 
  g1 
  g1 
  g1 
  g1 
