# Records of many shapes, and text that no rule reads

HTML in fields, text as a list of blocks, a JSON Feed.

  $ mkdir news
  $ printf '%s\n' '{"id":15,"title":{"rendered":"Locks &amp; quays"},"content":{"rendered":"<p>The lock &#8211; shut on Friday.</p>\n<p>A second &amp; last boat waited.</p>"},"date":"2021-05-06T10:00:00"}' '{"id":12345678901234567890123,"title":"Gate falls","contents":[{"type":"kicker","content":"Ports"},{"type":"sanitized_html","content":"The gate of the <b>old</b> lock fell."},{"type":"image","fullcaption":"The gate in the water."},{"type":"heading","text":"After noon"},{"type":"paragraph","text":"Nobody was hurt."}]}' > news/site.jsonl
  $ printf '{"version":"https://jsonfeed.org/version/1.1","title":"Skerra Gazette","items":[{"id":"1","title":"Ferry waits","content_html":"<p>The ferry waited at the pier.</p>","date_published":"2022-01-08T10:00:00Z"}]}' > news/feed.json
  $ printf 'id,title,text\n1,Fog,"<p>Fog &amp; rain.</p><p>A late boat.</p>"\n2,Plain,a < b & c\n' > news/table.csv
  $ dateline-index --inspect news/site.jsonl news/feed.json news/table.csv
  news/feed.json, record 1 (1)
    title       Ferry waits
    outlet      Skerra Gazette
    date        2022-01-08 (field)
  
       1  body         -                 The ferry waited at the pier.
  news/site.jsonl, record 1 (15)
    title       Locks & quays
    date        2021-05-06 (field)
  
       1  body         -                 The lock – shut on Friday.
       2  body         -                 A second & last boat waited.
  
  news/site.jsonl, record 2 (12345678901234567890123)
    title       Gate falls
  
       1  boilerplate  nav               Ports
       2  body         -                 The gate of the old lock fell.
       3  caption      figcaption        The gate in the water.
       4  heading      markup            After noon
       5  body         -                 Nobody was hurt.
  news/table.csv, record 1 (1)
    title       Fog
  
       1  body         -                 Fog & rain.
       1  body         -                 A late boat.
  
  news/table.csv, record 2 (2)
    title       Plain
  
       1  body         -                 a < b & c

LexisNexis in German, a headline of TREC, a file from a wire.

  $ printf '          Dokument 1 von 1\n\n          Hafenblatt\n\n          Samstag 8. Januar 2022\n\nSchleuse zu\n\nAUTOR: Mara Elst\n\nLÄNGE: 9 Wörter\n\nDie Schleuse blieb am Freitag zu.\n\nSPRACHE: GERMAN; DEUTSCH\n' > news/lexis.txt
  $ printf '<DOC>\n<DOCNO> GJ870324-0001 </DOCNO>\n<HL> Lock Is Shut\n@  After Gate Falls\n@  ---\n@  By Mara Elst</HL>\n<SO> SKERRA JOURNAL (J)</SO>\n<TEXT>\n   The lock was shut.\n</TEXT>\n</DOC>\n' > news/journal.sgml
  $ printf 'BC-LOCK-BERTH\n-- Lock shut after gate falls --\n   SKERRA - The lock at the northern berth was shut on Friday\nafter a gate fell into the water, the harbour office said in a\nnote.\n   Nobody was hurt, but two ferries had to wait outside the port.\nEND\n' > news/wire.txt
  $ dateline-index --inspect news/lexis.txt news/journal.sgml news/wire.txt
  news/journal.sgml, record 1 (GJ870324-0001)
    title       Lock Is Shut After Gate Falls
    outlet      SKERRA JOURNAL
    byline      Mara Elst
    date        1987-03-24 (field)
  
       3  title        element           Lock Is Shut After Gate Falls
       6  byline       element           By Mara Elst
       9  body         -                 The lock was shut.
  news/lexis.txt, record 1
    title       Schleuse zu
    outlet      Hafenblatt
    byline      Mara Elst
    date        2022-01-08 (field)
    language    german
  
       1  source-note  lexis             Dokument 1 von 1
       3  source-note  lexis             Hafenblatt
       5  source-note  lexis             Samstag 8. Januar 2022
       7  title        lexis             Schleuse zu
       9  byline       lexis             AUTOR: Mara Elst
      11  source-note  lexis             LÄNGE: 9 Wörter
      13  body         -                 Die Schleuse blieb am Freitag zu.
      15  source-note  lexis             SPRACHE: GERMAN; DEUTSCH
  news/wire.txt
    title       Lock shut after gate falls
  
       1  source-note  wire mark         BC-LOCK-BERTH
       2  title        wire mark         Lock shut after gate falls
       3  body         -                 SKERRA - The lock at the  … id in a note.
       6  body         -                 Nobody was hurt, but two  … ide the port.
       7  source-note  wire mark         END
  $ dateline-index -q news
  $ dateline-index --verify
  22 passages right, 0 wrong, 0 unreadable

Text under a key that no rule reads is counted and named, and read once it is.

  $ printf '%s\n' '{"title":"Lock shut","parts":{"items":[{"words":"The lock at the northern berth was shut on Friday."}]}}' '{"title":"Lock opens","parts":{"items":[{"words":"The lock at the northern berth was opened again."}]}}' > unread.jsonl
  $ dateline-index --index unread unread.jsonl | sed 's/([0-9.]* s)/(1.0 s)/'
  warning: unread.jsonl, record 1: has text in "parts.items.words" that is not read; --map text=parts.items.words reads it
  warning: unread.jsonl, record 1: has a title and no text; it is found by its title
  warning: unread.jsonl, record 2: has a title and no text; it is found by its title
  2 records have text in "parts.items.words" that is not read (name it with --map text=parts.items.words)
  1 file read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without text, 2 without date, 2 without outlet
  index: 2 articles, 2 passages (* s) (glob)
  $ dateline-index --index unread --stats | grep -A 1 'not read, by key'
  records with text that is not read, by key (name it with --map text=KEY)
            2  parts.items.words
  $ dateline-index --index unread --map text=parts.items.words unread.jsonl | sed 's/([0-9.]* s)/(1.0 s)/'
  1 file read, 0 unchanged: 2 articles added, 0 replaced, 2 removed
  articles read: 2 without date, 2 without outlet
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --index unread --verify
  2 passages right, 0 wrong, 0 unreadable
