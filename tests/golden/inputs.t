# Compressed files, archives, tables, a pipe

Whatever the articles are packed in, the answers cite the file inside.

  $ mkdir -p news/inner
  $ printf 'Old pier burns down\n\nThe pier burned for hours.\n' > news/inner/pier.txt
  $ printf '{"title":"Mill","text":"The mill closes in May."}\n' > news/mill.jsonl
  $ tar --sort=name -czf dump.tar.gz news
  $ dateline-index dump.tar.gz
  1 file read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without date, 2 without outlet
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-search pier
  1  Old pier burns down
     The pier burned for hours.
     dump.tar.gz/news/inner/pier.txt:3  ¶ 2
     + 1 more in this article
  2 passages in 1 article (* ms) (glob)
  $ dateline-index --verify
  3 passages right, 0 wrong, 0 unreadable
  $ gzip news/mill.jsonl
  $ dateline-index --index two news
  2 files read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without date, 2 without outlet
  index: 2 articles, 4 passages (* s) (glob)
  $ dateline-index --index two --list | cut -f 2-
  news/inner/pier.txt\x09Old pier burns down (esc)
  news/mill.jsonl.gz:1\x09Mill (esc)

A member that is not to be read is refused by name; what is no text is skipped.

  $ ln -s pier.txt news/inner/link.txt
  $ printf '{\\rtf1 Old pier}' > news/paper.txt
  $ printf '\211PNG' > news/photo.png
  $ tar --sort=name -cf dump.tar news
  $ dateline-index --index three dump.tar
  refused: dump.tar/news/inner/link.txt: is a link
  refused: dump.tar/news/mill.jsonl.gz: is an archive in an archive (unpack the outer one first)
  refused: dump.tar/news/paper.txt: is an RTF document (convert it first, for example with pandoc or soffice --convert-to html)
  1 file of other kinds skipped (1 .png)
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed, 3 refused
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  [5]

Tables have a header. A key that is not known is named for the run.

  $ printf 'kop;tekst\nBrand;"De pier brandde; uren lang."\n' > tabel.csv
  $ dateline-index --index four tabel.csv
  refused: tabel.csv: has no column for text or title in its header: kop, tekst (name one with --map text=COLUMN)
  1 file read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 0 articles, 0 passages (* s) (glob)
  [5]
  $ dateline-index --index four --map title=kop --map text=tekst tabel.csv
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 1 article, 2 passages (* s) (glob)
  $ dateline-index --index four --verify
  1 passage right, 0 wrong, 0 unreadable
  $ dateline-index --index four --map kop=title tabel.csv
  dateline-index: --map takes FIELD=KEY with one of the fields title, text, date, outlet, byline, url, language, id, updated, article, not 'kop=title'
    see dateline-index --help
  [2]

A stream on standard input stays in the index.

  $ printf '[{"text":"Piped one."},\n {"text":"Piped two."}]' | dateline-index --index five -
  1 file read, 0 unchanged: 2 articles added, 0 replaced, 0 removed
  articles read: 2 without title, 2 without date, 2 without outlet
  index: 2 articles, 2 passages (* s) (glob)
  $ dateline-index --index five news/inner/pier.txt
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without date, 1 without outlet
  index: 3 articles, 4 passages (* s) (glob)
  $ dateline-index --index five --list | cut -f 2-
  -:1\x09 (esc)
  -:2\x09 (esc)
  news/inner/pier.txt\x09Old pier burns down (esc)
  $ dateline-index --index five --verify
  2 passages right, 0 wrong, 0 unreadable; 2 from standard input cannot be held against it

What came from standard input stays when other articles come from there.

  $ printf '{"id":"1","title":"First","text":"The first boat left."}\n' | dateline-index -q --index stream -
  $ printf '{"id":"2","title":"Second","text":"The second boat left."}\n' | dateline-index -q --index stream -
  $ dateline-index --list --index stream | cut -f 3 | sort
  First
  Second

Of two members of one name the first is read.

  $ python3 - <<'END'
  > import io, tarfile
  > with tarfile.open("twice.tar", "w") as tar:
  >     for text in (b"The one boat left in the morning.", b"The other boat left at noon."):
  >         member = tarfile.TarInfo("boat.txt")
  >         member.size = len(text)
  >         tar.addfile(member, io.BytesIO(text))
  > END
  $ dateline-index --index twice twice.tar 2>&1 | grep refused:
  refused: twice.tar/boat.txt: another member before it has the same name
  $ dateline-search --index twice -q -f csv --fields text boat
  text
  The one boat left in the morning.
