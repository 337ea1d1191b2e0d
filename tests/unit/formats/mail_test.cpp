// SPDX-License-Identifier: GPL-2.0-or-later
// Mails, mailboxes and saved pages: which parts are text, who wrote it and when.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/formats/documents/mail_document.h"
#include "indexer/formats/documents/mail_text.h"
#include "indexer/formats/format/rows.h"
#include "tests/support/read_format.h"

namespace dateline {
namespace {

Document mail(const std::string& bytes) { return kMailFormat.document(bytes, "a.eml"); }

const DocumentParagraph* paragraph(const Document& document, std::string_view begin) {
  for (const DocumentParagraph& paragraph : document.paragraphs) {
    if (paragraph.text.starts_with(begin)) return &paragraph;
  }
  return nullptr;
}

std::vector<std::string> texts(std::string_view text, Zone zone, MailFlow flow = {}) {
  std::vector<std::string> found;
  for (const DocumentParagraph& paragraph : mail_paragraphs(text, flow)) {
    if (paragraph.zone == zone) found.push_back(paragraph.text);
  }
  return found;
}

using Texts = std::vector<std::string>;

std::string subject(const std::string& value) {
  return mail("Subject: " + value + "\nFrom: a@gull.example\n\nText.\n").metadata.title;
}

std::string multipart(const std::string& kind, const std::vector<std::string>& parts) {
  std::string bytes =
      "From: Ida Holm <ida@gull.example>\nSubject: Piles\nContent-Type: multipart/" + kind +
      "; boundary=b\n\n";
  for (const std::string& part : parts) bytes += "--b\n" + part + "\n";
  return bytes + "--b--\n";
}

}  // namespace

TEST_CASE("adjacent encoded words are decoded one by one where they are padded") {
  CHECK(subject("=?utf-8?B?w5xiZXIgMQ==?=\n =?utf-8?B?dW5kIDIy?=\n =?utf-8?B?ZHJlaQ==?=") ==
        "\u00DCber 1und 22drei");
  CHECK(subject("=?utf-8?B?w5xiZXI=?= piles") == "\u00DCber piles");
  CHECK(subject("=?utf-8?Q?=C3=9Cber?= =?utf-8?Q?_Pf=C3=A4hle?=") == "\u00DCber Pf\u00E4hle");
}

TEST_CASE("a text that begins with the fields of every mail and one of its own is a mail") {
  CHECK(looks_like_mail("From: Ida\nTo: Jo\nSubject: Piles\nMessage-ID: <1@gull.example>\n\nText"));
  CHECK_FALSE(looks_like_mail("From: Ida\nTo: Jo\nSubject: Piles\n\nText"));
  CHECK_FALSE(looks_like_mail("Subject: Piles\nMessage-ID: <1@gull.example>\n\nText"));
}

TEST_CASE("the head of a mail says title, author, local day, list and address") {
  const Document read = mail(
      "From: =?iso-8859-1?Q?J=FCrgen_Tide?= via Desk <desk@gazette.example>\n"
      "To: Ida Holm <ida@gull.example>\nSubject: =?utf-8?Q?F=C3=A4hre?=\n faellt aus\n"
      "Date: Sat, 08 Jan 2022 23:28:00 -0500\nMessage-ID: <a1@gazette.example>\n"
      "List-Id: Harbour desk <desk.gazette.example>\n"
      "Archived-At: <https://gazette.example/desk/1>\n\nThe ferry stays in port.\n");
  CHECK(read.metadata.title == "F\u00E4hre faellt aus");
  CHECK(read.metadata.byline == "J\u00FCrgen Tide");
  CHECK(read.metadata.date == Date{2022, 1, 8});
  CHECK(read.metadata.outlet == "Harbour desk");
  CHECK(read.metadata.url == "https://gazette.example/desk/1");
  REQUIRE(paragraph(read, "The ferry") != nullptr);
  CHECK(paragraph(read, "The ferry")->zone == Zone::body);
  REQUIRE(paragraph(read, "Message-ID: a1@gazette.example") != nullptr);
  CHECK(paragraph(read, "To: Ida Holm")->zone == Zone::source_note);
}

TEST_CASE("a mail without a date has none") {
  CHECK_FALSE(mail("From: a@b.example\nSubject: x\n\nwords\n").metadata.date);
  CHECK_FALSE(mail("From: a@b.example\nDate: soon\nSubject: x\n\nwords\n").metadata.date);
}

TEST_CASE("bare bytes in a head are read in the charset they look like") {
  const Document read = mail(
      "From: \xCF\xB8\xF2\xF0 \xC2\xEE\xEB\xED\xE0 <p@x.example>\n"
      "Subject: \xCC\xEE\xF1\xF2 \xF7\xE5\xF0\xE5\xE7 \xF0\xE5\xEA\xF3 "
      "\xEE\xF2\xEA\xF0\xFB\xF2\n\nwords\n");
  CHECK(read.metadata.title ==
        "\u041C\u043E\u0441\u0442 \u0447\u0435\u0440\u0435\u0437 "
        "\u0440\u0435\u043A\u0443 \u043E\u0442\u043A\u0440\u044B\u0442");
}

TEST_CASE("quotations, what announces them and signatures are not a mail's own words") {
  const std::string text =
      "Yes, it runs.\n\nOn Fri, 7 Jan 2022 at 10:15, Ida Holm wrote:\n> Does it run?\n>> Hello\n\n"
      "But only until noon.\n-- \nOskar\n";
  CHECK(texts(text, Zone::body) == Texts{"Yes, it runs.", "But only until noon."});
  CHECK(texts(text, Zone::boilerplate) == Texts{"On Fri, 7 Jan 2022 at 10:15, Ida Holm wrote:",
                                                "Does it run?", "Hello", "--", "Oskar"});
  CHECK(texts("He said:\n\nIt runs.\n", Zone::body) == Texts{"He said:", "It runs."});
  CHECK(texts("The mayor told us:\n> It runs.\n", Zone::body) == Texts{"The mayor told us:"});
}

TEST_CASE("what is passed on is text, what is answered to is not") {
  const std::string head = "From: Ida\nSubject: piles\n\nHow many?\n";
  CHECK(texts("Nine.\n\n-----Original Message-----\n" + head, Zone::body) == Texts{"Nine."});
  CHECK(
      texts(
          "Nine.\n\nVon: Ida <ida@gull.example>\nGesendet: Freitag\nBetreff: Piles\n\nHow many?\n",
          Zone::body) == Texts{"Nine."});
  CHECK(
      texts("Begin forwarded message:\n\nFrom: ida@gull.example\nTo: b\nSubject: c\n\nHow many?\n",
            Zone::body)
          .back() == "How many?");
  CHECK(
      texts("Ida: Nine piles.\nOskar: Ten piles.\nIda: No.\n\nSo it went.\n", Zone::body).size() ==
      4);
  CHECK(texts("FYI\n\n---------- Forwarded message ---------\n" + head, Zone::body).back() ==
        "How many?");
  CHECK(texts("> Only quoted words.\n", Zone::body) == Texts{"Only quoted words."});
}

TEST_CASE("flowed lines are joined, at the same depth") {
  const std::string text =
      "The line goes \non and ends.\n> quoted \n> words\n From here\n-- \nOskar\n";
  const MailFlow flowed{true, false};
  CHECK(texts(text, Zone::body, flowed) == Texts{"The line goes on and ends.", "From here"});
  CHECK(texts(text, Zone::boilerplate, flowed).front() == "quoted words");
  CHECK(texts("one \ntwo\n", Zone::body, {true, true}) == Texts{"onetwo"});
}

TEST_CASE("of alternatives the plain text is read unless it says far less") {
  const std::string page =
      "Content-Type: text/html\n\n<p>The harbour master says that the ferry "
      "stays in port until the piles are mended.</p>";
  const Document plain = mail(multipart(
      "alternative",
      {"Content-Type: text/plain\n\nThe ferry stays in port until noon, he says.", page}));
  CHECK(paragraph(plain, "The ferry stays") != nullptr);
  CHECK(paragraph(plain, "The harbour master") == nullptr);
  const Document html =
      mail(multipart("alternative", {"Content-Type: text/plain\n\nSee page.", page}));
  CHECK(paragraph(html, "The harbour master") != nullptr);
}

TEST_CASE("attachments are read by their formats, and what is not read is named") {
  const Document read = mail(multipart(
      "mixed",
      {"\nSee what is attached.",
       "Content-Type: text/plain; name=piles.txt\nContent-Disposition: attachment\n"
       "Content-Transfer-Encoding: base64\n\nRm9ydHkgb2Ygb2FrLg==",
       "Content-Type: application/zip; name=all.zip\nContent-Transfer-Encoding: base64\n\nUEsDBAAA",
       "Content-Type: message/rfc822\n\nFrom: b@c.example\nSubject: Inner\n\nFog is coming."}));
  REQUIRE(paragraph(read, "Attachment: piles.txt") != nullptr);
  CHECK(paragraph(read, "Attachment: piles.txt")->zone == Zone::heading);
  CHECK(paragraph(read, "Forty of oak.") != nullptr);
  CHECK(paragraph(read, "Attached message: Inner") != nullptr);
  CHECK(paragraph(read, "Fog is coming.") != nullptr);
  CHECK(paragraph(read, "Attachment: all.zip") == nullptr);
  REQUIRE(read.warnings.size() == 1);
  CHECK_THAT(read.warnings.front(), Catch::Contains("all.zip"));
}

TEST_CASE("an encrypted mail is refused") {
  const Document read =
      mail(multipart("encrypted", {"Content-Type: application/pgp-encrypted\n\nVersion: 1",
                                   "Content-Type: application/octet-stream\n\nabc"}));
  CHECK(read.refused == "is encrypted");
}

TEST_CASE("mails of many parts and many levels are read to a bound") {
  std::string deep = "From: a@b.example\n";
  for (int i = 0; i < 20; ++i) deep += "Content-Type: message/rfc822\n\nSubject: level\n";
  const Document nested = mail(deep + "\nbottom\n");
  CHECK(paragraph(nested, "bottom") == nullptr);
  CHECK_THAT(nested.warnings.at(0), Catch::Contains("deeper"));
  const Document many = mail(multipart("mixed", std::vector<std::string>(3000, "\nword")));
  CHECK(many.paragraphs.size() < 1100);
  CHECK_THAT(many.warnings.at(0), Catch::Contains("more parts"));
}

TEST_CASE("a mailbox is mails by their lines of From, each with its id") {
  const std::string bytes =
      "From ida@gull.example Sat Jan  8 10:15:00 2022\nMessage-ID: <m1@gull.example>\n"
      "From: ida@gull.example\nSubject: One\n\nWords.\nFrom 10:15 of 12 January 2022 on it ran.\n"
      ">From the quay we saw it.\n\nFrom here it is text.\n\n"
      "From ida@gull.example Sat Jan  8 10:16:00 2022\nMessage-ID: <m2@gull.example>\n"
      "From: ida@gull.example\nSubject: Two\n\nMore words.\n";
  const test::Reading reading = test::read_format(".mbox", bytes);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles.at(0).record->id == "m1@gull.example");
  CHECK(reading.articles.at(1).record->number == 2);
  CHECK(reading.articles.at(1).metadata.title == "Two");
  bool unquoted = false;
  for (const Paragraph& paragraph : reading.articles.at(0).paragraphs) {
    unquoted = unquoted || paragraph.text.find("From the quay") == 0 ||
               paragraph.text.find(" From the quay") != std::string::npos;
  }
  CHECK(unquoted);
  CHECK(test::wrong_citations(".mbox", bytes).empty());
}

