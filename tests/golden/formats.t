# What results can be written as

  $ mkdir -p news/feeds
  $ printf 'Dam wall leaks at Orlo\n\nThe wall of the Orlo dam has leaked since May, the "river authority" said.\n\nNobody mended the dam.\n' > news/orlo.txt
  $ printf '{"id":"a1","title":"=cmd(), a dam","text":"The dam, said\\tMalik, is </script> *safe* & <b>sound</b>.","date":"2021-05-09","source":"Orlo Post","url":"https://orlo.example/a?b=1&c=2"}\n' > news/feeds/post.jsonl
  $ dateline-index -q news

Comma-separated and tab-separated values: a header, then a row a hit. What a spreadsheet would take for a
formula stays as it is.

  $ dateline-search -f csv dam
  rank,score,outlet,date,title,path,excerpt_line,excerpt,passage_id
  1,3.360455,Orlo Post,2021-05-09,"'=cmd(), a dam",news/feeds/post.jsonl,1,"The dam, said\x09Malik, is </script> *safe* & <b>sound</b>.",6fe69cc64427429e363ab82ca78c7d4e#c5c4614b7d41 (esc)
  2,3.344612,,,Dam wall leaks at Orlo,news/orlo.txt,3,"The wall of the Orlo dam has leaked since May, the ""river authority"" said.",33acdc2f72b15baa7683bd4fd6d01024#c8ef6dce3120
  $ dateline-search -f tsv --fields rank,outlet,date,text,citation dam | tail -n 2
  1\x09Orlo Post\x092021-05-09\x09The dam, said\\tMalik, is </script> *safe* & <b>sound</b>.\x09news/feeds/post.jsonl:record 1  line 1 (esc)
  2\x09\x09\x09The wall of the Orlo dam has leaked since May, the "river authority" said.\\nNobody mended the dam.\x09news/orlo.txt:3 (esc)

Columns that are none, and options that are for other formats.

  $ dateline-search -f csv --fields rank,colour dam
  dateline-search: --fields takes some of: query_id,query,rank,score,passage_id,matched,article_id,path,paths,title,outlet,via,wire,byline,url,language,date,date_source,updated,record,record_id,zone,paragraph_start,paragraph_end,page_start,page_end,line_start,line_end,byte_start,byte_end,text,excerpt,excerpt_line,citation,also_in,more_in_article, not 'rank,colour'
    see dateline-search --help
  [2]
  $ dateline-search --fields rank dam
  dateline-search: --fields needs --format csv or tsv
    choose one of them
  [2]
  $ dateline-search -0 dam
  dateline-search: --null needs --format paths
    add --format paths
  [2]

Markdown and quotations.

  $ dateline-search -f markdown dam 2>&1 | sed 's/([0-9.]* ms)/(1.0 ms)/'
  ## dam
  
  4 passages in 2 articles (* ms) (glob)
  
  ### 1\. \=cmd(), a **dam**
  
  Orlo Post · 2021-05-09
  
  \x3e The **dam**, said Malik, is \\</script\\> \\*safe\\* \\& \\<b\\>sound\\</b\\>. (esc)
  \x3e (esc)
  \x3e \xe2\x80\x94 `news/feeds/post.jsonl:record 1  line 1  \xc2\xb6 1  bytes 0-56` (esc)
  
  \+ 1 more in this article
  
  ### 2\. **Dam** wall leaks at Orlo
  
  \x3e The wall of the Orlo **dam** has leaked since May, the "river authority" said. (esc)
  \x3e (esc)
  \x3e \xe2\x80\x94 `news/orlo.txt:3  \xc2\xb6 2  bytes 24-98` (esc)
  
  \+ 1 more in this article
  $ dateline-search -f cite -n 2 dam
  \x3e \xe2\x80\x9cThe dam, said Malik, is \\</script\\> \\*safe\\* \\& \\<b\\>sound\\</b\\>.\xe2\x80\x9d \xe2\x80\x94 Orlo Post, \xe2\x80\x9c\\=cmd(), a dam\xe2\x80\x9d, 2021-05-09, `news/feeds/post.jsonl:record 1  line 1`, `6fe69cc64427429e363ab82ca78c7d4e#c5c4614b7d41` (esc)
  
  \x3e \xe2\x80\x9cThe wall of the Orlo dam has leaked since May, the "river authority" said.\xe2\x80\x9d \xe2\x80\x94 \xe2\x80\x9cDam wall leaks at Orlo\xe2\x80\x9d, `news/orlo.txt:3`, `33acdc2f72b15baa7683bd4fd6d01024#c8ef6dce3120` (esc)

