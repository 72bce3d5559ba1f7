"""Print the JSON of `manage.py search_eval` from standard input as lines that people can compare.

With `--check` it fails where a figure is more than a point (MAP on PostgreSQL: two) below that of
data/search-eval/reference.tsv, whose columns are language, task, F1 and MAP in per cent.
"""

import json
import sys
from pathlib import Path

REFERENCE = Path(__file__).resolve().parents[2] / "data/search-eval/reference.tsv"


def too_low(report: dict) -> list[str]:
    """Return what lies below the reference, in words."""
    faults = []
    for line in REFERENCE.read_text(encoding="utf-8").splitlines():
        language, task, *expected = line.split("\t")
        figures = report["tasks"].get(task)
        if language != report["language"] or figures is None:
            continue
        for name, least in zip(("F1", "MAP"), map(float, expected), strict=True):
            slack = 2 if name == "MAP" and report["engine"] == "postgresql" else 1
            if 100 * figures[name] < least - slack:
                faults.append(f"{language} {task}: {name} {100 * figures[name]:.1f}, the reference is {least:.0f}")
    return faults


report = json.load(sys.stdin)
print(", ".join(f"{name} {value}" for name, value in report.items() if name != "tasks"))
for task, figures in report["tasks"].items():
    numbers = "  ".join(f"{name} {100 * figures[name]:5.1f}" for name in ("F1", "MAP", "P", "R", "MRR"))
    print(f"  {task:14} n {figures['n']:4}  {numbers}")
if "--check" in sys.argv and (faults := too_low(report)):
    sys.exit("Below the reference:\n" + "\n".join(faults))
