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
  $ dateline-index papers

The citation names the page, an excerpt of two pages both.

  $ dateline-search -q 'four thousand crowns'
  $ dateline-search -q --verbose sluice gate ships
  $ dateline-search -q -f csv --fields page_start,page_end,line_start,citation tide
  $ dateline-search -q -f cite tide
  $ dateline-search -q -f jsonl -C 1 --kwic tide | head -n 1 | python3 -c '
  > import json, sys
  > hit = json.load(sys.stdin)
  > print(hit["page_start"], hit["page_end"], hit["excerpts"][0]["page_end"], hit["kwic"][0]["page_start"])'
  $ dateline-search -q -f json -C 1 --kwic tide | python3 $ROOT/tests/support/valid_output.py
  $ id=$(dateline-index --list | cut -f 1)
  $ dateline-search --show $id | grep -v '^id '
  $ dateline-search --show $id -f json | python3 $ROOT/tests/support/valid_output.py
  $ dateline-index --verify

A PDF document in an archive, or under another name, is read as well.

  $ mkdir other && cp papers/weir.pdf other/weir.txt && (cd papers && zip -q ../other/p.zip weir.pdf)
  $ dateline-index -q --index in-zip other && dateline-index --index in-zip --verify
  $ dateline-index --index in-zip --list | cut -f 2-

What cannot be read is refused, with the next step.

  $ mkdir bad
  $ printf 'page\npage\n' > scan.txt && make scan.txt bad/scan.pdf
  $ printf 'encrypted\npage\n60 60 10 Secret\n' > locked.txt && make locked.txt bad/locked.pdf
  $ head -c 300 papers/weir.pdf > bad/damaged.pdf
  $ echo '<p>Not found</p>' > bad/page.pdf
  $ dateline-index --index bad-index bad
  $ PATH=$BIN dateline-index --index none papers

What pdftotext does wrong is its own fault: it is killed, and nothing is left of it.

  $ mkdir fake && cat > fake/pdftotext <<'END'
  > #!/bin/sh
  > exec yes '<word xMin="1">more</word>'
  > END
  $ chmod +x fake/pdftotext
  $ PATH=$PWD/fake:$PATH dateline-index --index none papers
  $ printf '#!/bin/sh\nkill -SEGV $$\n' > fake/pdftotext
  $ PATH=$PWD/fake:$PATH dateline-index --index none papers
  $ printf '#!/bin/sh\nexit 3\n' > fake/pdftotext
  $ PATH=$PWD/fake:$PATH dateline-index --index none papers
  $ printf '#!/bin/sh\nsleep 4711\n' > fake/pdftotext
  $ PATH=$PWD/fake:$PATH timeout -s INT 1 dateline-index -q --index none papers; echo $?
  $ pgrep -f 'sleep 471[1]'
