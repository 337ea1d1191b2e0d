// SPDX-License-Identifier: GPL-2.0-or-later
// Connects with Xapian::Remote. The protocol has no authentication: see docs/cluster.md.
#include "common/index/served.h"

#include <xapian.h>

#include <cstdlib>
#include <optional>
#include <string_view>

#include "common/index/document.h"
#include "common/index/schema.h"
#include "common/index/stored.h"

namespace dateline {
namespace {

constexpr unsigned kMilliseconds = 1000;
constexpr unsigned kConnectTimeout = 5 * kMilliseconds;

constexpr const char* kPairHint =
    "serve the folders passages and articles of one index, and name them in this order";

// The server that an error comes from, which Xapian names as "remote:tcp(host:port)"; nullopt if it
// names none.
std::optional<ServerAddress> origin(const Xapian::Error& error) {
  constexpr std::string_view kBegin = "remote:tcp(";
  const std::string context = error.get_context();
  const std::size_t colon = context.rfind(':');
  if (!context.starts_with(kBegin) || colon <= kBegin.size()) return std::nullopt;
  return ServerAddress{
      context.substr(kBegin.size(), colon - kBegin.size()),
      static_cast<unsigned>(std::strtoul(context.c_str() + colon + 1, nullptr, 10))};
}

bool is_network_error(const Xapian::Error& error) {
  return std::string_view(error.get_type()).starts_with("Network");
}

}  // namespace

Xapian::Database open_served(const ServerAddress& address, unsigned timeout) {
  return Xapian::Remote::open(address.host, address.port, timeout * kMilliseconds, kConnectTimeout);
}

Settings served_settings(const Xapian::Database& passages, const ServedIndex& served) {
  const std::string text = passages.get_metadata(key::kSettings);
  if (!text.empty()) return settings_from_json(text);
  throw Error(ExitStatus::bad_index, served.passages.name() + " serves no passages of an index",
              kPairHint);
}

void check_pair(const Xapian::Database& passages, const Xapian::Database& articles,
                RecordUnpacker& records, const ServedIndex& served) {
  if (!articles.get_metadata(key::kSettings).empty()) {
    throw Error(ExitStatus::bad_index, served.articles.name() + " serves passages, not articles",
                kPairHint);
  }
  if (passages.get_doccount() == 0) return;
  // Any passage names its article.
  Xapian::Enquire enquire(passages);
  enquire.set_query(Xapian::Query::MatchAll);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet first = enquire.get_mset(0, 1);
  if (first.empty()) return;
  const Xapian::Document passage = first.begin().get_document();
  const auto slot = static_cast<Xapian::valueno>(Slot::article);
  bool paired = false;
  try {
    const Xapian::Document article = articles.get_document(decode_number(passage.get_value(slot)));
    const ArticleId id = decode_article(records.unpacked(article.get_data())).id;
    paired = id == decode_passage(records.unpacked(passage.get_data())).article;
  } catch (const Xapian::DocNotFoundError&) {
    // The databases belong to different indexes, or the article is gone.
  } catch (const Error&) {
    // Records of another index cannot be read.
  }
  if (paired) return;
  throw Error(
      ExitStatus::bad_index,
      served.passages.name() + " and " + served.articles.name() + " do not belong to one index",
      kPairHint);
}

bool is_of_server(const Xapian::Error& error) {
  return is_network_error(error) || origin(error).has_value();
}

void throw_server_error(const Xapian::Error& error, const std::string& name) {
  const std::optional<ServerAddress> server = origin(error);
  const char* const cause = error.get_error_string();
  std::string message =
      "the index server " + (server ? server->name() : name) + " fails: " + error.get_msg();
  if (cause != nullptr) message += std::string(" (") + cause + ')';
  throw ServerError(
      ExitStatus::bad_index, message,
      is_network_error(error)
          ? "check that its xapian-tcpsrv runs and can be reached from here; see docs/cluster.md"
          : "restart its xapian-tcpsrv if the index was rebuilt or compacted; see docs/cluster.md");
}

}  // namespace dateline
