#needs: $pdftotext
# Pages in addresses and citations

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
  $ dateline-index -q papers

The citation names the page, an excerpt of two pages both.

  $ dateline-search -q 'four thousand crowns'
  1  The weir below the mill
     2021-05-03 (document)
     The gate costs four thousand crowns. Half of it was saved last year, when the
     ferry ran at a profit.
     papers/weir.pdf p. 2  ¶ 8
  $ dateline-search -q --verbose sluice gate ships
  1  The weir below the mill
     2021-05-03 (document)
     The sluice keeper said that the water stood well below the old mark for six
     weeks, and that the council should not wait for the autumn to mend the gate,
     since ships of the bay line pass there in the last days of every month, and
     nobody would want to see them wait for the tide at the lock.
     papers/weir.pdf p. 1-2  ¶ 4  bytes 195-484
     score 5.4048  id fbd6a674ce43f330ca1751a9e02f125b#446ca7df2e84
  2  The gate costs four thousand crowns. Half of it was saved last year, when the
     ferry ran at a profit.
     papers/weir.pdf p. 2  ¶ 8  bytes 522-622
     score 2.9015  id fbd6a674ce43f330ca1751a9e02f125b#770f03a339bc
  $ dateline-search -q -f csv --fields page_start,page_end,line_start,citation tide
  page_start,page_end,line_start,citation
  1,2,4,papers/weir.pdf p. 1-2
  $ dateline-search -q -f cite tide
  \x3e \xe2\x80\x9cThe sluice keeper said that the water stood well below the old mark for six weeks, and that the council should not wait for the autumn to mend the gate, since ships of the bay line pass there in the last days of every month, and nobody would want to see them wait for the tide at the lock.\xe2\x80\x9d \xe2\x80\x94 \xe2\x80\x9cThe weir below the mill\xe2\x80\x9d, 2021-05-03, `papers/weir.pdf p. 1-2`, `fbd6a674ce43f330ca1751a9e02f125b#446ca7df2e84` (esc)
  $ dateline-search -q -f jsonl -C 1 --kwic tide | head -n 1 | python3 -c '
  > import json, sys
  > hit = json.load(sys.stdin)
  > print(hit["page_start"], hit["page_end"], hit["excerpts"][0]["page_end"], hit["kwic"][0]["page_start"])'
  1 2 2 2
  $ dateline-search -q -f json -C 1 --kwic tide | python3 $ROOT/tests/support/valid_output.py
  1 objects
  $ id=$(dateline-index --list | cut -f 1)
  $ dateline-search --show $id | grep -v '^id '
  The weir below the mill
  2021-05-03 (document)
  by Ilse Brandt
  papers/weir.pdf
  
  p. 1
    1  [boilerplate] Ostrava Bay papers 7
  
    3  The council of Ostrava Bay met in the evening and heard three engineers,
       who had looked at the weir below the mill and found it sound in most
       places.
  
    4  The sluice keeper said that the water stood well below the old mark for six
       weeks, and that the council should not wait for the autumn to mend the
       gate, since ships of the bay line pass there in the last days of every
       month, and nobody would want to see them wait for the tide at the lock.
  
    5  [boilerplate] 1
  p. 2
    6  [boilerplate] Ostrava Bay papers 8
  
    7  [heading] What it costs
  
    8  The gate costs four thousand crowns. Half of it was saved last year, when
       the ferry ran at a profit.
  
    9  [boilerplate] 2
  $ dateline-search --show $id -f json | grep -c '"page_start": 2'
  4
