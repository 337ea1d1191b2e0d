// SPDX-License-Identifier: GPL-2.0-or-later
// The only file that uses GMime. It decodes encoded words of header fields and transfer encodings;
// charsets of bodies and of raw header fields are decoded by our own code.
#include "indexer/formats/documents/mail.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "common/text/ascii.h"
#include "common/text/charset.h"

namespace dateline {
namespace {

constexpr int kDeepestPart = 32;  // nesting of multiparts
constexpr std::size_t kMostParts = 1000;

struct Unref {
  void operator()(gpointer object) const { g_object_unref(object); }
};
template <typename Object>
using Owned = std::unique_ptr<Object, Unref>;

struct FreeText {
  void operator()(char* text) const { g_free(text); }
};

std::string text_of(const char* text) { return text == nullptr ? std::string() : text; }

std::string taken(char* text) {
  const std::unique_ptr<char, FreeText> owned(text);
  return text_of(text);
}

// As a line of valid UTF-8.
std::string line_of(std::string_view text) { return ascii::one_line(decode_text(text).text); }

std::string without_brackets(std::string id) {
  const std::size_t begin = id.find('<');
  const std::size_t end = id.find('>', begin == std::string::npos ? 0 : begin);
  return begin == std::string::npos || end == std::string::npos
             ? id
             : id.substr(begin + 1, end - begin - 1);
}

/// A field as written, unfolded, with raw bytes decoded; empty if absent.
std::string raw_field(GMimeObject* object, const char* name) {
  GMimeHeaderList* const fields = g_mime_object_get_header_list(object);
  GMimeHeader* const field = g_mime_header_list_get_header(fields, name);
  if (field == nullptr) return {};
  return line_of(text_of(g_mime_header_get_raw_value(field)));
}

std::string decoded_piece(const std::string& text) {
  return taken(g_mime_utils_header_decode_text(nullptr, text.c_str()));
}

/// A header field with its encoded words decoded (RFC 2047). GMime joins the base64 of adjacent
/// words, which ends at the padding of the first: such words are decoded one by one.
std::string decoded_words(const std::string& text) {
  constexpr std::string_view kPaddedEnd = "=?=";
  std::string decoded;
  std::size_t begin = 0;
  for (std::size_t at = text.find(kPaddedEnd); at != std::string::npos;
       at = text.find(kPaddedEnd, at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\r\n", at + kPaddedEnd.size());
    if (next == std::string::npos || text.compare(next, 2, "=?") != 0) continue;
    decoded += decoded_piece(text.substr(begin, at + kPaddedEnd.size() - begin));
    begin = next;
  }
  return decoded + decoded_piece(text.substr(begin));
}

/// The same, decoded.
std::string field(GMimeObject* object, const char* name) {
  return line_of(decoded_words(raw_field(object, name)));
}

std::string address_text(InternetAddress* address) {
  const std::string name = line_of(text_of(internet_address_get_name(address)));
  if (!INTERNET_ADDRESS_IS_MAILBOX(address)) return name;
  const std::string place =
      line_of(text_of(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))));
  if (name.empty()) return place;
  return place.empty() || place == name ? name : name + " <" + place + ">";
}

struct Addresses {
  std::string text;
  std::string first;  // name, else address
};

Addresses addresses(GMimeObject* object, const char* name) {
  Addresses found;
  const std::string raw = raw_field(object, name);
  if (raw.empty()) return found;
  const Owned<InternetAddressList> list(internet_address_list_parse(nullptr, raw.c_str()));
  const int count = list == nullptr ? 0 : internet_address_list_length(list.get());
  for (int i = 0; i < count; ++i) {
    InternetAddress* const address = internet_address_list_get_address(list.get(), i);
    const std::string text = address_text(address);
    if (text.empty()) continue;
    if (found.text.empty()) {
      const std::string title = line_of(text_of(internet_address_get_name(address)));
      found.first = title.empty() ? text : title;
    }
    found.text += found.text.empty() ? text : ", " + text;
  }
  if (found.text.empty()) found = {raw, raw};
  return found;
}

std::optional<Date> day_of(const std::string& date) {
  if (date.empty()) return std::nullopt;
  GDateTime* const time = g_mime_utils_header_decode_date(date.c_str());
  if (time == nullptr) return std::nullopt;
  int year = 0;
  int month = 0;
  int day = 0;
  g_date_time_get_ymd(time, &year, &month, &day);
  g_date_time_unref(time);
  const Date found{year, static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
  return is_calendar_day(found) ? std::optional(found) : std::nullopt;
}

MailHead head_of(GMimeObject* message) {
  MailHead head;
  head.subject = field(message, "Subject");
  Addresses from = addresses(message, "From");
  head.sender = std::move(from.first);
  head.from = std::move(from.text);
  head.to = addresses(message, "To").text;
  head.cc = addresses(message, "Cc").text;
  head.date = raw_field(message, "Date");
  head.day = day_of(head.date);
  head.message_id = without_brackets(raw_field(message, "Message-ID"));
  head.in_reply_to = raw_field(message, "In-Reply-To");
  head.references = raw_field(message, "References");
  head.list_id = field(message, "List-Id");
  head.language = raw_field(message, "Content-Language");
  head.archived_at = without_brackets(raw_field(message, "Archived-At"));
  head.content_location = raw_field(message, "Snapshot-Content-Location");
  if (head.content_location.empty()) head.content_location = raw_field(message, "Content-Location");
  return head;
}

std::string parameter(GMimeContentType* type, const char* name) {
  return line_of(text_of(g_mime_content_type_get_parameter(type, name)));
}

std::string content_of(GMimePart* part) {
  GMimeDataWrapper* const content = g_mime_part_get_content(part);
  if (content == nullptr) return {};
  const Owned<GMimeStream> stream(g_mime_stream_mem_new());
  if (g_mime_data_wrapper_write_to_stream(content, stream.get()) < 0) return {};
  const GByteArray* const bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

bool is_encrypted(GMimeObject* object, const std::string& type, GMimeContentType* content_type) {
  if (GMIME_IS_MULTIPART_ENCRYPTED(object) || type == "multipart/encrypted") return true;
  const bool pkcs7 = type == "application/pkcs7-mime" || type == "application/x-pkcs7-mime";
  return pkcs7 && !parameter(content_type, "smime-type").starts_with("signed");
}

class TreeReader {
 public:
  [[nodiscard]] bool cut() const { return cut_; }

  MailPart part(GMimeObject* object, int depth, int mails) {
    MailPart part;
    if (object == nullptr) return part;
    if (depth > kDeepestPart || mails > kDeepestMail || ++count_ > kMostParts) {
      cut_ = true;
      return part;
    }
    read_fields(object, part);
    if (GMIME_IS_MULTIPART(object)) {
      GMimeMultipart* const multipart = GMIME_MULTIPART(object);
      const int count = g_mime_multipart_get_count(multipart);
      for (int i = 0; i < count && !is_full(); ++i) {
        part.parts.push_back(this->part(g_mime_multipart_get_part(multipart, i), depth + 1, mails));
      }
    } else if (GMIME_IS_MESSAGE_PART(object)) {
      GMimeMessage* const message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
      if (message == nullptr) return part;
      part.head = head_of(GMIME_OBJECT(message));
      part.parts.push_back(this->part(g_mime_message_get_mime_part(message), depth + 1, mails + 1));
    } else if (GMIME_IS_PART(object)) {
      part.bytes = content_of(GMIME_PART(object));
    }
    return part;
  }

 private:
  bool is_full() {
    cut_ = cut_ || count_ >= kMostParts;
    return count_ >= kMostParts;
  }

  static void read_fields(GMimeObject* object, MailPart& part) {
    GMimeContentType* const type = g_mime_object_get_content_type(object);
    part.type = ascii::lower(line_of(taken(g_mime_content_type_get_mime_type(type))));
    part.charset = parameter(type, "charset");
    part.flowed = ascii::lower(parameter(type, "format")) == "flowed";
    part.joins = ascii::lower(parameter(type, "delsp")) == "yes";
    part.root = without_brackets(parameter(type, "start"));
    part.name = parameter(type, "name");
    part.id = without_brackets(text_of(g_mime_object_get_content_id(object)));
    part.location = raw_field(object, "Content-Location");
    part.encrypted = is_encrypted(object, part.type, type);
    part.attached = ascii::lower(text_of(g_mime_object_get_disposition(object))) == "attachment";
    const std::string file =
        line_of(text_of(g_mime_object_get_content_disposition_parameter(object, "filename")));
    if (!file.empty()) part.name = file;
  }

  std::size_t count_ = 0;
  bool cut_ = false;
};

// Mailboxes have a line before the head.
std::string_view without_mailbox_line(std::string_view bytes) {
  while (bytes.starts_with("From ") || bytes.starts_with(">From ")) {
    bytes.remove_prefix(std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  }
  return bytes;
}

}  // namespace

Mail parse_mail(std::string_view bytes) {
  static std::once_flag begun;
  std::call_once(begun, [] { g_mime_init(); });
  bytes = without_mailbox_line(bytes);
  Mail mail;
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (message == nullptr) return mail;
  mail.parsed = true;
  mail.head = head_of(GMIME_OBJECT(message.get()));
  TreeReader reader;
  mail.body = reader.part(g_mime_message_get_mime_part(message.get()), 1, 1);
  mail.cut = reader.cut();
  return mail;
}

}  // namespace dateline
