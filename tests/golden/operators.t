Operators that look at a passage's text: where words stand, how often, in which form.

  $ mkdir news
  $ printf '%s\n' '{"title":"Dam wall cracks","text":"The wall of the old dam has cracks. The dam is watched; the dam must not break.\n\nPolish engineers polish the gates. In 2019 they counted 4,400 cracks, and in the gallery 4,512 more; the walls held, and nobody who lives below was told for a week. The council met twice and wrote a letter, which nobody answered for as long as the rain went on, that is to say for all of a month and more."}' > news/dam.jsonl
  $ printf '%s\n' '{"title":"Harbour strike ends","text":"The night shift has ended its strike. A wall went up far from the quay where some years ago there stood a wooden dam.\n\nThe union of the harbour counts 12 walls and 98.5 metres of quay, and whoever wants to know more has to ask at its office, which is open on the first and the third day of every week, though not in the summer, when everybody is at sea and the doors are shut for weeks."}' > news/harbour.jsonl
  $ dateline-index -q news

Near each other: in any order, in this order, in one sentence, in one passage.

  $ find() { dateline-search -q "$@" | grep -v '^ *news/'; }
  $ find 'wall NEAR/4 dam'
  1  Dam wall cracks
     The wall of the old dam has cracks. The dam is watched; the dam must not
     break.
     + 1 more in this article
  $ find 'dam PRE/4 wall'
  1  Dam wall cracks
     The wall of the old dam has cracks. The dam is watched; the dam must not
     break.
  $ find 'cracks W/S wall'
  1  Dam wall cracks
     The wall of the old dam has cracks. The dam is watched; the dam must not
     break.
  2  In 2019 they counted 4,400 cracks, and in the gallery 4,512 more; the walls
     held, and nobody who lives below was told for a week.
     + 1 more in this article
  $ find 'watched W/S wall'
  [1]
  $ find 'watched W/P wall'
  1  Dam wall cracks
     The dam is watched; the dam must not break.
  $ find '"night shift" W/4 strike'
  1  Harbour strike ends
     The night shift has ended its strike. A wall went up far from the quay where
     some years ago there stood a wooden dam.

A word that stands alone, and words that come often.

  $ find 'wall NOT W/4 dam'
  1  Harbour strike ends
     A wall went up far from the quay where some years ago there stood a wooden
     dam.
  2  The union of the harbour counts 12 walls and 98.5 metres of quay, and whoever
     wants to know more has to ask at its office, which is open on the first and
     the third day of every week, though not in the summer, when everybody is at
     sea and the doors are shut for weeks.
  
  3  Dam wall cracks
     In 2019 they counted 4,400 cracks, and in the gallery 4,512 more; the walls
     held, and nobody who lives below was told for a week.
  $ find 'some ATLEAST3(dam)'
  1  Dam wall cracks
     The wall of the old dam has cracks. The dam is watched; the dam must not
     break.

Nearness goes to each operand of a bracket, and together with AND, NOT and signs.

  $ find '(shift OR union) W/4 (strike OR harbour)'
  1  Harbour strike ends
     The night shift has ended its strike. A wall went up far from the quay where
     some years ago there stood a wooden dam.
  2  The union of the harbour counts 12 walls and 98.5 metres of quay, and whoever
     wants to know more has to ask at its office, which is open on the first and
     the third day of every week, though not in the summer, when everybody is at
     sea and the doors are shut for weeks.
  $ find 'cracks -dam W/4 wall'
  1  Dam wall cracks
     In 2019 they counted 4,400 cracks, and in the gallery 4,512 more; the walls
     held, and nobody who lives below was told for a week.

The title and the first passages.

  $ find 'HLEAD(harbour) AND walls'
  1  Harbour strike ends
     A wall went up far from the quay where some years ago there stood a wooden
     dam.
  2  The union of the harbour counts 12 walls and 98.5 metres of quay, and whoever
     wants to know more has to ask at its office, which is open on the first and
     the third day of every week, though not in the summer, when everybody is at
     sea and the doors are shut for weeks.

