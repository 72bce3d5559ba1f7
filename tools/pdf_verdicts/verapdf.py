"""veraPDF's verdicts by PDF/UA-1. Needs Java 17 and Maven, which fetches the library into var/verapdf."""

import subprocess
from pathlib import Path

HERE = Path(__file__).parent
KEPT = Path(__file__).resolve().parents[2] / "var/verapdf"
LIBRARY, VERSION = "org.verapdf:validation-model", "1.28.2"
POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>tuotos</groupId><artifactId>verdicts</artifactId><version>1</version><dependencies><dependency>
<groupId>{group}</groupId><artifactId>{name}</artifactId><version>{version}</version></dependency></dependencies></project>
"""


def verdicts(paths: list[Path]) -> list[tuple[str, set[str]]]:
    """Return for each file "pass", "fail" or "error", and the rules that it fails, such as 7.1-3."""
    classes = f"{_library()}/*:{KEPT}"
    if not (KEPT / "Ua1.class").exists():
        subprocess.run(["javac", "-cp", classes, "-d", KEPT, HERE / "Ua1.java"], check=True)  # noqa: S603, S607
    names = "\n".join(str(path) for path in paths) + "\n"
    command = ["java", "-Xmx2g", "-cp", classes, "Ua1"]
    told = subprocess.run(command, input=names, text=True, check=True, stdout=subprocess.PIPE)  # noqa: S603
    rows = [line.split("\t") for line in told.stdout.splitlines()]
    return [(verdict, set(rules.split()) if verdict != "error" else set()) for verdict, rules in rows]


def _library() -> Path:
    """Return the folder of the library, fetched once."""
    folder = KEPT / "lib"
    if not folder.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        group, name = LIBRARY.split(":")
        (KEPT / "pom.xml").write_text(POM.format(group=group, name=name, version=VERSION))
        command = ["mvn", "-q", "-B", "dependency:copy-dependencies", f"-DoutputDirectory={folder}"]
        subprocess.run(command, cwd=KEPT, check=True)  # noqa: S603
    return folder
