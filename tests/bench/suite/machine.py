# SPDX-License-Identifier: GPL-2.0-or-later
# What the figures were measured on.
import datetime
import os
import platform
import re
from pathlib import Path


def field(path, pattern, default):
    try:
        match = re.search(pattern, Path(path).read_text(encoding="utf-8"), re.MULTILINE)
    except OSError:
        return default
    return match[1].strip() if match else default


def description():
    """Pairs of what and which; how busy the machine is belongs to it."""
    memory = int(field("/proc/meminfo", r"^MemTotal:\s*(\d+)", "0")) / 2**20
    cores = len(os.sched_getaffinity(0))
    return {
        "date": datetime.date.today().isoformat(),
        "processor": field("/proc/cpuinfo", r"^model name\s*:(.*)", platform.machine()),
        "cores": str(cores),
        "memory": f"{memory:.0f} GiB",
        "kernel": f"{platform.system()} {platform.release()}",
        "system": field("/etc/os-release", r'^PRETTY_NAME="(.*)"', "unknown"),
        "load at start": f"{os.getloadavg()[0]:.1f}",
    }
