A mail is an article: subject, author, day, text. What it quotes and its signature are not searched unless asked for.

  $ mkdir mails
  $ printf 'From: Ida Holm <ida@gull.example>\nTo: Desk <desk@gazette.example>\nSubject: Piles of the berth\nDate: Sat, 08 Jan 2022 23:28:00 -0500\nMessage-ID: <a2@gull.example>\nIn-Reply-To: <a1@gazette.example>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nNine of the piles are rotten.\n\nOn Fri, 7 Jan 2022 Oskar Tjell wrote:\n> How many of the piles are rotten?\n\n-- \nIda, harbour desk\n--b\nContent-Type: text/plain; name=count.txt\nContent-Disposition: attachment\n\nForty piles of oak were counted.\n--b\nContent-Type: application/zip; name=all.zip\nContent-Transfer-Encoding: base64\n\nUEsDBAAA\n--b--\n' > mails/piles.eml
  $ dateline-index --inspect mails/piles.eml
  mails/piles.eml
    title       Piles of the berth
    byline      Ida Holm
    date        2022-01-08 (field)
  
       1  title        mail head         Piles of the berth
       2  byline       mail head         From: Ida Holm <ida@gull.example>
       3  source-note  mail head         To: Desk <desk@gazette.example>
       4  dateline     mail head         Date: Sat, 08 Jan 2022 23:28:00 -0500
       5  body         mail              Nine of the piles are rotten.
       6  boilerplate  mail quotation    On Fri, 7 Jan 2022 Oskar Tjell wrote:
       7  boilerplate  mail quotation    How many of the piles are rotten?
       8  boilerplate  mail signature    --
       9  boilerplate  mail signature    Ida, harbour desk
      10  heading      mail              Attachment: count.txt
      11  body         attachment        Forty piles of oak were counted.
      12  source-note  mail head         Message-ID: a2@gull.example
      13  source-note  mail head         In-Reply-To: <a1@gazette.example>
  $ dateline-index --index idx mails 2>&1 | grep -E "warning|index:" | sed "s, (.*,,"
  warning: mails/piles.eml: not read of what is attached: all.zip
  index: 1 article, 9 passages
  $ dateline-search -q --index idx rotten
  1  Piles of the berth
     2022-01-08
     Nine of the piles are rotten.
     mails/piles.eml:5  ¶ 5
  $ dateline-search -q --index idx 'zone:source-note "a1@gazette.example"'
  1  Piles of the berth
     2022-01-08
     In-Reply-To: <a1@gazette.example>
     mails/piles.eml:13  ¶ 13  source-note
  $ dateline-index --index idx --verify
  9 passages right, 0 wrong, 0 unreadable

In a mailbox each mail is a record.

  $ printf 'From ida@gull.example Sat Jan  8 10:15:00 2022\nMessage-ID: <m1@gull.example>\nFrom: ida@gull.example\nSubject: Fog\n\nFog lay over the berth.\n\nFrom ida@gull.example Sun Jan  9 10:15:00 2022\nMessage-ID: <m2@gull.example>\nFrom: ida@gull.example\nSubject: Ice\nDate: Sun, 9 Jan 2022 10:15:00 +0100\n\nIce lay on the sound.\n\n' > desk.mbox
  $ dateline-index --inspect desk.mbox
  desk.mbox, record 1 (m1@gull.example)
    title       Fog
    byline      ida@gull.example
  
       1  title        mail head         Fog
       2  byline       mail head         From: ida@gull.example
       3  body         mail              Fog lay over the berth.
       4  source-note  mail head         Message-ID: m1@gull.example
  
  desk.mbox, record 2 (m2@gull.example)
    title       Ice
    byline      ida@gull.example
    date        2022-01-09 (field)
  
       1  title        mail head         Ice
       2  byline       mail head         From: ida@gull.example
       3  dateline     mail head         Date: Sun, 9 Jan 2022 10:15:00 +0100
       4  body         mail              Ice lay on the sound.
       5  source-note  mail head         Message-ID: m2@gull.example
  $ dateline-index --index box -q desk.mbox
  $ dateline-search -q --index box 'ice'
  1  Ice
     2022-01-09
     Ice lay on the sound.
     desk.mbox:record 2  line 4  ¶ 4
     + 1 more in this article
  $ dateline-index --index box --verify
  9 passages right, 0 wrong, 0 unreadable

A saved page is the page, with the address it had.

  $ printf 'From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/fog\nSubject: Fog\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary=b\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<html><head><meta charset=3Dutf-8><title>Fog over the berth</title></head><body><article><h1>Fog over the berth</h1><p>Fog lay over the caf=C3=A9 until noon, the harbour master said.</p></article></body></html>\n--b--\n' > fog.mhtml
  $ dateline-index --inspect fog.mhtml
  fog.mhtml
    title       Fog over the berth
    outlet      gazette.example
    url         https://gazette.example/fog
  
       1  title        title             Fog over the berth
       2  body         -                 Fog lay over the café unt …  master said.

What cannot be read is refused.

  $ printf 'From: a@b.example\nSubject: x\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nabc\n--b--\n' > secret.eml
  $ printf '!BDN0000' > old.pst
  $ dateline-index --inspect secret.eml old.pst
  dateline-index: old.pst: is an Outlook mailbox (PST)
  dateline-index: secret.eml: is encrypted
  [5]
