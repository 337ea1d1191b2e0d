# SPDX-License-Identifier: GPL-2.0-or-later
# The table of the programs that scripts/bench compares with, one a file.
"""Each is a Peer (base.py): how it is built, what it indexes, how it is asked."""
from .base import Indexing, Peer, Timing, Unavailable
from .dateline import Dateline, DatelineDefault
from .fts5 import Fts5
from .lucene import Lucene
from .omindex import Omindex
from .recoll import Recoll
from .ripgrep import Ripgrep
from .tantivy import Tantivy
from .xapian import Xapian

PEERS = (Lucene, Tantivy, Fts5, Xapian, Omindex, Recoll, Ripgrep)
