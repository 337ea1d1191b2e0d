# SPDX-License-Identifier: GPL-2.0-or-later
# recollindex over the samples of text files.
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
        index = self.work / "index"
        ways = []
        for source, folder in inputs.samples().items():
            settings = self.work / f"settings-{source.replace(' ', '-')}"
            settings.mkdir(exist_ok=True)
            (settings / "recoll.conf").write_text(f"topdirs = {folder}\ndbdir = {index}\n",
                                                  encoding="utf-8")
            ways.append(Indexing(self.title, source, 1, ["recollindex", "-c", settings, "-z"], index,
                                 True))
        return ways
