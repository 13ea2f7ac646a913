#!/bin/sh
# How often a team deployed and how often that went wrong, from annotated tags alone:
# one for each deployment. A message that begins with "rollback TAG" or "hotfix TAG"
# says that this one repaired the deployment TAG. Any other counts as planned.
# usage: sh deploy_frequency.sh PATTERN SINCE UNTIL
#  e.g.  sh deploy_frequency.sh 'deploy-*' '5 weeks ago' now
since=$(git rev-parse --since="$2") until=$(git rev-parse --until="$3")
git for-each-ref "refs/tags/$1" --sort=creatordate \
    --format='%(refname:short) %(creatordate:unix) %(contents:subject)' |
awk -v since="${since#--max-age=}" -v until="${until#--min-age=}" '
  { at[$1] = $2; since_last = last ? $2 - last : 0; last = $2 }
  $2 < since || $2 >= until { next }
  {
    n++
    week[int(($2 - since) / 604800)]++
    if (since_last > gap) gap = since_last
  }
  $3 == "rollback" || $3 == "hotfix" {
    unplanned++
    if (($4 in at) && !repaired[$4]++) { # the first repair counts; hours stay sorted
      h = ($2 - at[$4]) / 3600
      for (i = ++failed; i > 1 && hours[i - 1] > h; i--) hours[i] = hours[i - 1]
      hours[i] = h
    }
  }
  END {
    if (!n) { print "no such tags in this time"; exit }
    weeks = int((until - since) / 604800 + 0.99)
    for (w = 0; w < weeks; w++) printf "%sweek %d: %d", w ? "   " : "", w + 1, week[w]
    printf "\ndeployments        %d, %.1f a week\n", n, n / weeks
    printf "longest gap        %.1f days\n", gap / 86400
    median = (hours[int((failed + 1) / 2)] + hours[int(failed / 2) + 1]) / 2
    if (failed)
      printf "recovery time      median %.1f h, longest %.1f h\n", median, hours[failed]
    printf "change fail rate   %d of %d (%.0f%%)\n", failed, n, failed / n * 100
    printf "rework rate        %d of %d (%.0f%%)\n", unplanned, n, unplanned / n * 100
  }'
