# SPDX-License-Identifier: GPL-2.0-or-later
# The programs that scripts/bench compares, one a file, and their helpers.
