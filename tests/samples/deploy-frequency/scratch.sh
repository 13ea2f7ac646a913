#!/bin/sh
# sh scratch.sh: makes the repository `shop` with five weeks of commits and deployments, always with the same dates
set -eu
git init -q -b main shop
cd shop
git config user.name dev
git config user.email dev@example.com
git config commit.gpgsign false
git config tag.gpgsign false

export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
at() { # DAY TIME
  GIT_AUTHOR_DATE="$1T$2:00+0900"
  GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
}
change() { at "$1" "$2" && git commit -q --allow-empty -m "$3"; }
number=40
deploy() { # DAY TIME MESSAGE [COMMIT]: what runs in production from now on
  at "$1" "$2"
  number=$((number + 1))
  git tag -a "deploy-$number" -m "$3" "${4:-HEAD}"
}

change 2026-10-18 17:20 'feat: coupon box'
deploy 2026-10-19 11:00 'planned coupon box'
change 2026-10-19 15:10 'feat: one coupon per order'
deploy 2026-10-20 10:30 'planned one coupon per order'
change 2026-10-20 13:40 'feat: coupon expiry'
deploy 2026-10-21 15:00 'planned coupon expiry'
deploy 2026-10-21 15:24 'rollback deploy-43 expired a day early' 'deploy-42^{}'
change 2026-10-21 17:55 'fix: coupons expire at the end of the day in Seoul'
deploy 2026-10-22 10:40 'planned coupon expiry again'
change 2026-10-26 11:05 'feat: coupon in the order mail'
deploy 2026-10-27 10:20 'planned coupon in the order mail'
change 2026-10-28 14:30 'fix: coupon name in the receipt'
deploy 2026-10-29 11:10 'planned coupon name in the receipt'
change 2026-11-02 10:00 'feat: new checkout, first part'
change 2026-11-05 16:30 'feat: new checkout, second part'
change 2026-11-09 15:45 'feat: new checkout, third part'
deploy 2026-11-12 14:00 'planned new checkout'
change 2026-11-12 18:10 'fix: checkout for carts without a coupon'
deploy 2026-11-12 19:06 'hotfix deploy-48 carts without a coupon'
change 2026-11-13 11:20 'fix: checkout on old phones'
deploy 2026-11-13 13:15 'hotfix deploy-48 old phones'
change 2026-11-16 10:50 'feat: say why a coupon is refused'
deploy 2026-11-17 10:15 'planned say why a coupon is refused'
change 2026-11-18 13:20 'feat: sort coupons by value'
change 2026-11-18 16:05 'test: coupons of equal value'
deploy 2026-11-19 11:45 'planned sort coupons by value'
