# Inputs made to break a reader stand beside good ones: each is refused by name or bounded

  $ mkdir in
  $ printf 'A good article\n\nThe ferry bell rang in the harbour.\n' > in/good.txt
  $ cat > make.py <<'END'
  > import io, os, tarfile, zipfile
  > open("in/nested.html", "w").write("<body>" + "<div>" * 500_000 + "<p>A ferry bell, far down.</p>")
  > with zipfile.ZipFile("in/bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
  >     bomb.writestr("bomb.txt", b"a " * (40 << 20))
  >     bomb.writestr("behind.txt", "Behind it\n\nA ferry bell behind the bomb.\n")
  > with tarfile.open("in/up.tar", "w") as tar:
  >     for name in ("../../escape.txt", "/escape.txt", "fine.txt"):
  >         data = b"Title of it\n\nA ferry bell in an archive.\n"
  >         member = tarfile.TarInfo(name)
  >         member.size = len(data)
  >         tar.addfile(member, io.BytesIO(data))
  > os.mkdir("in/loop")
  > os.symlink("..", "in/loop/again")
  > os.symlink("self.txt", "in/self.txt")
  > body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>T</title><p>A ferry bell of the web."
  > head = (b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\n"
  >         b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n")
  > wrong = (len(body), len(body) - 40, 99_999_999)
  > open("in/wrong.warc", "wb").write(b"".join(head % size + body + b"\r\n\r\n" for size in wrong))
  > open("in/quote.csv", "w").write('title,text\nOne,"A ferry bell.\nTwo,"Another"\nThree,A ferry bell three\n')
  > open("in/deep.json", "w").write("[" * 10_000 + "]" * 10_000)
  > open("in/deeper.jsonl", "w").write('{"a":' * 10_000 + "1" + "}" * 10_000 + "\n"
  >                                    '{"title":"Ok","text":"A ferry bell after all."}\n')
  > END
  $ python3 make.py
  $ timeout 60 dateline-index in 2>&1 | grep refused: | sort
  refused: in/bomb.zip/bomb.txt: holds more than 250 times its own size (it and what is behind it are not read; unpack it first if these are texts)
  refused: in/deep.json, record 1: is not a JSON object (each record must be one {…})
  refused: in/deeper.jsonl, record 1: is nested deeper than 500 levels
  refused: in/quote.csv, record 1: has text behind a closing quotation mark on line 2 (within quotation marks, a quotation mark is written twice)
  refused: in/up.tar/../../escape.txt: has a path that leaves the archive
  refused: in/up.tar//escape.txt: has an absolute path in the archive
  refused: in/wrong.warc, record 2: has a wrong Content-Length (no record begins where it says that it ends)
  refused: in/wrong.warc, record 3: is larger than 64 MB
  $ dateline-search -n 50 -f paths ferry bell | sort
  in/deeper.jsonl
  in/good.txt
  in/nested.html
  in/quote.csv
  in/up.tar
  in/wrong.warc
  $ ls /escape.txt ../escape.txt ../../escape.txt 2>&1 | grep -vc 'No such file'
  0
  [1]