TEST_CASE("a saved page is read as a page, with the address it had") {
  const std::string bytes =
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://gazette.example/fog\n"
      "Subject: Fog\nDate: Mon, 10 Jan 2022 09:00:00 -0000\nMIME-Version: 1.0\n"
      "Content-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\n\n"
      "--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
      "<html><head><meta charset=3Dutf-8><title>Fog over the berth</title></head><body><article>"
      "<p>Fog lay over the caf=C3=A9 until noon, the harbour mas=\nter "
      "said.</p></article></body></html>\n"
      "--b--\n";
  CHECK(looks_like_mhtml(bytes));
  CHECK_FALSE(looks_like_mail(bytes));
  const Document page = kMhtmlFormat.document(bytes, "a.mhtml");
  CHECK(page.metadata.url == "https://gazette.example/fog");
  CHECK(page.metadata.title == "Fog over the berth");
  CHECK_FALSE(page.metadata.date);
  CHECK(paragraph(page, "Fog lay over the caf\u00E9 until noon, the harbour master") != nullptr);
  CHECK(kMhtmlFormat.document("Subject: x\n\nno page\n", "a.mhtml").refused == "no page in it");
}

TEST_CASE("a mail is known by its head") {
  CHECK(looks_like_mail("Received: by x\nMessage-ID: <a@b>\nSubject: x\n\ntext"));
  CHECK_FALSE(looks_like_mail("Title: Fog\nAuthor: Mara Elst\nDate: 8 January 2022\n\nFog lay."));
  CHECK(format_of("note.txt", "Received: by x\nMIME-Version: 1.0\nSubject: x\n\ntext")->name ==
        "mail");
}

}  // namespace dateline
