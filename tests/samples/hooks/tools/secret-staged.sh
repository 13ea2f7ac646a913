#!/bin/sh
# Stops a commit whose new lines look like a password, a cloud key or a private key.
# Prints the names of the files only: the value must not reach a screen or a log.
set -eu

pattern='AKIA[0-9A-Z]{16}|-----BEGIN ([A-Z]+ )?PRIVATE KEY-----'
pattern="$pattern|(password|passwd|secret|token)[\"']? *[=:] *[\"'][^\"']{8,}"

found=$(
  git -c core.quotePath=false diff --cached --name-only --diff-filter=d |
    while IFS= read -r file; do
      if git diff --cached -U0 -- "$file" | grep '^+' | grep -Eiq -e "$pattern"; then
        echo "  $file"
      fi
    done
)
[ -n "$found" ] || exit 0
echo "possible secret in the staged lines of:" >&2
echo "$found" >&2
exit 1
