"""Fetches Debian's packages and takes the PDF files out of them; nothing is installed. Needs apt-get and dpkg-deb."""

import csv
import gzip
import subprocess
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
KEPT = Path(__file__).resolve().parents[2] / "var/pdf-words"


def public_files() -> Iterator[tuple[str, Path]]:
    """Yield the name and the place of each PDF file. Raises SystemExit for a package that is not the one listed."""
    for package, version, checksum in _packages():
        folder = KEPT / f"{package}_{version.replace(':', '_')}"
        if not folder.exists():
            _unpack(_fetched(package, version, checksum), folder)
        for path in sorted([*folder.rglob("*.pdf"), *folder.rglob("*.pdf.gz")]):
            if not path.is_symlink():
                yield f"{package}: {path.name}", _plain(path)


def _packages() -> list[list[str]]:
    with open(HERE / "packages.tsv", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))


def _fetched(package: str, version: str, checksum: str) -> Path:
    KEPT.mkdir(parents=True, exist_ok=True)
    command = ["apt-get", "download", "-q", "-o", "APT::Sandbox::User=root", f"{package}={version}"]
    subprocess.run(command, cwd=KEPT, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    path = next(KEPT.glob(f"{package}_*.deb"))
    if sha256(path.read_bytes()).hexdigest() != checksum:
        raise SystemExit(f"{path.name} is not the file that was measured.")
    return path


def _unpack(archive: Path, folder: Path):
    subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)  # noqa: S603, S607
    archive.unlink()


def _plain(path: Path) -> Path:
    if path.suffix != ".gz":
        return path
    plain = path.with_suffix("")
    plain.write_bytes(gzip.decompress(path.read_bytes()))
    path.unlink()
    return plain
