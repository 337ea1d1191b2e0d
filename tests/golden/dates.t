# Dates in words

  $ cp -R "$ROOT/corpus/articles" news
  $ dateline-index -q news

A time that a query names in words has articles of that time rank higher, and a note says so.

  $ dateline-search -f paths 'dam wall in October 2020'
  note: prefers articles of October 2020; --no-dates switches this off
  news/tersak-dam/cwa_tersak_16oct.txt
  news/feeds/newsriver-export.jsonl
  news/tersak-dam/bastion-review-explainer.txt
  news/html/lantern-daily-binder.html
  news/html/capital-observer-tersak.html
  news/tersak-dam/valley-gazette-engineer.txt
  $ dateline-search -q -n 1 --explain 'dock fire 2019'
  1  Three dead as fire tears through bonded warehouse in Port Esker
     2019-03-06 (file name)
     PORT ESKER, March 6 (Meridian Wire) - Three people were killed and 61 injured
     when fire swept through a bonded warehouse on the Port Esker waterfront early
     on Wednesday, forcing the evacuation of 1,240 residents from the streets
     behind the docks.
     news/mirror/meridian-wire-20190306-copy.txt:3  ¶ 2
       score   weight  in text  in title  part
      3.2563   3.6250        1         0  passage  dock
      2.6871   2.9914        1         0  passage  fire
      3.7841   2.9189        2         0  article  dock
      4.6900   2.3736        4         1  article  fire
      1.8918   1.0000                     title
      2.4060   0.2500                     feedback
     20.0000  20.0000                     date
      0.2579   2.0000                     proximity
      3.0000   3.0000                     lead
     41.9731                              sum
     also news/port-esker/meridian-wire-20190306.txt
     + 4 more in this article
  $ dateline-search -q -n 1 -f json 'dock fire 2019' | grep -A 4 date_preference
    "date_preference": {
      "from": "2019-01-01",
      "to": "2019-12-31",
      "words": "2019"
    },

What is counted from today says which days these are. (The day is set for this story.)

  $ export DATELINE_TODAY=2019-03-12
  $ dateline-search -q -n 1 'fire last week' -f paths
  news/mirror/meridian-wire-20190306-copy.txt
  $ dateline-search -f paths 'fire last week' 2>&1 >/dev/null
  note: prefers articles of last week (2019-03-04 to 2019-03-10); --no-dates switches this off
  $ DATELINE_TODAY=2030-01-01 dateline-search -f paths 'fire in May' 2>&1 >/dev/null
  note: prefers articles of May (2029-05-01 to 2029-05-31), but the newest is of 2022-11-22; --no-dates switches this off
  $ DATELINE_TODAY=tomorrow dateline-search fire
  dateline-search: DATELINE_TODAY is tomorrow, which is not a day
    set it to a day such as 2022-01-08, or unset it
  [2]

Nothing is preferred where that is switched off, where a sign or a field speaks of dates, or an option.

  $ dateline-search -f paths --no-dates 'fire 2019' 2>&1 >/dev/null
  $ dateline-search -f paths --plain 'fire 2019' 2>&1 >/dev/null
  $ dateline-search -f paths --exact 'fire 2019' 2>&1 >/dev/null
  $ dateline-search -f paths --from 2018 'fire 2019' 2>&1 >/dev/null | grep prefers
  [1]
  $ dateline-search -f paths 'fire +2019' 2>&1 >/dev/null
  $ dateline-search -f paths --sort date 'fire 2019' 2>&1 >/dev/null
  $ printf '{"query": "fire 2019", "dates": false}\n' > topics.jsonl
  $ dateline-search -f paths --batch topics.jsonl 2>&1 >/dev/null

The field and the options take such times too; they are filters.

  $ dateline-search -q -f paths 'fire date:last-week'
  news/mirror/meridian-wire-20190306-copy.txt
  news/feeds/newsriver-export.jsonl
  news/html/coastal-standard-esker.html
  news/port-esker/esker-courier-shed-9.txt
  $ dateline-search -q -f paths 'fire date:"March 2019"'
  news/mirror/meridian-wire-20190306-copy.txt
  news/feeds/newsriver-export.jsonl
  news/html/coastal-standard-esker.html
  news/port-esker/esker-courier-shed-9.txt
  $ dateline-search -q -f paths 'fire date:2w..1d'
  news/mirror/meridian-wire-20190306-copy.txt
  news/feeds/newsriver-export.jsonl
  news/html/coastal-standard-esker.html
  news/port-esker/esker-courier-shed-9.txt
  $ dateline-search -q -f paths --from last-week fire
  news/mirror/meridian-wire-20190306-copy.txt
  news/feeds/newsriver-export.jsonl
  news/port-esker/northreach-inquiry.txt
  news/html/coastal-standard-esker.html
  news/port-esker/esker-courier-shed-9.txt
  $ dateline-search 'fire date:30d'
  dateline-search: 30d is not a date
    fire date:30d
              ^
    date: takes a day, month or year (2022-01-08, 2022-01, 2022, March-2020), last-week and the like, FROM..TO, 30d.. (days ago; w, m, y), or unknown; to search for it as text, put it in quotation marks
  [2]
