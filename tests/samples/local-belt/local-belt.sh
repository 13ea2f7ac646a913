#!/usr/bin/env bash
# The belt on your own machine: six gates in belt order, stopping at the first
# that rejects. Exit code: 0 clear, 1 rejected, 2 a gate could not run.
set -u
cd "$(dirname "$0")" || exit 2

# gate REJECTION COMMAND...: runs one gate; REJECTION is the page that explains it
gate() {
  local rejection=$1 output code
  shift
  printf '▶ %-32s' "$rejection ($1)"
  output=$("$@" 2>&1)
  code=$?
  case $code in
    0) echo pass ;;
    126 | 127) printf 'CANNOT RUN\n%s\n' "$output"; exit 2 ;;
    *) printf 'REJECTED\n%s\n→ /reject/%s/\n' "$output" "$rejection"; exit 1 ;;
  esac
}

# Names the files only: a secret must not be copied into a log.
secrets() {
  git grep -lIE --untracked 'AKIA[0-9A-Z]{16}|BEGIN ([A-Z]+ )*PRIVATE KEY'
  case $? in
    0) return 1 ;;   # found one
    1) return 0 ;;   # searched, found none
    *) return 126 ;; # did not search: not a pass
  esac
}

gate secret-found secrets
gate lint-format-type flake8 cart.py tests
gate lint-format-type mypy --strict cart.py tests
gate test-failed pytest -q --no-header
gate coverage-quality-gate pytest -q --no-header --cov=cart --cov-branch \
  --cov-report=term-missing --cov-fail-under="${MIN_COVERAGE:-90}"
gate security-finding bandit -q cart.py

echo 'belt clear: ready for review'
