# SPDX-License-Identifier: GPL-2.0-or-later
# Omega's omindex over the sample of text files.
import re

from suite.measure import output

from .base import Indexing, Peer, need


class Omindex(Peer):
    name, title = "omindex", "omindex"

    def build(self):
        need("omindex", "xapian-omega")

    def version(self):
        return re.search(r"[\d.]+\d", output(["omindex", "--version"]))[0]

    def indexings(self, inputs):
        index = self.work / "index"
        command = ["omindex", "--overwrite", "--db", index, "--url", "/", inputs.files]
        return [Indexing(self.title, "files", 1, command, index, True)]
