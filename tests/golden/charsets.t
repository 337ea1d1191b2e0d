What is called UTF-8 and is not at any accent is read in the charset it looks like.

  $ printf '<html><head><meta charset="utf-8"><title>Caf\351</title></head><body><article><p>Le caf\351 du quai a ferm\351 apr\350s l\222hiver, dit la mairie.</p></article></body></html>' > page.html
  $ dateline-index --inspect page.html
  page.html
    title       Café
  
       1  body         -                 Le café du quai a fermé a … it la mairie.

JSON in windows-1252 says what the same table says; a record in UTF-8 among them is itself.

  $ printf '{"id":"1","text":"Le caf\351 a ferm\351 \226 enfin."}\n{"id":"2","text":"L\303\251t\303\251 vient."}\n' > a.jsonl
  $ printf 'id,text\n1,Le caf\351 a ferm\351 \226 enfin.\n2,L\303\251t\303\251 vient.\n' > a.csv
  $ dateline-index --inspect a.jsonl a.csv
  a.csv, record 1 (1)
  
       1  body         -                 Le café a fermé – enfin.
  
  a.csv, record 2 (2)
  
       1  body         -                 Lété vient.
  a.jsonl, record 1 (1)
  
       1  body         -                 Le café a fermé – enfin.
  
  a.jsonl, record 2 (2)
  
       1  body         -                 Lété vient.

Tables and JSON in UTF-16, as Excel writes them. Citations count in the decoded stream.

  $ printf 'id\ttitle\ttext\r\n1\tQuai\tLe caf\303\251 a ferm\303\251.\r\n2\tPort\tIl pleut.\r\n' | iconv -t utf-16 > unicode.txt
  $ printf '{"text":"Il neige."}\n' | iconv -t utf-16be > b.jsonl
  $ dateline-index --index idx unicode.txt b.jsonl 2>&1 | grep -o "index: .*passages"
  index: 3 articles, 5 passages
  $ dateline-index --index idx --verify
  3 passages right, 0 wrong, 0 unreadable

Excel's line about the delimiter, and line ends of old Macs.

  $ printf 'sep=;\r\ntitle;text;a,b,c,d\r\nQuai;Un, deux.;\r\n' > sep.csv
  $ printf 'title,text\rQuai,Un.\rPort,Deux.\r' > mac.csv
  $ dateline-index --inspect sep.csv mac.csv
  mac.csv, record 1
    title       Quai
  
       1  body         -                 Un.
  
  mac.csv, record 2
    title       Port
  
       1  body         -                 Deux.
  sep.csv, record 1
    title       Quai
  
       1  body         -                 Un, deux.

A zero byte, half a surrogate pair or a raw tab cost nothing but their places.

  $ printf '{"text":"One \0 zero."}\n{"text":"Half a \\ud83d pair."}\n{"text":"A raw\ttab."}\n' > odd.jsonl
  $ dateline-index -v --index odd odd.jsonl 2>&1 | grep -oE "warning.*|index: .*passages"
  warning: odd.jsonl, record 1: 1 character that no text has (half a pair, zero bytes) replaced
  warning: odd.jsonl, record 2: 1 character that no text has (half a pair, zero bytes) replaced
  index: 3 articles, 3 passages

Words in no charset that is known are read with a warning.

  $ printf 'x\201\215\217\220 \235y\377\201z\235\n' > odd.txt
  $ dateline-index -v --index odd2 odd.txt 2>&1 | grep warning
  warning: odd.txt: no charset that is declared or known fits it; it was read as windows-1250, and may be unreadable
