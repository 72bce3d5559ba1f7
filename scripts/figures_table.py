"""Print the JSON of `manage.py search_eval` from standard input as lines that people can compare."""

import json
import sys

report = json.load(sys.stdin)
facts = ", ".join(f"{name} {value}" for name, value in report.items() if name != "tasks")
print(facts)
for task, figures in report["tasks"].items():
    numbers = "  ".join(f"{name} {100 * figures[name]:5.1f}" for name in ("F1", "MAP", "P", "R", "MRR"))
    print(f"  {task:14} n {figures['n']:4}  {numbers}")
