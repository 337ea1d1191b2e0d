#needs: $pdftotext
# PDF documents, by way of pdftotext

  $ make() { python3 $ROOT/tests/support/make_pdf.py "$@"; }
  $ mkdir papers
  $ cat > weir.txt <<'END'
  > title Microsoft Word - weir_final2.docx
  > author Ilse Brandt
  > created D:20210503101500Z
  > page
  > 60 40 9 Ostrava Bay papers 7
  > 60 90 24 The weir below the mill
  > 60 130 10 The council of Ostrava Bay met in the evening and
  > 60 142 10 heard three engineers, who had looked at the weir
  > 60 154 10 below the mill and found it sound in most places.
  > 72 166 10 The sluice keeper said that the water stood well
  > 60 178 10 below the old mark for six weeks, and that the coun-
  > 60 190 10 cil should not wait for the autumn to mend the gate,
  > 330 130 10 since ships of the bay line pass there in the last
  > 330 142 10 days of every month, and nobody would
  > 300 815 9 1
  > page
  > 60 40 9 Ostrava Bay papers 8
  > 60 90 10 want to see them wait for the tide at the lock.
  > 60 120 14 What it costs
  > 60 144 10 The gate costs four thousand crowns. Half of it was
  > 60 156 10 saved last year, when the ferry ran at a profit.
  > 300 815 9 2
  > END
  $ make weir.txt papers/weir.pdf
  $ dateline-index --inspect papers/weir.pdf
  papers/weir.pdf
    title       The weir below the mill
    byline      Ilse Brandt
    date        2021-05-03 (document)
  
    p. 1
       1  boilerplate  running-line      Ostrava Bay papers 7
       2  title        title             The weir below the mill
       3  body         -                 The council of Ostrava Ba …  most places.
       4  body         -                 The sluice keeper said th …  at the lock.
       5  boilerplate  running-line      1
    p. 2
       6  boilerplate  running-line      Ostrava Bay papers 8
       7  heading      large-type        What it costs
       8  body         -                 The gate costs four thous …  at a profit.
       9  boilerplate  running-line      2
  $ dateline-index papers
  1 file read, 0 unchanged: 1 article added, 0 replaced, 0 removed
  articles read: 1 without outlet
  index: 1 article, 8 passages (* s) (glob)
  $ dateline-index --verify
  8 passages right, 0 wrong, 0 unreadable

A PDF document in an archive, or under another name, is read as well.

  $ mkdir other && cp papers/weir.pdf other/weir.txt && (cd papers && zip -q ../other/p.zip weir.pdf)
  $ dateline-index -q --index in-zip other && dateline-index --index in-zip --verify
  8 passages right, 0 wrong, 0 unreadable
  $ dateline-index --index in-zip --list | cut -f 2-
  other/p.zip/weir.pdf\x09The weir below the mill (esc)
  other/weir.txt\x09The weir below the mill (esc)

What cannot be read is refused, with the next step.

  $ mkdir bad
  $ printf 'page\npage\n' > scan.txt && make scan.txt bad/scan.pdf
  $ printf 'encrypted\npage\n60 60 10 Secret\n' > locked.txt && make locked.txt bad/locked.pdf
  $ head -c 300 papers/weir.pdf > bad/damaged.pdf
  $ echo '<p>Not found</p>' > bad/page.pdf
  $ dateline-index --index bad-index bad
  refused: bad/damaged.pdf: is damaged: pdftotext cannot open it
  refused: bad/locked.pdf: is encrypted (decrypt it first: qpdf --decrypt --password=… IN.pdf OUT.pdf)
  refused: bad/page.pdf: is not a PDF document, though its name says so
  refused: bad/scan.pdf: has no text: a scan? (make it searchable first: ocrmypdf IN.pdf OUT.pdf)
  4 files read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 4 refused
  index: 0 articles, 0 passages (* s) (glob)
  [5]
  $ PATH=$BIN dateline-index --index none papers
  refused: papers/weir.pdf: is a PDF document; reading it needs pdftotext (apt-get install poppler-utils)
  1 file read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 0 articles, 0 passages (* s) (glob)
  [5]

What goes wrong in pdftotext ends one document, and nothing is left of it.

  $ mkdir fake && touch fake/pdftotext && chmod +x fake/pdftotext
  $ printf '#!/bin/sh\nkill -SEGV $$\n' > fake/pdftotext
  $ PATH=$PWD/fake:$PATH dateline-index --index none papers
  refused: papers/weir.pdf: cannot be read: pdftotext fails on it (convert it to text first)
  1 file read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 0 articles, 0 passages (* s) (glob)
  [5]
  $ printf '#!/bin/sh\nexit 3\n' > fake/pdftotext
  $ PATH=$PWD/fake:$PATH dateline-index --index none papers
  refused: papers/weir.pdf: cannot be read: pdftotext ended with status 3
  1 file read, 0 unchanged: 0 articles added, 0 replaced, 0 removed, 1 refused
  index: 0 articles, 0 passages (* s) (glob)
  [5]
  $ printf '#!/bin/sh\nsleep 4711\n' > fake/pdftotext
  $ PATH=$PWD/fake:$PATH timeout -s INT 1 dateline-index -q --index none papers; echo $?
  124
  $ pgrep -f 'sleep 471[1]'
  [1]
