"""python3 scan_gate.py report.json baseline.json exceptions.toml  (Bandit reports)"""
import json
import os
import sys
import tomllib
from datetime import date

STOPS = {"HIGH", "CRITICAL"}
TODAY = date.fromisoformat(os.environ.get("TODAY") or date.today().isoformat())


def findings(path):
    with open(path) as file:
        report = json.load(file)
    if report["errors"]:  # a file that could not be read is not a clean file
        sys.exit(f"{path}: scan incomplete: {report['errors']}")
    for found in report["results"]:
        lines = dict(line.split(" ", 1) for line in found["code"].splitlines())
        code = lines[str(found["line_number"])].strip()  # line numbers move, text stays
        yield (found["test_id"], found["filename"], code), found


def verdict(key, severity):
    if key in known:
        return "known"
    if severity not in STOPS:
        return "report"
    if key not in exceptions:
        return "STOP"
    return "except" if TODAY <= exceptions[key] else "EXPIRED"


known = {key for key, _ in findings(sys.argv[2])}
with open(sys.argv[3], "rb") as file:
    records = tomllib.load(file).get("exception", [])
exceptions = {(e["rule"], e["file"], e["code"]): e["until"] for e in records}
verdicts = [(verdict(k, f["issue_severity"]), f) for k, f in findings(sys.argv[1])]
for says, f in verdicts:
    print("{:8}{issue_severity:8}{test_id} {filename}:{line_number}".format(says, **f))
sys.exit(any(says in {"STOP", "EXPIRED"} for says, _ in verdicts))
