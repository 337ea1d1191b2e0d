// SPDX-License-Identifier: GPL-2.0-or-later
// Decides which parts of a mail are its text and which are attachments.
#include "indexer/formats/documents/mail_document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/ascii.h"
#include "common/text/charset.h"
#include "indexer/formats/documents/mail_attachment.h"
#include "indexer/formats/documents/mail_text.h"
#include "indexer/formats/format/decoding.h"
#include "indexer/formats/format/rows.h"
#include "indexer/formats/html/html.h"

namespace dateline {
namespace {

// Parts that tell a reader nothing, or repeat others.
constexpr auto kSilent = std::to_array<std::string_view>(
    {"application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
     "text/x-amp-html", "message/delivery-status", "message/disposition-notification",
     "text/rfc822-headers", "application/pgp-encrypted"});

bool is_image(const MailPart& part) { return part.type.starts_with("image/"); }
bool is_text(const MailPart& part) {
  return part.type == "text/plain" || part.type == "text/html" || part.type == "text";
}

std::size_t text_size(const std::vector<DocumentParagraph>& paragraphs) {
  std::size_t size = 0;
  for (const DocumentParagraph& paragraph : paragraphs) size += paragraph.text.size();
  return size;
}

// A page may name its charset itself.
DecodedText text_of(const MailPart& part) {
  const bool by_page = part.type == "text/html" && part.charset.empty();
  return by_page ? decode_part(part.bytes, html_charset(part.bytes))
                 : decode_text(part.bytes, part.charset);
}

// The root part, which the others belong to.
const MailPart* root_of(const MailPart& related) {
  for (const MailPart& part : related.parts) {
    if (!related.root.empty() && part.id == related.root) return &part;
  }
  return related.parts.empty() ? nullptr : &related.parts.front();
}

const MailPart* text_part(const MailPart& part, std::string_view type) {
  if (part.type == type && !part.attached) return &part;
  for (const MailPart& inner : part.parts) {
    if (part.type == "message/rfc822") break;
    if (const MailPart* found = text_part(inner, type)) return found;
  }
  return nullptr;
}

class Composer {
 public:
  explicit Composer(Document& document) : document_(document) {}

  void part(const MailPart& part) {
    if (part.encrypted) {
      encrypted_ = true;
    } else if (part.type == "multipart/alternative") {
      alternative(part);
    } else if (part.type == "multipart/related") {
      related(part);
    } else if (part.type.starts_with("multipart/")) {
      for (const MailPart& inner : part.parts) this->part(inner);
    } else if (part.type == "message/rfc822" || part.type == "message/global") {
      message(part);
    } else if (is_text(part) && !part.attached && (part.name.empty() || !has_text_)) {
      text(part);
    } else if (!part.type.empty() && !is_silent(part)) {
      attachment(part);
    }
  }

  /// Reports what was not read; call once, at the end.
  void finish(bool cut) {
    if (cut) document_.warnings.emplace_back("has more parts, or deeper ones, than are read");
    if (encrypted_ && has_text_) document_.warnings.emplace_back("a part of it is encrypted");
    if (!unread_.empty()) {
      document_.warnings.push_back("not read of what is attached: " + unread_);
    }
    if (has_text_) return;
    if (encrypted_) {
      document_.refused = "is encrypted";
      document_.hint = "decrypt it in a mail program and save it again";
    }
  }

 private:
  static bool is_silent(const MailPart& part) {
    return std::ranges::find(kSilent, part.type) != kSilent.end();
  }

  void put(std::vector<DocumentParagraph>&& paragraphs) {
    has_text_ = has_text_ || text_size(paragraphs) > 0;
    std::ranges::move(paragraphs, std::back_inserter(document_.paragraphs));
  }

