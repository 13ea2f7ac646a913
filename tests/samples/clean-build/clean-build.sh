#!/bin/sh
# Builds what is committed, not what lies around:  sh clean-build.sh make
set -eu
root=$(git rev-parse --show-toplevel)
scratch=$(mktemp -d)
trap 'git -C "$root" worktree remove --force "$scratch"' EXIT
git worktree add --quiet --detach "$scratch" HEAD
cd "$scratch"
env -i PATH="$PATH" HOME="$HOME" "$@"
