A page has many dates. The article's is the one beside its headline, not that of the site's clock, of a
comment or of another story, in the language of the page.

  $ page() { printf '<html lang="%s"><head><title>Ferry aground</title>%s</head><body>' "$1" "$2"
  > printf '<header><p>Tuesday, 14 March 2023</p></header><main><h1>Ferry aground</h1>%s' "$3"
  > printf '<p>The ferry left Port Amity at dawn with forty people on board and ran aground on a sandbank an hour later, the harbour master said.</p>'
  > printf '<p>Nobody was hurt, but the engine took in water, and the passengers were fetched by fishing boats before noon.</p>'
  > printf '<ol class="comments"><li><time datetime="2022-06-01">1 June 2022</time> Well done.</li></ol></main></body></html>'; }
  $ date_of() { page "$@" > page.html; dateline-index --inspect page.html | grep '^  date ' || echo '  no date'; }

  $ date_of en '' '<p>By Ann Lee, 8 January 2022</p>'
    date        2022-01-08 (byline)
  $ date_of cs '' '<span class="datum">8. ledna 2022</span>'
    date        2022-01-08 (dateline)
  $ date_of th '' '<p>8 มกราคม 2565</p>'
    date        2022-01-08 (dateline)
  $ date_of de '' '<p>Veröffentlicht am 08.01.2022, aktualisiert am 10.01.2022</p>'
    date        2022-01-08 (published_line)
  $ date_of en '' '<abbr class="published" title="2022-01-08T23:30:00-07:00">23:30</abbr>'
    date        2022-01-08 (markup)
  $ date_of en '<meta name="DC.date.issued" content="2022-01-08">' ''
    date        2022-01-08 (markup)

A date in numbers is read where the language says which is the day. Without a date there is none.

  $ date_of fr '' '<p>08/01/2022</p>'
    date        2022-01-08 (dateline)
  $ date_of en '' '<p>08/01/2022</p>'
    no date
  $ date_of en '' ''
    no date

A time in UTC is of the day that the address, or the reader, knows.

  $ late='<meta property="article:published_time" content="2022-01-09T03:28:35Z">'
  $ date_of en "$late" ''
    date        2022-01-09 (markup)
  $ date_of en "$late<link rel=canonical href=https://post.example/2022/01/08/ferry>" ''
    date        2022-01-08 (markup)
  $ date_of en "$late" '<p>January 8, 2022 10:28 pm</p>'
    date        2022-01-08 (markup)
