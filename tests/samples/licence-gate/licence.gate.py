"""Fail when an installed package has a licence outside the allowed list."""
import re
import sys
from importlib.metadata import distributions

ALLOWED = {"MIT", "Apache", "BSD", "ISC"}  # first words: Apache-2.0, BSD License


def stated(meta):
    """What the package says of itself: SPDX expression, else classifiers, else text."""
    classifiers = [
        line.split(" :: ")[-1]
        for line in meta.get_all("Classifier", [])
        if line.startswith("License")
    ]
    said = meta.get("License-Expression") or "; ".join(classifiers) or meta["License"]
    return (said or "UNKNOWN").splitlines()[0]


def allowed(licence):
    """A OR B: one is enough. A AND B, or several classifiers: all of them."""
    return all(
        any(first_word(choice) in ALLOWED for choice in part.split(" OR "))
        for part in re.split(" AND |; ", licence)
    )


def first_word(text):
    return (re.findall("[A-Za-z]+", text) or [""])[0]


packages = [
    (package.metadata["Name"], package.version, stated(package.metadata))
    for package in distributions()
]
bad = sorted(package for package in packages if not allowed(package[2]))
for package in bad:
    print("not allowed: %s %s  licence=%s" % package)
sys.exit(1 if bad else 0)