  std::vector<DocumentParagraph> read(const MailPart& part) {
    const DecodedText decoded = text_of(part);
    if (decoded.doubtful) {
      document_.warnings.emplace_back("no charset that is declared or known fits its text");
    }
    if (part.type == "text/html") return page(decoded.text);
    return mail_paragraphs(decoded.text, {part.flowed, part.joins});
  }

  // The mail has a title of its own.
  std::vector<DocumentParagraph> page(const std::string& html) {
    std::vector<DocumentParagraph> paragraphs = html_paragraphs(html, document_);
    for (DocumentParagraph& paragraph : paragraphs) {
      if (paragraph.zone == Zone::title) paragraph.zone = Zone::heading;
    }
    return paragraphs;
  }

  void text(const MailPart& part) { put(read(part)); }

  // Prefers plain text if it has as much text as the page. In some mails it only says "open this in
  // a browser".
  void alternative(const MailPart& part) {
    constexpr std::size_t kTimes = 3;
    const MailPart* const plain = text_part(part, "text/plain");
    const MailPart* const html = text_part(part, "text/html");
    if (plain == nullptr || html == nullptr) {
      for (const MailPart& inner : part.parts) this->part(inner);
      return;
    }
    std::vector<DocumentParagraph> paragraphs = read(*plain);
    std::vector<DocumentParagraph> page = read(*html);
    put(text_size(page) > kTimes * text_size(paragraphs) ? std::move(page) : std::move(paragraphs));
    attachments_in(part);
  }

  void related(const MailPart& part) {
    const MailPart* const root = root_of(part);
    if (root == nullptr) return;
    this->part(*root);
    for (const MailPart& inner : part.parts) {
      if (&inner != root) attachments_in(inner);
    }
  }

  // The attachments within a part whose text was read.
  void attachments_in(const MailPart& part) {
    const bool attached = part.attached || part.type == "message/rfc822";
    if (attached) return this->part(part);
    for (const MailPart& inner : part.parts) attachments_in(inner);
  }

  void message(const MailPart& part) {
    heading("Attached message: " + part.head.subject);
    append_head(part.head, Zone::source_note, document_);
    for (const MailPart& inner : part.parts) this->part(inner);
  }

  void attachment(const MailPart& part) {
    if (is_image(part) && !part.attached) return;  // it is shown within the text
    const std::size_t begin = document_.paragraphs.size();
    heading("Attachment: " + (part.name.empty() ? part.type : part.name));
    const std::string problem = append_attachment(part, left_, document_);
    if (document_.paragraphs.size() > begin + 1) {
      has_text_ = true;
      return;
    }
    document_.paragraphs.pop_back();
    constexpr std::size_t kMostNames = 10;
    if (++unread_count_ > kMostNames) return;
    unread_ += (unread_.empty() ? "" : ", ") + (part.name.empty() ? part.type : part.name) + " (" +
               problem + ")";
  }

  void heading(std::string text) {
    document_.paragraphs.push_back({std::move(text), Zone::heading, "mail"});
  }