The files that hold hits, each once, for xargs.

  $ dateline-search -f paths dam
  news/feeds/post.jsonl
  news/orlo.txt
  $ dateline-search -f paths -0 dam | xargs -0 -n 1 echo found
  found news/feeds/post.jsonl
  found news/orlo.txt

A page: it has no markup but ours, and loads nothing.

  $ dateline-search -f html dam > page.html
  $ head -n 1 page.html; tail -n 1 page.html
  <!DOCTYPE html>
  </html>
  $ grep -c '<article>' page.html
  2
  $ grep -E '<h3|<blockquote' page.html
  <h3 dir="auto"><span class="rank">1</span> <a rel="noopener noreferrer" href="https://orlo.example/a?b=1&amp;c=2">=cmd(), a <mark>dam</mark></a></h3>
  <blockquote dir="auto">The <mark>dam</mark>, said\x09Malik, is &lt;/script&gt; *safe* &amp; &lt;b&gt;sound&lt;/b&gt;.</blockquote> (esc)
  <h3 dir="auto"><span class="rank">2</span> <mark>Dam</mark> wall leaks at Orlo</h3>
  <blockquote dir="auto">The wall of the Orlo <mark>dam</mark> has leaked since May, the &quot;river authority&quot; said.</blockquote>
  $ grep -cE '<script|<b>|src=' page.html
  0
  [1]
  $ python3 -c "import html.parser; html.parser.HTMLParser().feed(open('page.html').read())"

JSON is as its schema says.

  $ dateline-search -f json --explain dam | python3 $ROOT/tests/support/valid_output.py
  1 objects
  $ dateline-search -f jsonl --facets outlet,date:month --by week dam | python3 $ROOT/tests/support/valid_output.py
  3 objects

Many queries in one file of each format. What failed and what was mended is said beside it.

  $ printf 'q1\tdam\nq2\t"malik\nq3\tdate:never dam\n' > queries.tsv
  $ dateline-search --batch queries.tsv -f csv --fields query_id,rank,path
  query_id,rank,path
  q1,1,news/feeds/post.jsonl
  q1,2,news/orlo.txt
  q2: note: the quotation mark is never closed and is ignored
  q2,1,news/feeds/post.jsonl
  q3: error: never is not a date   date:never dam        ^
  [5]
  $ dateline-search --batch queries.tsv -f csv -n 1 2>/dev/null | head -n 2 | cut -c 1-36
  query_id,rank,score,outlet,date,titl
  q1,1,3.360455,Orlo Post,2021-05-09,"
  $ dateline-search -q --batch queries.tsv -f paths
  news/feeds/post.jsonl
  news/orlo.txt
  [5]
  $ dateline-search -q --batch queries.tsv -f html | grep -E '<h1|class="note'
  <h1 dir="auto">q1: dam</h1>
  <h1 dir="auto">q2: &quot;malik</h1>
  <p class="note">the quotation mark is never closed and is ignored</p>
  <h1 dir="auto">q3: date:never dam</h1>
  <p class="note error">never is not a date
  $ dateline-search -q --batch queries.tsv -f markdown -n 1 | grep -E '^(#|\*)'
  ## q1: dam
  ### 1\. \=cmd(), a **dam**
  ## q2: "malik
  *Note: the quotation mark is never closed and is ignored*
  ### 1\. \=cmd(), a dam
  ## q3: date:never dam
  **Error:** never is not a date   date:never dam        \^
  $ dateline-search -q --batch queries.tsv -f jsonl | python3 $ROOT/tests/support/valid_output.py
  6 objects
