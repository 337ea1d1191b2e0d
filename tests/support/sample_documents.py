#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Writes small office documents and books for stories and fuzz seeds:
# sample_documents.py FOLDER NAME... The bytes are the same at every run; --list prints the names.
import argparse
import sys
import zipfile
from pathlib import Path

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
TIME = (2022, 1, 8, 10, 0, 0)


def docx_core(title, creator, created="2022-01-07T09:00:00Z"):
    return (f'<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>{title}'
            f"</dc:title><dc:creator>{creator}</dc:creator><dcterms:created>{created}"
            "</dcterms:created><dcterms:modified>2022-01-08T12:00:00Z</dcterms:modified>"
            "<dc:language>en-GB</dc:language></cp:coreProperties>")


def styled(style, text):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


DOCX = {
    "[Content_Types].xml": TYPES,
    "docProps/core.xml": docx_core("Microsoft Word - berth", "Mara Elst"),
    "word/styles.xml": f'<w:styles {WORD}>'
                       '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/>'
                       '</w:style><w:style w:type="paragraph" w:styleId="b1"><w:name '
                       'w:val="heading 1"/></w:style></w:styles>',
    "word/document.xml":
        f'<?xml version="1.0" encoding="UTF-8"?><w:document {WORD}><w:body>'
        + styled("Titel", "Ferry berth closes for repairs")
        + '<w:p><w:r><w:t>The berth at Skerra closes on </w:t></w:r><w:del><w:r><w:delText>Monday'
          '</w:delText></w:r></w:del><w:ins><w:r><w:t>Tuesday</w:t></w:r></w:ins><w:r><w:t xml:space='
          '"preserve">, the harbour master said.</w:t></w:r></w:p>'
        + styled("b1", "Two weeks of work")
        + '<w:p><w:r><w:t>Divers mend the piles</w:t></w:r><w:r><w:footnoteReference w:id="2"/>'
          '</w:r><w:r><w:t> first.</w:t></w:r></w:p>'
          '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Piles</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>'
          'Forty of oak</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>',
    "word/footnotes.xml":
        f'<w:footnotes {WORD}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r>'
        '</w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>The piles were driven in 1931.'
        '</w:t></w:r></w:p></w:footnote></w:footnotes>',
    "word/header1.xml": f'<w:hdr {WORD}><w:p><w:r><w:t>Harbour desk</w:t></w:r></w:p></w:hdr>',
}

XLSX = {"[Content_Types].xml": TYPES, "xl/workbook.xml": "<workbook/>"}
PPTX = {"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<presentation/>"}

ODF = ('xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:dc="d" xmlns:meta="m" '
       'xmlns:table="b" xmlns:draw="w"')
ODT = {
    "mimetype": "application/vnd.oasis.opendocument.text",
    "meta.xml": f"<office:document-meta {ODF}><office:meta><dc:title>Lamp oil</dc:title>"
                "<meta:initial-creator>Oskar Tjell</meta:initial-creator><meta:creation-date>"
                "2021-11-30T08:00:00</meta:creation-date><dc:date>2021-12-02T08:00:00</dc:date>"
                "<dc:language>en</dc:language></office:meta></office:document-meta>",
    "styles.xml": f"<office:document-styles {ODF}><office:master-styles><style:master-page>"
                  "<style:footer><text:p>Page 1 of 1</text:p></style:footer></style:master-page>"
                  "</office:master-styles></office:document-styles>",
    "content.xml":
        f'<office:document-content {ODF}><office:automatic-styles><style:style style:name="P1" '
        'style:parent-style-name="Heading_20_2"/></office:automatic-styles><office:body>'
        '<office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>Whale oil'
        '</text:p></text:deletion></text:changed-region></text:tracked-changes>'
        '<text:h text:outline-level="1">The price of lamp oil</text:h>'
        '<text:p>Lamp<text:s text:c="2"/>oil rose to nine crowns<text:note><text:note-citation>1'
        '</text:note-citation><text:note-body><text:p>A crown is ten pence.</text:p>'
        '</text:note-body></text:note> a jar.</text:p><text:p text:style-name="P1">Who pays</text:p>'
        '<table:table><table:table-row><table:table-cell><text:p>Keepers pay.</text:p>'
        '</table:table-cell></table:table-row></table:table></office:text></office:body>'
        '</office:document-content>',
}

CONTAINER = ('<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>')
EPUB = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OPS/book.opf":
        '<package><metadata xmlns:dc="d"><dc:title>The Skerra Year</dc:title><dc:creator>Ida Holm'
        '</dc:creator><dc:date>2020-05-04</dc:date><dc:language>en</dc:language><dc:publisher>'
        'Gull Press</dc:publisher><meta property="dcterms:modified">2020-06-01T00:00:00Z</meta>'
        '</metadata><manifest><item id="n" href="nav.xhtml" properties="nav" '
        'media-type="application/xhtml+xml"/><item id="b" href="text/two%20b.xhtml" '
        'media-type="application/xhtml+xml"/><item id="a" href="text/one.xhtml" '
        'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/><itemref '
        'idref="a"/><itemref idref="b"/></spine></package>',
    "OPS/nav.xhtml": '<html><body><nav><ol><li><a href="text/one.xhtml">Winter</a></li></ol></nav>'
                     "</body></html>",
    "OPS/text/one.xhtml": "<html><head><title>x</title></head><body><h1>Winter</h1><p>Ice lay on "
                          "the sound&#160;until <i>March</i>.</p></body></html>",
    "OPS/text/two b.xhtml": "<html><body><h1>Spring</h1><p>The gulls came back.</p></body></html>",
}

LOCKED = dict(EPUB)
LOCKED["META-INF/encryption.xml"] = (
    '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#'
    'aes128-cbc"/><CipherData><CipherReference URI="OPS/text/one.xhtml"/></CipherData>'
    "</EncryptedData></encryption>")

SAMPLES = {"berth.docx": DOCX, "table.xlsx": XLSX, "slides.pptx": PPTX, "oil.odt": ODT,
           "year.epub": EPUB, "locked.epub": LOCKED}


def write(path, members):
    with zipfile.ZipFile(path, "w") as zipped:
        for name, content in members.items():
            info = zipfile.ZipInfo(name, TIME)
            stored = name == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
            zipped.writestr(info, content)


def main():
    parser = argparse.ArgumentParser(description="Writes small documents.", allow_abbrev=False)
    parser.add_argument("--list", action="store_true", help="print the names and exit")
    parser.add_argument("folder", nargs="?", type=Path, default=Path("."))
    parser.add_argument("names", nargs="*")
    arguments = parser.parse_args()
    if arguments.list:
        print("\n".join(SAMPLES))
        return 0
    for name in arguments.names or SAMPLES:
        write(arguments.folder / name, SAMPLES[name])
    return 0


if __name__ == "__main__":
    sys.exit(main())
