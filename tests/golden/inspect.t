# What each line of a file is taken for

A scraped article comes with the page around it. Nothing of it is deleted: every line gets a zone,
and a search looks into titles, text, headings and captions unless it is told otherwise.

  $ cat > pier.txt <<'END'
  > Skip to content
  > 
  > Home | News | Sport | Weather
  > 
  > Old pier of Port Esker burns down
  > 
  > By Ada Brandt
  > 
  > Published on March 6, 2019
  > 
  > The old pier in flames, March 6, 2019.
  > 
  > The old pier in flames, March 6, 2019. Tide News/Mira Lund
  > 
  > The old pier of Port Esker, which had stood for a hundred years, burned down on Wednesday night.
  > 
  > What the town lost
  > 
  > Ferries to the islands will not run before the summer, the harbour office said on Thursday.
  > 
  > READ MORE: Seals return to the point
  > 
  > "I heard the beams go one after the other," said Jonah Pell, who lives by the north quay.
  > 
  > With reporting by Meridian Wire
  > 
  > You may also like
  > 
  > Ten harbour towns to visit this summer
  > 
  > old_pier.jpg
  > 
  > |
  > 
  > © Tide News 2019. All rights reserved.
  > END
  $ dateline-index --inspect pier.txt
  pier.txt
    title       Old pier of Port Esker burns down
    outlet      Tide News
    byline      Ada Brandt
    date        2019-03-06 (published_line)
  
       1  boilerplate  site-phrase       Skip to content
       3  boilerplate  menu-row          Home | News | Sport | Weather
       5  title        -                 Old pier of Port Esker burns down
       7  byline       byline            By Ada Brandt
       9  dateline     date-line         Published on March 6, 2019
      11  caption      repeated-prefix   The old pier in flames, March 6, 2019.
      13  caption      repeated-prefix   The old pier in flames, M … ews/Mira Lund
      15  body         -                 The old pier of Port Eske … nesday night.
      17  heading      heading           What the town lost
      19  body         -                 Ferries to the islands wi …  on Thursday.
      21  teaser       leads-elsewhere   READ MORE: Seals return to the point
      23  body         -                 "I heard the beams go one … e north quay.
      25  credit       sign-off          With reporting by Meridian Wire
      27  teaser       closing-heading   You may also like
      29  teaser       after-lead        Ten harbour towns to visit this summer
      31  boilerplate  image-file        old_pier.jpg
      33  boilerplate  no-word           |
      35  source-note  source-note       © Tide News 2019. All rights reserved.

Records of a stream follow one another. Nothing in them can steer the terminal.

  $ printf '%s\n' '{"id": "a1", "title": "Ferries stop", "date": "2019-03-07", "outlet": "Tide News", "url": "https://tide.example/ferries", "text": "Ferries to the islands stopped on Thursday.\nSubscribe\nShare this \u001b[2J article"}' '{"title": "Seals return", "text": "Seals are back."}' > feed.jsonl
  $ dateline-index --inspect feed.jsonl
  feed.jsonl, record 1 (a1)
    title       Ferries stop
    outlet      Tide News
    date        2019-03-07 (field)
    url         https://tide.example/ferries
  
       1  body         -                 Ferries to the islands st …  on Thursday.
       2  boilerplate  site-phrase       Subscribe
       3  boilerplate  site-phrase       Share this �[2J article
  
  feed.jsonl, record 2
    title       Seals return
  
       1  body         -                 Seals are back.

It needs a file, writes no index, and names what it cannot read.

  $ ls -A | grep -v -e pier.txt -e feed.jsonl
  [1]
  $ dateline-index --inspect
  dateline-index: no paths for --inspect are given
    name files or folders
  [2]
  $ dateline-index --inspect no-such-file.txt
  dateline-index: no-such-file.txt: there is no such file or folder
  [5]
  $ dateline-index --inspect --list pier.txt
  dateline-index: --inspect and --list are two tasks
    use one of them at a time
  [2]
  $ printf '{\\rtf1 Old pier}' > letter.txt
  $ dateline-index --inspect letter.txt
  dateline-index: letter.txt: is an RTF document
  [5]

On a narrow terminal a line is cut in the middle, wide characters and all.

  $ printf '{"title":"Fire","text":"The 🔥 came. 🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥"}\n' > wide.jsonl
  $ COLUMNS=60 dateline-index --inspect wide.jsonl | tail -n 1
       1  body         -                 The 🔥 came … 🔥🔥🔥
  $ COLUMNS=61 dateline-index --inspect wide.jsonl | tail -n 1
       1  body         -                 The 🔥 came. … 🔥🔥🔥
