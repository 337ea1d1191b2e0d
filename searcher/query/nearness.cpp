// SPDX-License-Identifier: GPL-2.0-or-later
// Distributes proximity operators over AND, OR, NOT and sequences.
#include "searcher/query/nearness.h"

#include <algorithm>

#include "searcher/query/tree.h"

namespace dateline {
namespace {

using Kind = QueryNode::Kind;

// Distributing NEAR over brackets multiplies operands; beyond this limit brackets are kept and any
// of their words may be near.
constexpr std::size_t kMostPairs = 64;

std::size_t operands(const QueryNode& node) {
  if (has_places(node) || node.kind == Kind::field) return 1;
  std::size_t count = 0;
  for (const QueryNode& child : node.children) count += operands(child);
  return count;
}

// A bracket with a single child is that child.
QueryNode unwrapped(QueryNode node) {
  while (node.kind == Kind::sequence && node.children.size() == 1 &&
         node.children.front().mark != Mark::excluded) {
    QueryNode only = std::move(node.children.front());
    only.mark = node.mark;
    node = std::move(only);
  }
  return node;
}

QueryNode pair(QueryNode left, QueryNode right, const Nearness& nearness) {
  QueryNode node;
  node.kind = Kind::near;
  node.nearness = nearness;
  node.place = {std::min(left.place.begin, right.place.begin),
                std::max(left.place.end, right.place.end)};
  node.children.push_back(std::move(left));
  node.children.push_back(std::move(right));
  return node;
}

// `shell` with `change` applied to each of its operands.
template <typename Change>
QueryNode each(QueryNode shell, const Change& change) {
  for (QueryNode& child : shell.children) {
    const Mark mark = child.mark;
    child.mark = Mark::plain;
    if (child.kind != Kind::field) child = change(std::move(child));
    child.mark = mark;
  }
  return shell;
}

// A field has no position: it is required in addition.
QueryNode attach(QueryNode left, QueryNode right, const Nearness& nearness) {
  if (left.kind == Kind::field) return left;
  if (right.kind == Kind::field) return right;
  if (!has_places(left)) {
    return each(std::move(left), [&](QueryNode child) {
      return attach(unwrapped(std::move(child)), right, nearness);
    });
  }
  if (!nearness.apart && !has_places(right)) {
    return each(std::move(right), [&](QueryNode child) {
      return attach(left, unwrapped(std::move(child)), nearness);
    });
  }
  return pair(std::move(left), std::move(right), nearness);
}

}  // namespace

bool has_places(const QueryNode& node) {
  switch (node.kind) {
    case Kind::word:
    case Kind::phrase:
    case Kind::compound:
    case Kind::near:
    case Kind::at_least:
      return true;
    case Kind::any_of:
      return std::all_of(node.children.begin(), node.children.end(), [](const QueryNode& child) {
        return child.mark != Mark::excluded && has_places(child);
      });
    case Kind::all_of:
    case Kind::lead:
    case Kind::field:
    case Kind::sequence:
      break;
  }
  return false;
}

QueryNode near_node(QueryNode left, QueryNode right, Nearness nearness) {
  const Mark mark = left.mark;
  left.mark = Mark::plain;
  if (right.mark == Mark::excluded) nearness.apart = !nearness.apart;
  right.mark = Mark::plain;
  left = unwrapped(std::move(left));
  right = unwrapped(std::move(right));
  const bool few = operands(left) * operands(right) <= kMostPairs;
  QueryNode node = few ? attach(std::move(left), std::move(right), nearness)
                       : pair(std::move(left), std::move(right), nearness);
  node.mark = mark;
  return node;
}

}  // namespace dateline
