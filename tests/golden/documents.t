# Office documents, books, news items, subtitles

A document is cited by the paragraphs of its text, one a line.

  $ python3 $ROOT/tests/support/sample_documents.py . berth.docx oil.odt year.epub
  $ dateline-index --index docs berth.docx oil.odt year.epub
  $ dateline-search --index docs 'oak piles'
  $ dateline-search --index docs gulls
  $ dateline-index --index docs --verify
  $ dateline-index --inspect berth.docx

What is known of it says where it is from.

  $ dateline-search --index docs -f csv --fields title,outlet,byline,date,date_source,language -n 1 lamp

What is no text, or locked, is refused by name, also in an archive and under another name.

  $ mkdir -p more
  $ python3 $ROOT/tests/support/sample_documents.py more table.xlsx slides.pptx locked.epub
  $ cp oil.odt more/oil.txt
  $ printf '\320\317\021\340\241\261\032\341' > more/old.doc
  $ cp more/old.doc more/new.xlsx
  $ tar --sort=name -cf more.tar more
  $ dateline-index --index docs more.tar

A zip that begins with another member, but has the name of a document, is one; any other zip is an archive.

  $ mkdir -p word && printf '<w:document><w:p><w:r><w:t>Only fog.</w:t></w:r></w:p></w:document>' > word/document.xml
  $ python3 -c "import zipfile; z = zipfile.ZipFile('fog.docx', 'w'); z.writestr('a.bin', ''); z.write('word/document.xml')"
  $ dateline-index --inspect fog.docx

News items and subtitles are cited by their own bytes.

  $ cp $ROOT/tests/fuzz/seeds/newsml/items items.xml
  $ cp $ROOT/tests/fuzz/seeds/subtitles/vtt talk.vtt
  $ dateline-index --index news items.xml talk.vtt
  $ dateline-search --index news crowns
  $ dateline-search --index news divers
  $ dateline-index --index news --verify

Markdown has front matter, whatever its suffix.

  $ printf -- '---\ntitle: Fog over the berth\nauthor: Mara Elst\n---\n\nThe ferry lost two days.\n' > fog.markdown
  $ dateline-index --inspect fog.markdown
