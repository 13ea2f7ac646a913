#!/bin/sh
# Which check stops which mistake? Each patch in mistakes/ gets a copy of its own.
# Debian: git flake8 mypy python3-pytest python3-coverage
set -eu
cd "$(dirname "$0")"
here=$PWD
copies=$(mktemp -d)
trap 'rm -rf "$copies"' EXIT

try() { # one check's verdict
  if "$@" > /dev/null 2>&1; then printf '%10s' pass; else printf '%10s' STOP; fi
}

row() { # row NAME: the mistake of that name through the five checks
  mkdir "$copies/$1"
  cp -r coupon.py pytest.ini tests boundary "$copies/$1"
  cd "$copies/$1"
  if [ "$1" != none ]; then git apply "$here/mistakes/$1.patch"; fi
  printf '%-8s' "$1"
  try flake8 coupon.py
  try mypy --strict coupon.py
  try python3 -m coverage run --branch --include=coupon.py -m pytest -q
  try python3 -m coverage report --fail-under=100
  try python3 -m pytest -q boundary
  echo
  cd "$here"
}

printf '%-8s%10s%10s%10s%10s%10s\n' mistake flake8 mypy pytest coverage boundary
for name in none identity float rate branch rounding; do row "$name"; done
