# SPDX-License-Identifier: GPL-2.0-or-later
# recollindex over the sample of text files.
import re

from suite.measure import output

from .base import Indexing, Peer, need


class Recoll(Peer):
    name, title = "recoll", "recollindex"

    def build(self):
        need("recollindex", "recollcmd")

    def version(self):
        shown = output(["dpkg-query", "-W", "-f", "${Version}", "recollcmd"], allowed=(0, 1))
        return re.sub(r"-[^-]*$", "", shown) or "unknown"

    def indexings(self, inputs):
        """What to index and where to is in the configuration."""
        settings, index = self.work / "settings", self.work / "index"
        settings.mkdir(exist_ok=True)
        (settings / "recoll.conf").write_text(f"topdirs = {inputs.files}\ndbdir = {index}\n",
                                              encoding="utf-8")
        command = ["recollindex", "-c", settings, "-z"]
        return [Indexing(self.title, "files", 1, command, index, True)]
