# Questions

  $ cp -R "$ROOT/corpus/articles" news
  $ dateline-index -q news

What a query only asks with is not searched for, but chooses the expected answer.

  $ dateline-search -q -n 1 --explain 'how many residents were evacuated?'
  1  Three dead as fire tears through bonded warehouse in Port Esker
     2019-03-06 (file name)
     PORT ESKER, March 6 (Meridian Wire) - Three people were killed and 61 injured
     when fire swept through a bonded warehouse on the Port Esker waterfront early
     on Wednesday, forcing the evacuation of 1,240 residents from the streets
     behind the docks.
     news/mirror/meridian-wire-20190306-copy.txt:3  ¶ 2
       score  weight  in text  in title  part
      3.6047  4.0129        1         0  passage  resid
      4.1682  4.6403        1         0  passage  evacu
      4.2242  3.2583        2         0  article  resid
      3.2142  3.6728        1         0  article  evacu
      1.7110  0.2500                     feedback
     11.6532  1.0000                     expected answer
      2.8664  2.0000                     proximity
      3.0000  3.0000                     lead
     34.4419                             sum
     also news/port-esker/meridian-wire-20190306.txt
     + 1 more in this article

Elsewhere the same word is content; so it is with a sign.

  $ dateline-search --parse 'so many evacuated' | grep -A 3 'terms that score'
  terms that score:
    mani: in 1 passage
    evacu: in 3 passages
  a passage must match:
  $ dateline-search --parse 'how +many were evacuated' | grep -A 3 'terms that score'
  terms that score:
    mani: in 1 passage
    evacu: in 3 passages
  a passage must match:

An hour answers when something happened.

  $ dateline-search -q -n 1 --per-article 1 'when did the fire start?'
  1  Dock inferno leaves three dead at Port Esker
     Quay & Market · 2019-03-06
     The fire started at 03:40 in Shed 9 on Quay Four, a brick building used for
     the storage of paint, rubber and pallets of lithium batteries, fire chief
     Owen Brakspear told journalists.
     https://quayandmarket.example/2019/03/dock-inferno  ¶ 2
