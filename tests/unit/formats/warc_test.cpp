// SPDX-License-Identifier: GPL-2.0-or-later
// WARC: which records are articles, what their citations count in, and how broken ones are passed.
#include <zlib.h>

#include <catch2/catch.hpp>

#include "tests/support/read_format.h"

namespace dateline {
namespace {

using test::read_format;
using test::Reading;
using test::wrong_citations;

const std::string kPage =
    "<html><head><title>Quay crane stands still</title></head><body><h1>Quay crane stands "
    "still</h1>"
    "<p>The <b>blue</b> crane on the north quay has stood still since Monday &amp; nobody knows "
    "why.</p>"
    "<p>Harbour master Ine Dahl said that the spare part had been ordered twice.</p></body></html>";

std::string response(const std::string& body,
                     const std::string& fields = "Content-Type: text/html\r\n",
                     const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body;
}

std::string record(const std::string& block, long length_off = 0,
                   const std::string& type = "response") {
  const long length = static_cast<long>(block.size()) + length_off;
  return "WARC/1.0\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: https://quay.example/crane\r\nWARC-Date: 2022-01-08T10:15:00Z\r\n"
         "Content-Type: application/http; msgtype=response\r\nContent-Length: " +
         std::to_string(length) + "\r\n\r\n" + block + "\r\n\r\n";
}

constexpr int kGzip = 15 + 16;
constexpr int kZlib = 15;
constexpr int kRaw = -15;

std::string gzip(const std::string& text, int form = kGzip) {
  z_stream stream{};
  deflateInit2(&stream, 6, Z_DEFLATED, form, 8, Z_DEFAULT_STRATEGY);
  std::string input = text;
  std::string packed(text.size() + 100, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(input.data());
  stream.avail_in = static_cast<uInt>(input.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
  deflateEnd(&stream);
  return packed;
}

bool tells_of_crane(const Article& article) {
  for (const Paragraph& paragraph : article.paragraphs) {
    if (paragraph.text.starts_with("The blue crane on the north quay")) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("a response with a page is an article, and its download date is not the article's") {
  const std::string bytes = record("software: x\r\n", 0, "warcinfo") + record(response(kPage));
  const Reading reading = read_format(".warc", bytes);
  REQUIRE(reading.articles.size() == 1);
  const Article& article = reading.articles.front();
  CHECK(article.record->number == 2);
  CHECK(article.record->bytes.of(bytes).starts_with("WARC/1.0"));
  CHECK(article.record->bytes.of(bytes).ends_with("</html>"));
  CHECK(article.metadata.url == "https://quay.example/crane");
  CHECK(article.metadata.title == "Quay crane stands still");
  CHECK_FALSE(article.metadata.date);
  CHECK(tells_of_crane(article));
  CHECK(reading.rejections.empty());
  CHECK(reading.warnings.empty());
}

TEST_CASE("citations of a page in a WARC count in its decoded text") {
  std::string latin = kPage;
  latin.replace(latin.find("Ine Dahl"), 8, "Ren\xE9 Dahl \x96 alone \x96");
  const std::string bytes =
      record(response(kPage)) +
      record(response(latin, "Content-Type: text/html; charset=ISO-8859-1\r\n"));
  CHECK(wrong_citations(".warc", bytes).empty());
  const Reading reading = read_format(".warc", bytes);
  REQUIRE(reading.articles.size() == 2);
  CHECK(reading.articles.at(1).paragraphs.back().text.find("Ren\u00E9 Dahl \u2013 alone") !=
        std::string::npos);
}

TEST_CASE("chunks of a body are joined and its compression undone") {
  const std::string half = kPage.substr(0, 100);
  const std::string rest = kPage.substr(100);
  char size[32];
  std::snprintf(size, sizeof size, "%zx;x=1\r\n", rest.size());
  const std::string chunks = "64\r\n" + half + "\r\n" + size + rest + "\r\n0\r\n\r\n";
  const std::string type = "Content-Type: text/html\r\n";
  const std::string bytes =
      record(response(chunks, type + "Transfer-Encoding: chunked\r\n")) +
      record(response(gzip(kPage), type + "Content-Encoding: gzip\r\n")) +
      record(response(kPage, type + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n"));
  const Reading reading = read_format(".warc", bytes);
  REQUIRE(reading.articles.size() == 3);
  for (const Article& article : reading.articles) CHECK(tells_of_crane(article));
  CHECK(wrong_citations(".warc", bytes).empty());
}

TEST_CASE("a body is unpacked by what it is, whatever its head calls it") {
  const std::string type = "Content-Type: text/html\r\n";
  std::string bytes;
  for (const char* label : {"deflate", "gzip", "br"}) {
    for (const int form : {kGzip, kZlib, kRaw}) {
      const std::string field = std::string("Content-Encoding: ") + label + "\r\n";
      bytes += record(response(gzip(kPage, form), type + field));
    }
  }
  bytes += record(response(gzip(kPage), type));
  bytes += record(response(gzip(kPage.substr(0, 80)) + gzip(kPage.substr(80)), type));
  bytes += record(response("x" + kPage, type + "Content-Encoding: deflate\r\n"));
  const Reading reading = read_format(".warc", bytes);
  CHECK(reading.rejections.empty());
  REQUIRE(reading.articles.size() == 12);
  for (const Article& article : reading.articles) CHECK(tells_of_crane(article));
  CHECK(wrong_citations(".warc", bytes).empty());
}

TEST_CASE("where a head says UTF-8 and it is not, the page's own charset counts") {
  std::string page = kPage;
  page.replace(page.find("Ine Dahl"), 8, "Ren\xE9 Dahl");
  const std::string bytes = record(response(page, "Content-Type: text/html; charset=utf-8\r\n"));
  const Reading reading = read_format(".warc", bytes);
  CHECK(reading.articles.at(0).paragraphs.back().text.find("Ren\u00E9 Dahl") != std::string::npos);
  CHECK(wrong_citations(".warc", bytes).empty());
}

TEST_CASE("a body that cannot be unpacked is refused by its record") {
  std::string damaged = gzip(kPage);
  damaged.resize(damaged.size() / 2);
  const std::string type = "Content-Type: text/html\r\n";
  const Reading reading = read_format(
      ".warc", record(response(damaged, type + "Content-Encoding: gzip\r\n")) +
                   record(response(std::string("\x0B\0\1", 3), type + "Content-Encoding: br\r\n")));
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 2);
  CHECK(reading.rejections.at(0).record == 1);
  CHECK(reading.rejections.at(1).reason == "is compressed inside (br)");
}

TEST_CASE("responses that are not pages are counted and skipped") {
  const Reading reading =
      read_format(".warc", record(response("\x89PNG", "Content-Type: image/png\r\n")) +
                               record(response(kPage, "Content-Type: text/html\r\n", "404 No")) +
                               record("GET / HTTP/1.1\r\n\r\n", 0, "request"));
  CHECK(reading.articles.empty());
  CHECK(reading.rejections.empty());
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings.front().message == "2 responses that are no HTML page skipped");
}

TEST_CASE("a record with a wrong length is refused and the next one is read") {
  const std::string good = record(response(kPage));
  for (const long off : {-40L, 15L, 700L, 1000000L, 99999999999L}) {
    CAPTURE(off);
    const Reading reading = read_format(".warc", good + record(response(kPage), off) + good);
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles.at(1).record->number == 3);
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections.front().record == 2);
  }
}

TEST_CASE("a record that is cut off is refused, with what came before it kept") {
  const std::string good = record(response(kPage));
  const Reading cut = read_format(".warc", good + good.substr(0, good.size() / 2));
  CHECK(cut.articles.size() == 1);
  REQUIRE(cut.rejections.size() == 1);
  CHECK(cut.rejections.front().reason == "is cut off");
  const Reading headless = read_format(".warc", good + "WARC/1.0\r\nWARC-Type: response\r\n");
  REQUIRE(headless.rejections.size() == 1);
  CHECK(headless.rejections.front().reason == "has a head without an end");
  CHECK(read_format(".warc", "no archive\n").rejections.size() == 1);
}

TEST_CASE("heads that never end cost no more than their size") {
  std::string heads;
  for (int i = 0; i < 100'000; ++i) heads += "WARC/1.0\nContent-Length: 60000000\n\nWARC/1.0\n";
  const Reading reading = read_format(".warc", heads + record(response(kPage)));
  CHECK(reading.articles.size() == 1);
  CHECK(reading.rejections.size() == 200'000);
}

TEST_CASE("a page of deep nesting in a WARC is read") {
  std::string deep;
  for (int i = 0; i < 500'000; ++i) deep += "<div>";
  const Reading reading = read_format(".warc", record(response(deep + kPage)));
  REQUIRE(reading.articles.size() == 1);
  CHECK(tells_of_crane(reading.articles.front()));
}

}  // namespace dateline
