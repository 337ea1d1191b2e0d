A page of news is more than its article. The whole page is indexed, but only the article is searched
unless zones are asked for.

  $ cat > ferry.html <<'END'
  > <html lang="en"><head><title>Ferry aground | Harbour Post</title>
  > <meta property="og:site_name" content="Harbour Post">
  > <script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2022-01-08",
  >   "author": {"name": "Ann Lee"}}</script></head><body>
  > <nav><a href="/">Front page</a> <a href="/sea">Sea and sandbank news</a></nav>
  > <article><h1>Ferry aground</h1><p class="byline">By Ann Lee</p>
  > <p>The ferry left Port Amity at dawn with forty people on board and ran aground on a sandbank an
  > hour later, the harbour master said.</p>
  > <figure><figcaption>The ferry on the sandbank.</figcaption></figure>
  > <p>Nobody was hurt, but the engine took in water, and the passengers were fetched by fishing
  > boats before noon.</p>
  > <aside class="related"><h3>Read also</h3><ul><li><a href="/2">Second sandbank found off Port
  > Amity</a></li></ul></aside></article>
  > <footer>Harbour Post, on no sandbank since 1901</footer></body></html>
  > END
  $ dateline-index -q ferry.html

  $ dateline-search -q sandbank --format json | python3 -c '
  > import json, sys
  > for hit in json.load(sys.stdin)["hits"]: print(hit["zone"], "|", hit["text"][:60])'
  body | The ferry left Port Amity at dawn with forty people on board
  caption | The ferry on the sandbank.

A page's title is the headline that readers see, and its byline a name: neither the site's own heading, nor a
section's, nor what stands for want of an author.

  $ cat > story.txt <<'END'
  > <p>The ferry left Port Amity at dawn with forty people on board, the harbour master said, and was due back
  > before the evening tide.</p><p>Nobody was hurt when it ran aground on the sandbank, but the engine took in
  > water, and the passengers were fetched by fishing boats.</p>
  > END
  $ page() { printf '%s' "$1" > page.html; cat story.txt >> page.html; dateline-index --inspect page.html | grep -E '^  (title|byline) '; }
  $ page '<title>Harbour Post - Ferry aground</title><h1 class=logo><a href=/>Harbour Post</a></h1><h2>Ferry aground</h2>'
    title       Ferry aground
  $ page '<title>Ferry aground | Local | Harbour Post</title><nav><h1>Sections</h1></nav><h1>Local</h1><h1><span class=kicker>Sea</span> Ferry aground</h1>'
    title       Ferry aground
  $ page '<h1>Ferry aground</h1><meta name=author content=admin><p class=author>Veröffentlicht am 8. Januar 2022 von Anna Muster</p>'
    title       Ferry aground
    byline      Anna Muster
  $ page '<h1>Ferry aground</h1><a rel=author href=/a>Alle Beiträge von Anna Muster anzeigen</a>'
    title       Ferry aground
    byline      Anna Muster
  $ page '<h1>Ferry aground</h1><p class=date>Mittwoch</p>'
    title       Ferry aground
  $ page '<h1>Ferry aground</h1><p>Por Ana Lima</p>'
    title       Ferry aground
    byline      Ana Lima

A page that a script writes has its text in the script alone. It is found and cited there.

  $ mkdir app && cat > app/barge.html <<'END'
  > <html lang="en"><head><title>Barge adrift</title><script type="application/ld+json">
  > {"@type": "NewsArticle", "articleBody": "The barge \u201cAmity\u201d broke loose in the night, the pilot said.\n\nIts crew of four rowed ashore before the tide turned, wet but whole. The barge lay across the fairway until noon, and two ferries had to wait outside the bar."}
  > </script></head><body><div id="app"><noscript>Please enable scripts.</noscript></div></body></html>
  > END
  $ dateline-index -q --index app.index app && dateline-index --index app.index --verify
  1 passage right, 0 wrong, 0 unreadable
  $ dateline-search -q -i app.index fairway --format json | python3 -c '
  > import json, sys
  > for hit in json.load(sys.stdin)["hits"]: print(hit["zone"], "|", hit["text"][:29])'
  body | The barge “Amity” broke loose

A page that has no text anywhere is refused rather than kept as a title.

  $ echo '<title>Barge adrift</title><div id="app"></div><script src="app.js"></script>' > empty.html
  $ dateline-index --index empty.index empty.html 2>&1 | head -1
  refused: empty.html: no text found (a page that a script writes must be saved as shown)
