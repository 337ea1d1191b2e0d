#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
# Says of what comes on standard input whether a terminal would take any of it as a command.
"""steering.py prints the code points among standard input that steer a terminal or are no UTF-8,
newlines and tabs not among them, or "plain"."""
import sys


def steers(char):
    code = ord(char)
    return ((code < 0x20 and char not in "\n\t") or 0x7F <= code <= 0x9F or 0xD800 <= code <= 0xDFFF
            or code in (0x61C, 0x200E, 0x200F, 0x2028, 0x2029)
            or 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069)


TEXT = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
FOUND = sorted({f"U+{ord(char):04X}" for char in TEXT if steers(char)})
print(" ".join(FOUND) if FOUND else "plain" if TEXT else "nothing")
