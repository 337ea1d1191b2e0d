# Office documents, books, news items, subtitles

A document is cited by the paragraphs of its text, one a line.

  $ python3 $ROOT/tests/support/sample_documents.py . berth.docx oil.odt year.epub
  $ dateline-index --index docs berth.docx oil.odt year.epub
  3 files read, 0 unchanged: 3 articles added, 0 replaced, 0 removed
  articles read: 2 without outlet
  index: 3 articles, 17 passages (* s) (glob)
  $ dateline-search --index docs 'oak piles'
  1  Ferry berth closes for repairs
     2022-01-07 (document)
     Divers mend the piles first.
     berth.docx:4  ¶ 4
  1 passage in 1 article (* ms) (glob)
  $ dateline-search --index docs gulls
  1  The Skerra Year
     Gull Press · 2020-05-04
     The gulls came back.
     year.epub:5  ¶ 5
  1 passage in 1 article (* ms) (glob)
  $ dateline-index --index docs --verify
  15 passages right, 0 wrong, 0 unreadable
  $ dateline-index --inspect berth.docx
  berth.docx
    title       Ferry berth closes for repairs
    byline      Mara Elst
    date        2022-01-07 (document)
    updated     2022-01-08
    language    en
  
       1  title        style             Ferry berth closes for repairs
       2  body         -                 The berth at Skerra close …  master said.
       3  heading      style             Two weeks of work
       4  body         -                 Divers mend the piles first.
       5  body         -                 Piles
       6  body         -                 Forty of oak
       7  body         -                 The piles were driven in 1931.
       8  boilerplate  page-edge         Harbour desk

What is known of it says where it is from.

  $ dateline-search --index docs -f csv --fields title,outlet,byline,date,date_source,language -n 1 lamp
  title,outlet,byline,date,date_source,language
  Lamp oil,,Oskar Tjell,2021-11-30,document,en

What is no text, or locked, is refused by name, also in an archive. A text under another name is read.

  $ mkdir -p more
  $ python3 $ROOT/tests/support/sample_documents.py more table.xlsx slides.pptx locked.epub
  $ cp oil.odt more/oil.txt
  $ printf '\320\317\021\340\241\261\032\341' > more/old.doc
  $ cp more/old.doc more/new.xlsx
  $ tar --sort=name -cf more.tar more
  $ dateline-index --index docs more.tar
  refused: more.tar/more/locked.epub: is encrypted (DRM) (use a copy without copy protection)
  refused: more.tar/more/new.xlsx: is encrypted (save it without a password first)
  refused: more.tar/more/old.doc: is an old office document (DOC or XLS) (convert it first, for example with pandoc or soffice --convert-to html)
  refused: more.tar/more/slides.pptx: is a presentation (PPTX) (convert it first, for example with pandoc or soffice --convert-to html)
  refused: more.tar/more/table.xlsx: is a spreadsheet (XLSX) (convert it first, for example with pandoc or soffice --convert-to html)
  1 file read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 1 duplicate, 5 refused
  articles read: 1 without outlet
  index: 3 articles, 17 passages (* s) (glob)
  [5]

A zip that begins with another member, but has the name of a document, is one.

  $ mkdir -p word && printf '<w:document><w:p><w:r><w:t>Only fog.</w:t></w:r></w:p></w:document>' > word/document.xml
  $ python3 -c "import zipfile; z = zipfile.ZipFile('fog.docx', 'w'); z.writestr('a.bin', ''); z.write('word/document.xml')"
  $ dateline-index --inspect fog.docx
  fog.docx
  
       1  body         -                 Only fog.

News items and subtitles are cited by their own bytes.

  $ cp $ROOT/tests/fuzz/seeds/newsml/items items.xml
  $ cp $ROOT/tests/fuzz/seeds/subtitles/vtt talk.vtt
  $ dateline-index --index news items.xml talk.vtt
  2 files read, 0 unchanged: 3 articles added, 0 replaced, 0 removed
  articles read: 1 without title, 2 without date, 2 without outlet
  index: 3 articles, 8 passages (* s) (glob)
  $ dateline-search --index news crowns
  1  Lamp oil rises again
     Gullwire · 2022-01-08
     Lamp oil rose to nine crowns a jar.
     items.xml:record 1  line 3  ¶ 4
  1 passage in 1 article (* ms) (glob)
  $ dateline-search --index news divers
  1  talk.vtt
     Divers & welders come.
     talk.vtt:18  ¶ 1
  1 passage in 1 article (* ms) (glob)
  $ dateline-index --index news --verify
  8 passages right, 0 wrong, 0 unreadable

Markdown has front matter, whatever its suffix.

  $ printf -- '---\ntitle: Fog over the berth\nauthor: Mara Elst\n---\n\nThe ferry lost two days.\n' > fog.markdown
  $ dateline-index --inspect fog.markdown
  fog.markdown
    title       Fog over the berth
    byline      Mara Elst
  
       1  source-note  head line         ---
       2  title        head line         title: Fog over the berth
       3  byline       head line         author: Mara Elst
       4  source-note  head line         ---
       6  body         -                 The ferry lost two days.
