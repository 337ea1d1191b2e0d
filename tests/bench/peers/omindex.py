# SPDX-License-Identifier: GPL-2.0-or-later
# Omega's omindex over the samples of text files.
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
        return [Indexing(self.title, source, 1,
                         ["omindex", "--overwrite", "--db", index, "--url", "/", folder], index, True)
                for source, folder in inputs.samples().items()]
