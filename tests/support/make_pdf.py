#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Writes a made-up PDF document out of a description, for stories: make_pdf.py DESCRIPTION PDF.
#
# A line of the description is one of
#   title TEXT, author TEXT, created D:20220108…   a property of the document
#   page                                           begins a page, 595 by 842 points
#   X Y SIZE TEXT                                  a line of Helvetica, Y from the top
#   encrypted                                      asks for a password that nobody knows
import sys

PAGE = (595, 842)


def literal(text):
    data = text.encode("cp1252")
    for byte in (b"\\", b"(", b")"):
        data = data.replace(byte, b"\\" + byte)
    return b"(" + data + b")"


def described(lines):
    properties, pages, encrypted = {}, [], False
    for line in lines:
        word, _, rest = line.rstrip("\n").partition(" ")
        if word in ("title", "author", "created"):
            properties[{"created": "CreationDate"}.get(word, word.capitalize())] = rest
        elif word == "page":
            pages.append([])
        elif word == "encrypted":
            encrypted = True
        elif word:
            y, size, text = rest.split(" ", 2)
            pages[-1].append((float(word), PAGE[1] - float(y), float(size), text))
    return properties, pages, encrypted


def content(texts):
    return b"\n".join(b"BT /F1 %.2f Tf %.2f %.2f Td %s Tj ET" % (size, x, y, literal(text))
                      for x, y, size, text in texts)


def objects_of(properties, pages, encrypted):
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", None,
               b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
               b"<< %s >>" % b" ".join(b"/%s %s" % (name.encode(), literal(value))
                                       for name, value in properties.items())]
    kids = []
    for texts in pages:
        stream = content(texts)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R "
                       b"/Resources << /Font << /F1 3 0 R >> >> >>" % (*PAGE, len(objects)))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(kids))
    if encrypted:
        nobody = b"<%s>" % (b"5a" * 32)
        objects.append(b"<< /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >>" % (nobody, nobody))
    return objects


def pdf(properties, pages, encrypted):
    out = b"%PDF-1.4\n"
    places = []
    objects = objects_of(properties, pages, encrypted)
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    locked = b"/Encrypt %d 0 R /ID [<00> <00>] " % len(objects) if encrypted else b""
    return out + (b"trailer\n<< /Size %d /Root 1 0 R /Info 4 0 R %s>>\nstartxref\n%d\n%%%%EOF\n"
                  % (len(objects) + 1, locked, table))


def main():
    description, target = sys.argv[1:]
    with open(description, encoding="utf-8") as lines, open(target, "wb") as out:
        out.write(pdf(*described(lines)))


if __name__ == "__main__":
    main()
