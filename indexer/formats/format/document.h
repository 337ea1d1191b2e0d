// SPDX-License-Identifier: GPL-2.0-or-later
// Documents whose bytes are not text: DOCX, PDF, e-mail. A reader extracts a `Document`; everything
// else works on the document's text, which has one line per paragraph. Passages of a document cite
// bytes and lines of that text, just as passages of a JSON record cite its decoded text field: the
// third paragraph of report.docx is line 3. `--verify` extracts the text again and compares.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/news/article.h"

namespace dateline {

struct ArticleSink;

struct DocumentParagraph {
  std::string text;  ///< UTF-8; line ends in it count as blanks
  Zone zone = Zone::body;
  std::string_view rule = {};        ///< as Paragraph::rule
  std::vector<TextPage> pages = {};  ///< as Paragraph::pages
};

/// What a reader extracts from one document.
struct Document {
  Metadata metadata;
  std::vector<DocumentParagraph> paragraphs;
  std::vector<std::string> warnings;
  std::string refused;  ///< why it cannot be read, one clause; empty if it can
  std::string hint;     ///< the next step after `refused`; may be empty
};

/// The text that citations refer to: the non-empty paragraphs, each followed by a line end.
[[nodiscard]] std::string document_text(const Document& document);

/// The paragraphs of a document's text, mapped to its bytes and lines.
[[nodiscard]] Article article_of(Document&& document);

/// Delivers the document of the file `path` to `sink`, as an article or a rejection.
void put_document(Document&& document, const std::string& path, const ArticleSink& sink);

}  // namespace dateline
