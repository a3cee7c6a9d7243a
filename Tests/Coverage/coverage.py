"""Prints how much of each module the tests went through, from the JSON that `swift test` leaves."""

import json
import re
import sys
from collections import defaultdict

with open(sys.argv[1], encoding="utf-8") as file:
    files = json.load(file)["data"][0]["files"]

modules = defaultdict(lambda: [0, 0])
for entry in files:
    module = re.search(r"/Sources/([^/]+)/", entry["filename"])
    if module and "/.build" not in entry["filename"]:
        lines = entry["summary"]["lines"]
        modules[module.group(1)][0] += lines["covered"]
        modules[module.group(1)][1] += lines["count"]

print("lines covered by tests")
for module, (covered, count) in sorted(modules.items()):
    print(f"  {module:<12} {covered:>6} of {count:>6}  {100 * covered / max(count, 1):5.1f} %")
covered = sum(module[0] for module in modules.values())
count = sum(module[1] for module in modules.values())
print(f"  {'all':<12} {covered:>6} of {count:>6}  {100 * covered / max(count, 1):5.1f} %")
