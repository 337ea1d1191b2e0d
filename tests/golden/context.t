# As much of an article as is wanted

  $ mkdir news
  $ printf 'Dam wall leaks at Orlo\n\nThe first.\n\nPhoto: A river.\n\nThe wall of the Orlo dam has leaked since May, the river authority said in a statement that it sent to every newspaper of the valley on Monday. Nobody had asked about the dam, it added, and nobody at the authority could say who had written the report that lay unread in its office for the better part of a year.\n\nNobody mended it, though the engineer asked for that in every letter she wrote to her superiors between May and the end of the following winter, when she left.\n\nThe last.\n' > news/orlo.txt
  $ dateline-index -q news

The whole passage, with the paragraphs before and behind it.

  $ dateline-search -q dam
  1  Dam wall leaks at Orlo
     The wall of the Orlo dam has leaked since May, the river authority said in a
     statement that it sent to every newspaper of the valley on Monday.
     news/orlo.txt:7  ¶ 4
     + 1 more in this article
  $ dateline-search -q --full dam
  1  Dam wall leaks at Orlo
     The wall of the Orlo dam has leaked since May, the river authority said in a
     statement that it sent to every newspaper of the valley on Monday. Nobody had
     asked about the dam, it added, and nobody at the authority could say who had
     written the report that lay unread in its office for the better part of a
     year.
     news/orlo.txt:7  ¶ 4
     + 1 more in this article
  $ dateline-search -q -C 1 leaked
  1  Dam wall leaks at Orlo
     Photo: A river.
     The wall of the Orlo dam has leaked since May, the river authority said in a
     statement that it sent to every newspaper of the valley on Monday.
     news/orlo.txt:7  ¶ 4
     Nobody mended it, though the engineer asked for that in every letter she
     wrote to her superiors between May and the end of the following winter, when
     she left.
     + 1 more in this article
  $ dateline-search -q -f markdown -C 1 leaked | tail -n +7
  \x3e Photo: A river. (esc)
  
  \x3e The wall of the Orlo dam has **leaked** since May, the river authority said in a statement that it sent to every newspaper of the valley on Monday. (esc)
  \x3e (esc)
  \x3e \xe2\x80\x94 `news/orlo.txt:7  \xc2\xb6 4  bytes 53-196` (esc)
  
  \x3e Nobody mended it, though the engineer asked for that in every letter she wrote to her superiors between May and the end of the following winter, when she left. (esc)
  
  \+ 1 more in this article
  $ dateline-search -q -f json -C 1 leaked | python3 $ROOT/tests/support/valid_output.py
  1 objects

Key words in context, one line a match, below each other.

  $ dateline-search -q --kwic --width 72 dam nobody
  news/orlo.txt:7   The wall of the Orlo dam has leaked since May, the riv
  news/orlo.txt:7  the valley on Monday. Nobody had asked about the dam, i
  news/orlo.txt:7  y had asked about the dam, it added, and nobody at the 
  news/orlo.txt:7  he dam, it added, and nobody at the authority could say
  news/orlo.txt:9                        Nobody mended it, though the engi
  $ dateline-search -q -f json --kwic dam | grep -A 3 '"left"'
            "left": "The wall of the Orlo ",
            "match": "dam",
            "right": " has leaked since May, the river authority said in a statement that it sent to every newspaper of the valley on Monday. ",
            "paragraph": 4,
  --
            "left": "river authority said in a statement that it sent to every newspaper of the valley on Monday. Nobody had asked about the ",
            "match": "dam",
            "right": ", it added, and nobody at the authority could say who had written the report that lay unread in its office for the bette",
            "paragraph": 4,
  $ dateline-search -q -f json --kwic dam | python3 $ROOT/tests/support/valid_output.py
  1 objects
  $ dateline-search -f csv --kwic dam
  dateline-search: --format csv does not support --kwic
    choose text, json or jsonl with --format
  [2]
