# SPDX-License-Identifier: GPL-2.0-or-later
# ripgrep over the passages, for the cold query: it needs no index, and ranks nothing.
from suite.measure import output

from .base import Peer, need


class Ripgrep(Peer):
    name, title = "ripgrep", "ripgrep"

    def build(self):
        need("rg", "ripgrep")

    def version(self):
        return output(["rg", "--version"]).split()[1]

    def cold_command(self, inputs, query):
        """All lines with any of the words, whatever the operator: those that a person would look
        through."""
        patterns = [option for part in query.parts() for option in ("-e", part)]
        return ["rg", "--no-config", "--ignore-case", "--word-regexp", "--fixed-strings", *patterns,
                inputs.passages]
