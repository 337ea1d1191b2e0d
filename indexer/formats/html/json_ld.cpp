// SPDX-License-Identifier: GPL-2.0-or-later
// Looks for objects of an article type in a script, however they are wrapped: alone, in a list, in
// an @graph, as the mainEntity of a page.
#include "indexer/formats/html/json_ld.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "common/text/ascii.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestScript = 4 << 20;
constexpr int kDeepest = 64;

/// Whether brackets nest no deeper than `kDeepest`.
bool is_shallow(std::string_view json) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char byte = json[at];
    if (in_string && byte == '\\') ++at;
    if (byte == '"') in_string = !in_string;
    if (in_string) continue;
    if (byte == '[' || byte == '{') ++depth;
    if (byte == ']' || byte == '}') --depth;
    if (depth > kDeepest) return false;
  }
  return true;
}

/// The JSON inside the comments or CDATA marks that some sites put around it.
std::string_view without_wrapping(std::string_view script) {
  const std::size_t begin = script.find_first_of("{[");
  const std::size_t cdata = script.find("<![CDATA[");
  const std::size_t from = cdata < begin ? script.find_first_of("{[", cdata + 9) : begin;
  const std::size_t close = cdata < begin ? script.rfind("]]>") : std::string_view::npos;
  const std::size_t end = script.substr(0, close).find_last_of("}]");
  if (from == std::string_view::npos || end == std::string_view::npos || end < from) return {};
  return script.substr(from, end + 1 - from);
}

Json parsed(std::string_view script) {
  const std::string_view json = without_wrapping(script);
  if (json.empty() || json.size() > kLongestScript || !is_shallow(json)) return {};
  Json value = Json::parse(json, nullptr, false);
  if (!value.is_discarded()) return value;
  std::string mended(json);  // line ends inside strings, which JSON does not allow
  for (char& byte : mended) {
    if (static_cast<unsigned char>(byte) < 0x20) byte = ' ';
  }
  value = Json::parse(mended, nullptr, false);
  return value.is_discarded() ? Json() : value;
}

const Json* member(const Json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : &*found;
}

/// A string, the name of an object, or those of a list joined by ", ".
std::string text_of(const Json* value, int levels = 4) {
  if (value == nullptr || levels == 0) return {};
  if (value->is_string()) return value->get<std::string>();
  if (value->is_object()) return text_of(member(*value, "name"), levels - 1);
  std::string joined;
  if (!value->is_array()) return joined;
  for (const Json& part : *value) {
    const std::string text = text_of(&part, levels - 1);
    if (text.empty()) continue;
    if (!joined.empty()) joined += ", ";
    joined += text;
  }
  return joined;
}

bool is_article_type(const Json* type) {
  const auto is_article = [](const Json& name) {
    if (!name.is_string()) return false;
    const auto& text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("BlogPosting") || text.ends_with("Report") ||
           text == "Review" || text == "ClaimReview";
  };
  if (type == nullptr) return false;
  return type->is_array() ? std::ranges::any_of(*type, is_article) : is_article(*type);
}

bool has_type(const Json& object, std::string_view ending) {
  const auto is_it = [&](const Json& name) {
    return name.is_string() && name.get_ref<const std::string&>().ends_with(ending);
  };
  const Json* const type = member(object, "@type");
  if (type == nullptr) return false;
  return type->is_array() ? std::ranges::any_of(*type, is_it) : is_it(*type);
}

AuthorData author_of(const Json& value) {
  AuthorData author;
  if (value.is_string()) author.name = value.get<std::string>();
  if (!value.is_object()) return author;
  author.name = text_of(member(value, "name"));
  const Json* const id = member(value, "@id");
  if (id != nullptr && id->is_string()) author.id = id->get<std::string>();
  author.office = has_type(value, "Organization") && !has_type(value, "Person");
  return author;
}

