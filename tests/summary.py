"""The last lines of a run: which tests were left out, which were skipped and why, and what packages warn of."""

from collections import Counter
from pathlib import Path

HOW_TO_RUN = {"slow": "make test-slow", "browser": "make test"}
_left_out = Counter()


def pytest_deselected(items):
    """Called where tests are collected: in each worker of xdist, else here."""
    for item in items:
        _left_out.update(mark for mark in HOW_TO_RUN if item.get_closest_marker(mark))


def pytest_sessionfinish(session):
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = dict(_left_out)


def pytest_testnodedown(node, error):
    """Each worker collects all tests, so they leave out the same."""
    for mark, number in getattr(node, "workeroutput", {}).get("left_out", {}).items():
        _left_out[mark] = number


def pytest_terminal_summary(terminalreporter):
    stats = terminalreporter.stats
    lines = [f"Left out: {number} {mark} tests ({HOW_TO_RUN[mark]})" for mark, number in sorted(_left_out.items())]
    skipped = Counter(reason_of(report) for report in stats.get("skipped", []))
    lines += [f"Skipped: {number} × {reason}" for reason, number in skipped.most_common()]
    warnings = Counter(package_of(report) for report in stats.get("warnings", []))
    lines += [f"Warnings: {number} from {package}" for package, number in warnings.most_common()]
    if lines:
        terminalreporter.section("what this run did not try, and what packages warn of", sep="-")
        for line in lines:
            terminalreporter.line(line)


def reason_of(report) -> str:
    """Return why a test was skipped."""
    reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return reason.removeprefix("Skipped: ")


def package_of(report) -> str:
    """Return the package that a warning is about, and its kind: the category stands at the beginning of its message."""
    parts = Path((report.fslocation or ("",))[0]).parts
    package = parts[parts.index("site-packages") + 1] if "site-packages" in parts else Path(*parts[-2:])
    kind = next((word for word in report.message.replace(":", " ").split() if word.endswith("Warning")), "Warning")
    return f"{str(package).removesuffix('.py')} ({kind})"