Capitals, forms and numbers.

  $ find 'CAPS(polish)'
  1  Dam wall cracks
     Polish engineers polish the gates. In 2019 they counted 4,400 cracks, and in
     the gallery 4,512 more; the walls held, and nobody who lives below was told
     for a week.
  $ find '=walls dock'
  1  Dam wall cracks
     In 2019 they counted 4,400 cracks, and in the gallery 4,512 more; the walls
     held, and nobody who lives below was told for a week.
  
  2  Harbour strike ends
     The union of the harbour counts 12 walls and 98.5 metres of quay, and whoever
     wants to know more has to ask at its office, which is open on the first and
     the third day of every week, though not in the summer, when everybody is at
     sea and the doors are shut for weeks.
  $ find -a --exact 'engineers walls'
  1  Dam wall cracks
     Polish engineers polish the gates. In 2019 they counted 4,400 cracks, and in
     the gallery 4,512 more; the walls held, and nobody who lives below was told
     for a week.
  $ find 'num:4,500..4,600'
  1  Dam wall cracks
     In 2019 they counted 4,400 cracks, and in the gallery 4,512 more; the walls
     held, and nobody who lives below was told for a week.
  $ find 'cracks num:..100'
  [1]

A boost.

  $ find -n 1 'wall union^9'
  1  Harbour strike ends
     The union of the harbour counts 12 walls and 98.5 metres of quay, and whoever
     wants to know more has to ask at its office, which is open on the first and
     the third day of every week, though not in the summer, when everybody is at
     sea and the doors are shut for weeks.
     + 1 more in this article

How a query is read, without an index and with one.

  $ cd /
  $ dateline-search --parse 'dam NEAR/4 (wall OR gates) -CAPS(polish)'
  query: dam NEAR/4 (wall OR gates) -CAPS(polish)
  read as: (dam NEAR/4 (wall OR gates)) -CAPS(polish)
  tree:
    side by side
      NEAR/4
        dam
        any of
          wall
          gates
      not: CAPS(polish)
  terms that score:
    dam
    wall
    gate
  a passage must match:
    ((dam AND (wall OR gate)))
    and its text must confirm it
  $ cd - > /dev/null
  $ dateline-search --parse '+wall^2 "old dam" ATLEAST2(=cracks) topic:x lighthouse'
  query: +wall^2 "old dam" ATLEAST2(=cracks) topic:x lighthouse
  read as: +wall^2 "old dam" ATLEAST2(=cracks) topic x lighthouse
  note: topic is not a field, so topic:x is read as text
  tree:
    side by side
      required: wall^2
      "old dam"
      at least 2 times
        =cracks
      topic
      x
      lighthouse
  terms that score:
    wall^2: in 5 passages
    old: in 1 passage
    dam: in 3 passages
    crack: in 3 passages
    topic: does not occur
    x: does not occur
    lighthous: does not occur
  a passage must match:
    (wall)
    and its text must confirm it
  $ dateline-search --parse 'wall dam'
  query: wall dam
  read as: wall dam
  tree:
    side by side
      wall
      dam
  terms that score:
    wall: in 5 passages
    dam: in 3 passages
  a passage must match:
    any of the terms

What cannot be read, and what is mended.

  $ dateline-search 'dam NEAR/0 wall'
  dateline-search: NEAR/ takes a number from 1 to 1000
    dam NEAR/0 wall
             ^
    to search for it as text, put it in quotation marks
  [2]
  $ dateline-search 'dam HLEAD() wall'
  dateline-search: HLEAD has no word to work on
    dam HLEAD() wall
        ^
    to search for it as text, put it in quotation marks
  [2]
  $ dateline-search 'dam W/5 ...'
  dateline-search: W/5 has no word to work on
    dam W/5 ...
        ^
    to search for it as text, put it in quotation marks
  [2]
  $ dateline-search 'dam^200'
  dateline-search: a boost is at most 100
    dam^200
        ^
    to search for it as text, put it in quotation marks
  [2]
  $ dateline-search 'num:lots cracks'
  dateline-search: lots is neither a number nor a range of numbers
    num:lots cracks
        ^
    num: takes a number (4400), or FROM..TO, FROM.., ..TO; to search for it as text, put it in quotation marks
  [2]
  $ dateline-search 'dam W/5' 2>&1 >/dev/null | head -n 1
  note: the operator is missing an operand and is read as a word
  $ dateline-search --strict 'dam W/5'
  dateline-search: the operator is missing an operand and is read as a word
    dam W/5
        ^
    without --strict it is repaired and searched
  [2]
  $ dateline-search -q --plain 'dam NEAR/4 wall' -n 1
  1  Dam wall cracks
     The wall of the old dam has cracks. The dam is watched; the dam must not
     break.
     news/dam.jsonl:record 1  line 1  ¶ 1
     + 2 more in this article