/// The authors of an object, or else its creators.
std::vector<AuthorData> authors_of(const Json& object) {
  constexpr std::size_t kMost = 50;
  std::vector<AuthorData> authors;
  for (const char* const name : {"author", "creator"}) {
    const Json* const value = member(object, name);
    if (value == nullptr || !authors.empty()) continue;
    const auto add = [&](const Json& one) {
      AuthorData author = author_of(one);
      if (authors.size() < kMost && !(author.name.empty() && author.id.empty())) {
        authors.push_back(std::move(author));
      }
    };
    if (value->is_array()) {
      for (const Json& one : *value) add(one);
    } else {
      add(*value);
    }
  }
  return authors;
}

/// Notes what else an object says of authors: who has an @id, who made the page.
void read_party(const Json& object, ArticleData& data) {
  constexpr std::size_t kMost = 1000;
  AuthorData party = author_of(object);
  if (!party.id.empty() && !party.name.empty() && data.parties.size() < kMost) {
    std::string id = party.id;
    data.parties.emplace(std::move(id), std::move(party));
  }
  const bool is_page = has_type(object, "Page") || has_type(object, "Recipe") ||
                       has_type(object, "HowTo") || has_type(object, "Posting");
  if (is_page && data.page_authors.empty()) data.page_authors = authors_of(object);
}

void set_once(std::string& field, std::string&& value) {
  if (field.empty()) field = std::move(value);
}

void read_article(const Json& object, ArticleData& data) {
  set_once(data.headline, text_of(member(object, "headline")));
  std::string body = text_of(member(object, "articleBody"));
  if (body.empty()) body = text_of(member(object, "reviewBody"));
  if (body.size() > data.body.size()) data.body = std::move(body);
  if (data.authors.empty()) data.authors = authors_of(object);
  set_once(data.publisher, text_of(member(object, "publisher")));
  set_once(data.dates.published, text_of(member(object, "datePublished")));
  set_once(data.dates.created, text_of(member(object, "dateCreated")));
  set_once(data.dates.modified, text_of(member(object, "dateModified")));
  set_once(data.language, text_of(member(object, "inLanguage")));
  set_once(data.url, text_of(member(object, "url")));
}

// Types whose dates are not those of the page.
constexpr auto kOtherTypes = std::to_array<std::string_view>(
    {"Comment", "Answer", "Event", "Person", "Organization", "ImageObject", "JobPosting", "Offer"});

bool is_other_type(const Json* type) {
  if (type == nullptr || !type->is_string()) return false;
  return std::ranges::find(kOtherTypes, type->get_ref<const std::string&>()) != kOtherTypes.end();
}

// The dates of an object that is not an article but may be the page, or what the page shows.
void read_page_dates(const Json& object, DataDates& dates) {
  if (is_other_type(member(object, "@type"))) return;
  set_once(dates.page_published, text_of(member(object, "datePublished")));
  set_once(dates.page_published, text_of(member(object, "uploadDate")));
  set_once(dates.page_modified, text_of(member(object, "dateModified")));
  set_once(dates.created, text_of(member(object, "dateCreated")));
}

// Where an article may be inside another object.
constexpr std::array kWrappers{"@graph", "mainEntity", "mainEntityOfPage", "itemReviewed"};

}  // namespace

void read_json_ld(std::string_view script, ArticleData& data) {
  const Json root = parsed(script);
  std::vector<const Json*> left{&root};
  while (!left.empty()) {
    const Json& value = *left.back();
    left.pop_back();
    if (value.is_array()) {
      for (auto at = value.rbegin(); at != value.rend(); ++at) left.push_back(&*at);
    }
    if (!value.is_object()) continue;
    read_party(value, data);
    if (is_article_type(member(value, "@type"))) {
      read_article(value, data);
    } else {
      read_page_dates(value, data.dates);
    }
    for (const char* const name : kWrappers) {
      if (const Json* const inner = member(value, name)) left.push_back(inner);
    }
  }
}

}  // namespace dateline
