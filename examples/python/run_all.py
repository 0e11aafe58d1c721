# SPDX-FileCopyrightText: 2026 The Collimate authors
# SPDX-License-Identifier: Apache-2.0
"""Runs every reader on datasets in a virtual environment of its own: python3 run_all.py DIR... [--venv VENV]

Makes the environment on first use, where pip works, with the versions of requirements.txt (some minutes); else it
prints how many readers were skipped. Exit 0: all read it, or skipped. Exit 1: a reader failed.
"""
import argparse
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
readers = sorted(here.glob("read_with_*.py"))
requirements = here / "requirements.txt"
asked = argparse.ArgumentParser(description="Runs every reader on datasets.")
asked.add_argument("folders", nargs="+", metavar="DIR", help="a dataset")
asked.add_argument("--venv", type=pathlib.Path, default=here / ".venv", help="where the environment is or will be")
asked = asked.parse_args()
environment = asked.venv.absolute()
python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
mark = environment / "installed.txt"


def skipped(why):
    print(f"skipped {len(readers)} readers: {why}")
    sys.exit()


if not mark.exists() or mark.read_text() != requirements.read_text():
    try:
        import venv  # here, since some systems leave it out of their Python

        venv.create(environment, with_pip=True)
    except Exception as error:
        skipped(f"no virtual environment ({type(error).__name__})")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries=1", "-r", requirements]
    if subprocess.run(pip, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode:
        skipped("pip cannot install requirements.txt here")
    mark.write_text(requirements.read_text())

failed = 0
for folder in asked.folders:
    for reader in readers:
        done = subprocess.run([python, reader, folder], capture_output=True, text=True)
        if done.returncode == 0:
            print(done.stdout.strip().splitlines()[-1])
        else:
            failed += 1
            print(f"failed {reader.name}: {((done.stderr or done.stdout).strip().splitlines() or ['no word'])[-1]}")
sys.exit(1 if failed else 0)
