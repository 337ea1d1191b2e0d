// SPDX-License-Identifier: GPL-2.0-or-later
// The fixed parts of the html format.
#pragma once

#include <string_view>

namespace dateline {

/// The page up to its title, and from there to its contents: the style sheet and a policy that
/// forbids loading anything.
inline constexpr std::string_view kPageBegin = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>)";

inline constexpr std::string_view kPageStyle = R"(</title>
<style>
:root { color-scheme: light dark;
  --ink: #1d2126; --faint: #636c76; --paper: #fbfaf8; --card: #fff; --line: #e3e0da;
  --mark: #ffe58a; --link: #14508c; --bar: #2f6f9f; --unknown: #b3b0a9; --alarm: #a3271c; }
@media (prefers-color-scheme: dark) { :root {
  --ink: #e4e6e8; --faint: #9aa3ac; --paper: #16181b; --card: #1e2124; --line: #33383d;
  --mark: #6b5600; --link: #8cbcec; --bar: #5d9fd0; --unknown: #5d6166; --alarm: #ff9d90; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 17px/1.55 Georgia, "Noto Serif", serif; }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, .rank, .origin, .place, .summary, .note, .more, table, svg, nav {
  font-family: system-ui, "Helvetica Neue", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 0 0 .3rem; overflow-wrap: anywhere; }
section + section { margin-top: 3rem; padding-top: 2rem; border-top: 2px solid var(--line); }
h2 { font-size: .8rem; letter-spacing: .06em; text-transform: uppercase; color: var(--faint);
  margin: 2.2rem 0 .6rem; }
.summary, .note, .origin, .place, .more { font-size: .84rem; color: var(--faint); margin: .15rem 0; }
.note { border-left: 3px solid var(--mark); padding-left: .6rem; }
.error { border-color: var(--alarm); color: var(--alarm); }
article { background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  padding: 1rem 1.2rem .9rem; margin: 1rem 0; }
h3 { font-size: 1.05rem; line-height: 1.3; margin: 0; overflow-wrap: anywhere; }
.rank { color: var(--faint); font-weight: 400; margin-right: .35rem; }
.next { border-top: 1px solid var(--line); margin-top: .7rem; padding-top: .5rem; }
.next > .rank { float: left; margin-right: .6rem; }
.next blockquote { margin-top: 0; }
blockquote { margin: .6rem 0 .2rem; overflow-wrap: anywhere; }
.context { color: var(--faint); }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .1em; }
.place { overflow-wrap: anywhere; }
code { font: .95em ui-monospace, "DejaVu Sans Mono", monospace; }
a { color: var(--link); }
table { border-collapse: collapse; font-size: .88rem; width: 100%; }
th { text-align: left; color: var(--faint); font-weight: 500; }
th, td { padding: .25rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th:nth-child(n+2), td:nth-child(n+2) { text-align: right; font-variant-numeric: tabular-nums;
  width: 6rem; }
.unknown { color: var(--faint); font-style: italic; }
svg { display: block; width: 100%; height: auto; margin-bottom: 1.8rem; }
svg .bar { fill: var(--bar); } svg .bar-unknown { fill: var(--unknown); }
svg .axis { stroke: var(--line); } svg .label { fill: var(--faint); font-size: 11.5px; }
@media print { body { background: none; } article { break-inside: avoid; } }
</style>
</head>
<body>
<main>
)";

inline constexpr std::string_view kPageEnd = "</main>\n</body>\n</html>\n";

}  // namespace dateline
