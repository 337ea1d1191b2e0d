// SPDX-License-Identifier: GPL-2.0-or-later
// EPUB: container.xml names the package file, which has the metadata and the order of chapters.
#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "common/news/written_date.h"
#include "common/text/ascii.h"
#include "indexer/formats/documents/chapter.h"
#include "indexer/formats/documents/office.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"

namespace dateline {
namespace {

const std::string kContainer = "META-INF/container.xml";
const std::string kEncryption = "META-INF/encryption.xml";

bool is_described(std::string_view name) {
  return name == kContainer || name == kEncryption || name == "mimetype" || name.ends_with(".opf");
}

bool is_font_obfuscation(std::string_view algorithm) {
  return algorithm.find("idpf.org/2008/embedding") != std::string_view::npos ||
         algorithm.find("ns.adobe.com/pdf/enc#RC") != std::string_view::npos;
}

bool is_page(std::string_view path) {
  const std::string lower = ascii::lower(path);
  return lower.ends_with("html") || lower.ends_with(".htm") || lower.ends_with(".xml");
}

// Whether its pages are encrypted. Fonts often are, which does not matter.
bool has_encrypted_pages(const ZipMembers& members) {
  const XmlTree encryption = parse_xml(members[kEncryption]);
  for (const std::size_t at : encryption.all("EncryptedData")) {
    const std::size_t method = encryption.find("EncryptionMethod", at);
    if (is_font_obfuscation(encryption.value(method, "Algorithm"))) continue;
    const std::size_t reference = encryption.find("CipherReference", at);
    if (is_page(encryption.value(reference, "URI"))) return true;
  }
  return false;
}

std::string percent_decoded(std::string_view text) {
  const auto digit = [](char byte) {
    const char lower = ascii::lower(byte);
    if (ascii::is_digit(lower)) return lower - '0';
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  };
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool escape = text[at] == '%' && at + 2 < text.size() && digit(text[at + 1]) >= 0 &&
                        digit(text[at + 2]) >= 0;
    out.push_back(escape ? static_cast<char>(16 * digit(text[at + 1]) + digit(text[at + 2]))
                         : text[at]);
    if (escape) at += 2;
  }
  return out;
}

// The member that `reference` in the file `base` refers to: "text/../a%20b.xhtml#c" in "OPS/p.opf"
// is "OPS/a b.xhtml".
std::string member_of(std::string_view base, std::string_view reference) {
  const std::string path = std::string(base.substr(0, base.rfind('/') + 1)) +
                           percent_decoded(reference.substr(0, reference.find('#')));
  std::string out;
  for (std::size_t at = 0; at < path.size();) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    const std::string_view part = std::string_view(path).substr(at, end - at);
    if (part == "..") {
      out.resize(out.find_last_of('/') == std::string::npos ? 0 : out.find_last_of('/'));
    } else if (!part.empty() && part != ".") {
      out.append(out.empty() ? "" : "/").append(part);
    }
    at = end + 1;
  }
  return out;
}

struct Chapter {
  std::string member;
  bool contents = false;  // a table of contents
};

// The chapters in the order of reading.
std::vector<Chapter> chapters_of(const XmlTree& package, std::string_view base) {
  std::set<std::string> contents;  // from the guide of older books
  for (const std::size_t at : package.all("reference")) {
    if (package.value(at, "type") == "toc") {
      contents.insert(member_of(base, package.value(at, "href")));
    }
  }
  std::map<std::string_view, std::size_t> items;
  for (const std::size_t at : package.all("item")) items.emplace(package.value(at, "id"), at);
  std::vector<Chapter> chapters;
  std::set<std::string> known;
  for (const std::size_t at : package.all("itemref")) {
    const auto item = items.find(package.value(at, "idref"));
    if (item == items.end()) continue;
    Chapter chapter{member_of(base, package.value(item->second, "href"))};
    chapter.contents = package.value(item->second, "properties").find("nav") != std::string::npos ||
                       contents.contains(chapter.member);
    const bool page = package.value(item->second, "media-type").find("html") != std::string::npos ||
                      is_page(chapter.member);
    if (page && known.insert(chapter.member).second) chapters.push_back(std::move(chapter));
  }
  return chapters;
}

// Names of authors, not of editors, illustrators or translators.
std::vector<std::string> authors_of(const XmlTree& package) {
  std::vector<std::string> authors;
  for (const std::size_t at : package.all("creator")) {
    const std::string_view role = package.value(at, "role");
    if (role.empty() || role == "aut") authors.push_back(package.text_of(at));
  }
  return authors;
}

// The day of publication among several dates.
std::string published(const XmlTree& package) {
  std::string first;
  for (const std::size_t at : package.all("date")) {
    const std::string_view event = package.value(at, "event");
    if (event == "publication") return package.text_of(at);
    if (event.empty() && first.empty()) first = package.text_of(at);
  }
  return first;
}

std::string modified(const XmlTree& package) {
  for (const std::size_t at : package.all("meta")) {
    if (package.value(at, "property") == "dcterms:modified") return package.text_of(at);
  }
  return {};
}

void read_metadata(const XmlTree& package, Document& document) {
  Properties properties;
  properties.title = package.text_of(package.find("title"));
  properties.creators = authors_of(package);
  properties.created = published(package);
  properties.language = package.text_of(package.find("language"));
  apply(properties, document);
  Metadata& metadata = document.metadata;
  if (metadata.date) metadata.date_source = DateSource::field;  // a publisher states it
  metadata.outlet = package.text_of(package.find("publisher"));
  metadata.updated = parse_date(modified(package));
}

Document read_epub(std::string_view bytes, std::string_view /*name*/) {
  const ZipMembers described =
      bytes.starts_with(kOle) ? ZipMembers{} : zip_members(bytes, is_described);
  if (has_encrypted_pages(described)) {
    return refused("is encrypted (DRM)", "use a copy without copy protection");
  }
  const XmlTree container = parse_xml(described[kContainer]);
  const std::string base = member_of("", container.value(container.find("rootfile"), "full-path"));
  if (described[base].empty()) return without_text(bytes, described, "an EPUB book");
  Document document;
  const XmlTree package = parse_member(described, base, document);
  const std::vector<Chapter> chapters = chapters_of(package, base);
  std::set<std::string_view> wanted;
  for (const Chapter& chapter : chapters) wanted.insert(chapter.member);
  const ZipMembers pages =
      zip_members(bytes, [&](std::string_view name) { return wanted.contains(name); });
  if (!pages.refused.empty()) document.warnings.push_back(pages.refused);
  read_metadata(package, document);
  for (const Chapter& chapter : chapters) {
    const std::string_view page = pages[chapter.member];
    if (page.empty()) {
      document.warnings.push_back("has no text for its chapter " + chapter.member);
    } else {
      append_chapter(page, chapter.contents, document);
    }
  }
  if (document.paragraphs.empty() && !pages.refused.empty()) {
    return refused(pages.refused, pages.hint);
  }
  if (document.metadata.title.empty()) find_title(document);
  return document;
}

bool looks_like_epub(std::string_view head) {
  const FirstMember first = first_member(head);
  return first.name == "META-INF/container.xml" ||
         (first.name == "mimetype" && first.content.starts_with("application/epub"));
}

constexpr auto kSuffixes = std::to_array<std::string_view>({".epub"});

}  // namespace

const Format kEpubFormat{
    .name = "epub",
    .suffixes = kSuffixes,
    .looks_like = looks_like_epub,
    .document = read_epub,
    .cited_text = cited_in_text,
};

}  // namespace dateline
