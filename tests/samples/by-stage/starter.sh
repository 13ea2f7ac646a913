#!/bin/sh
# starter.sh [ARTIFACT.tgz], at the top of a repository: what it shows of eight DSOMM
# level-1 activities. A place to open and read, not proof. Needs git and tar.
set -u
key='AKIA[0-9A-Z]{16}|BEGIN ([A-Z]+ )*PRIVATE KEY'
kept='(^|/)(\.env|id_[a-z0-9]+|[^/]*\.(pem|key|p12))$'

say() { printf '%-8s %-21s %s\n' "$@"; }

trace() { # the first place on standard input, or a question for the team
  read -r place || place=ASK
  say "$@" "$place"
}

danger() { # anything on standard input is too much
  if read -r place; then place="STOP $place"; else place='none found'; fi
  say "$@" "$place"
}

ci() { # where the CI definition matches
  git grep -noE "$1" -- .github/workflows .gitlab-ci.yml Jenkinsfile
}

shallow=$(git rev-parse --is-shallow-repository) || exit 2
git ls-files 'docs/threat*' .github/ISSUE_TEMPLATE | trace plan 'threat notes'
if [ "$shallow" = true ]; then say code 'secrets in history' 'ASK (clone it whole)'
else git log --all --reverse --format='in %h' -G"$key" |
  danger code 'secrets in history'; fi
git ls-files .github/workflows .gitlab-ci.yml Jenkinsfile | trace build 'defined build'
ci 'osv-scanner|semgrep|bandit|trivy|codeql' | trace scan 'gate on findings'
if list=$(tar tzf "${1:-/dev/null}" 2> /dev/null)
then echo "$list" | grep -E "$kept" | danger package 'secrets in artifact'
else say package 'secrets in artifact' 'ASK (name an artifact)'; fi
ci 'kubectl [a-z]+|helm upgrade|argocd' | trace deploy 'automated deployment'
git ls-files renovate.json .github/dependabot.yml | trace operate 'PRs for patches'
git grep -noE 'login[a-z_]*total' | trace observe 'application metrics'
