// SPDX-License-Identifier: GPL-2.0-or-later
// Interprets the names of meta elements and classes that describe a date.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// The role that a name gives to its date.
enum class DateRole : unsigned char {
  published,  ///< publication
  date,       ///< a date, or creation
  modified,   ///< the last modification
};

/// The role of a meta element by its name or property, ignoring case: "article:published_time",
/// "DC.date.issued", "parsely-pub-date".
[[nodiscard]] std::optional<DateRole> role_of_meta(std::string_view name);

/// The role of a microdata or RDFa property: "datePublished", "dc:date".
[[nodiscard]] std::optional<DateRole> role_of_property(std::string_view name);

/// The role of an element with these class names: "entry-date published", "post-updated".
[[nodiscard]] std::optional<DateRole> role_of_classes(std::string_view names);

/// The values of members that name publication ("datePublished", "published_at") in the text of a
/// script, JSON or not, in order; at most 20.
[[nodiscard]] std::vector<std::string_view> dates_in_script(std::string_view script);

/// Whether class names or an id say that an element belongs to the site and not to the article: a
/// clock, a calendar, an archive's toolbar.
[[nodiscard]] bool names_clock(std::string_view names);

}  // namespace dateline
