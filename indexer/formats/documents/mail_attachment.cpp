// SPDX-License-Identifier: GPL-2.0-or-later
// An attachment is a file with a name and a type. Mails attached as files are read to the same
// depth as nested mails.
#include "indexer/formats/documents/mail_attachment.h"

#include <algorithm>
#include <array>

#include "indexer/formats/documents/mail_document.h"
#include "indexer/formats/format/choice.h"
#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

struct Type {
  std::string_view type;
  std::string_view suffix;
};
// Types of attachments whose names have no known suffix.
constexpr auto kTypes = std::to_array<Type>({
    {"text/plain", ".txt"},
    {"text/html", ".html"},
    {"application/xhtml+xml", ".html"},
    {"application/pdf", ".pdf"},
    {"application/json", ".json"},
    {"text/csv", ".csv"},
    {"application/epub+zip", ".epub"},
    {"application/vnd.oasis.opendocument.text", ".odt"},
    {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"},
    {"message/rfc822", ".eml"},
});

// The suffix that gives the format: the name's own if it is known.
std::string file_name(const MailPart& part) {
  if (format_by_suffix(part.name) != nullptr) return part.name;
  const auto* const type = std::ranges::find(kTypes, part.type, &Type::type);
  return type == kTypes.end() ? part.name : part.name + std::string(type->suffix);
}

void append(Article&& article, Document& document) {
  for (Paragraph& paragraph : article.paragraphs) {
    document.paragraphs.push_back({std::move(paragraph.text), paragraph.zone, paragraph.rule});
  }
}

void append(Document&& attached, Document& document) {
  std::ranges::move(attached.paragraphs, std::back_inserter(document.paragraphs));
  std::ranges::move(attached.warnings, std::back_inserter(document.warnings));
}

// The depth of the mail that this thread is reading. Mails attached as files are not parts that its
// parser would count.
thread_local int depth = 1;

class Deeper {
 public:
  Deeper() { ++depth; }
  ~Deeper() { --depth; }
  Deeper(const Deeper&) = delete;
  Deeper& operator=(const Deeper&) = delete;
};

// Reads by a format of text or records.
std::string append_text(const Format& format, const MailPart& part, const std::string& name,
                        Document& document) {
  std::string problem;
  std::size_t refused = 0;
  const ArticleSink sink{
      [&](Article&& article) { append(std::move(article), document); },
      [&](Rejection&& rejection) {
        problem = std::move(rejection.reason);
        ++refused;
      },
      [&](Warning&& warning) { document.warnings.push_back(name + ": " + warning.message); }};
  if (format.read_records == nullptr) {
    format.read(part.bytes, name, sink);
  } else {
    MemoryStream stream(part.bytes);
    format.read_records(stream, name, sink);
  }
  if (refused > 0) document.warnings.push_back(name + ": " + problem);
  return problem.empty() ? "no text in it" : problem;
}

std::string read_attachment(const MailPart& part, Document& document) {
  constexpr std::size_t kHead = 4096;
  const std::string name = file_name(part);
  const std::string_view head = std::string_view(part.bytes).substr(0, kHead);
  const Format* const format = format_of(name, head);
  if (format != nullptr && format->document != nullptr) {
    if (depth >= kDeepestMail) return "is nested too deep";
    const Deeper deeper;
    Document attached = format->document(part.bytes, name);
    if (!attached.refused.empty()) return attached.refused;
    append(std::move(attached), document);
    return "no text in it";
  }
  const std::string_view binary = binary_kind(head);
  if (!binary.empty()) return std::string(binary);
  if (format == nullptr) return "of a kind that is not read";
  return append_text(*format, part, name, document);
}

}  // namespace

std::vector<DocumentParagraph> html_paragraphs(std::string_view html, Document& document) {
  Document page;
  const ArticleSink sink{
      [&](Article&& article) {
        page.metadata = article.metadata;
        append(std::move(article), page);
      },
      [](Rejection&&) {},  // no text: the mail has other parts, or says so
      [&](Warning&& warning) { document.warnings.push_back(std::move(warning.message)); }};
  read_html(html, {}, sink);
  if (document.metadata == Metadata{}) document.metadata = std::move(page.metadata);
  return std::move(page.paragraphs);
}

std::string append_attachment(const MailPart& part, std::size_t& left, Document& document) {
  if (part.bytes.empty()) return "is empty";
  if (part.bytes.size() > left) return "too large with the others";
  left -= part.bytes.size();
  const std::size_t begin = document.paragraphs.size();
  std::string problem = read_attachment(part, document);
  for (std::size_t i = begin; i < document.paragraphs.size(); ++i) {
    DocumentParagraph& paragraph = document.paragraphs[i];
    if (paragraph.zone == Zone::title) paragraph.zone = Zone::heading;  // the mail has its own
    if (paragraph.rule.empty()) paragraph.rule = "attachment";
  }
  return problem;
}

}  // namespace dateline