  Document& document_;
  std::size_t left_ = kMostAttached;
  bool has_text_ = false;
  bool encrypted_ = false;
  std::string unread_;
  std::size_t unread_count_ = 0;
};

// `Harbour desk <desk.gazette.example>`: the name of a mailing list.
std::string list_name(const std::string& id) {
  std::string name(ascii::trim(std::string_view(id).substr(0, id.find('<'))));
  std::erase(name, '"');
  return name;
}

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

Metadata metadata_of(const MailHead& head) {
  Metadata metadata;
  metadata.title = head.subject;
  metadata.byline = head.sender;
  metadata.outlet = list_name(head.list_id);
  // A list that sends in its own name appends that to the author's.
  const std::size_t via = metadata.byline.rfind(" via ");
  if (!head.list_id.empty() && via != std::string::npos) metadata.byline.resize(via);
  metadata.date = head.day;
  if (metadata.date) metadata.date_source = DateSource::field;
  if (is_address(head.archived_at)) metadata.url = head.archived_at;
  if (head.language.find(',') == std::string::npos) metadata.language = head.language;
  return metadata;
}

Document too_large() {
  Document document;
  document.refused = "is larger than 64 MB";
  document.hint = "save what is attached to it as files";
  return document;
}

// Makes a thread findable by the ids of its mails.
void append_ids(const MailHead& head, Document& document) {
  const auto append = [&](std::string_view name, const std::string& value) {
    if (value.empty()) return;
    document.paragraphs.push_back(
        {std::string(name) + ": " + value, Zone::source_note, "mail head"});
  };
  append("List-Id", head.list_id);
  append("Message-ID", head.message_id);
  append("In-Reply-To", head.in_reply_to);
  append("References", head.references);
}

Document read_mail(std::string_view bytes, std::string_view /*name*/) {
  if (bytes.size() > kLargestMail) return too_large();
  return mail_document(parse_mail(bytes));
}

// A page that a browser saved in one file with everything it shows (RFC 2557).
Document read_mhtml(std::string_view bytes, std::string_view /*name*/) {
  if (bytes.size() > kLargestMail) return too_large();
  const Mail mail = parse_mail(bytes);
  const MailPart* const root =
      mail.body.type == "multipart/related" ? root_of(mail.body) : &mail.body;
  const MailPart* page = root == nullptr ? nullptr : text_part(*root, "text/html");
  if (page == nullptr) page = text_part(mail.body, "text/html");
  Document document;
  if (page == nullptr) {
    document.refused = "no page in it";
    document.hint = "save the page as HTML";
    return document;
  }
  document.paragraphs = html_paragraphs(text_of(*page).text, document);
  const std::string& address =
      is_address(mail.head.content_location) ? mail.head.content_location : page->location;
  if (is_address(address)) document.metadata.url = address;
  if (document.metadata.title.empty()) document.metadata.title = mail.head.subject;
  return document;
}

constexpr auto kMailSuffixes = std::to_array<std::string_view>({".eml"});
constexpr auto kMhtmlSuffixes = std::to_array<std::string_view>({".mht", ".mhtml"});

}  // namespace

void append_head(const MailHead& head, Zone zone, Document& document) {
  const auto append = [&](std::string_view name, const std::string& value, Zone own) {
    if (value.empty()) return;
    document.paragraphs.push_back({std::string(name) + ": " + value, own, "mail head"});
  };
  append("From", head.from, zone == Zone::title ? Zone::byline : zone);
  append("To", head.to, Zone::source_note);
  append("Cc", head.cc, Zone::source_note);
  append("Date", head.date, zone == Zone::title ? Zone::dateline : zone);
}

Document mail_document(const Mail& mail) {
  Document document;
  if (!mail.parsed) {
    document.refused = "is no e-mail";
    document.hint = "a mail begins with header fields";
    return document;
  }
  document.metadata = metadata_of(mail.head);
  if (!mail.head.subject.empty()) {
    document.paragraphs.push_back({mail.head.subject, Zone::title, "mail head"});
  }
  append_head(mail.head, Zone::title, document);
  Composer composer(document);
  const std::size_t begin = document.paragraphs.size();
  composer.part(mail.body);
  composer.finish(mail.cut);
  if (document.paragraphs.size() == begin && mail.head.subject.empty() &&
      document.refused.empty()) {
    document.refused = "no text in it";
  }
  append_ids(mail.head, document);
  return document;
}

const Format kMailFormat{
    .name = "mail",
    .suffixes = kMailSuffixes,
    .looks_like = looks_like_mail,
    .document = read_mail,
    .cited_text = cited_in_text,
};

const Format kMhtmlFormat{
    .name = "mhtml",
    .suffixes = kMhtmlSuffixes,
    .looks_like = looks_like_mhtml,
    .document = read_mhtml,
    .cited_text = cited_in_text,
};

}  // namespace dateline
