#!/bin/sh
# sh scratch.sh: makes the repository `shop` with seven commits between v1.4.1 and v1.4.2. One of them is wrong
set -eu
git init -q -b main shop
cd shop
git config user.name dev
git config user.email dev@example.com
git config commit.gpgsign false

minute=0
save() {
  minute=$((minute + 1))
  GIT_AUTHOR_DATE="2026-11-20T10:0$minute:00+0900" GIT_COMMITTER_DATE="2026-11-20T10:0$minute:00+0900" \
    git commit -q --all --message "$1"
}

printf 'def discount(price, percent):\n    return price * percent // 100\n' > cart.py
printf 'def discount(price, percent):\n    return price * percent // 100\n' > payment.py
echo '# shop' > README.md
git add .
save 'feat: percent coupons' && git tag v1.4.1
echo 'Coupons do not stack.' >> README.md && save 'docs: say that coupons do not stack'
printf '\nFREE_DELIVERY = 50_000\n' >> cart.py && save 'feat: free delivery from 50,000 won'
printf '\nTIMEOUT_SECONDS = 3\n' >> payment.py && save 'fix: give up on the card network after 3 s'
sed 's|price \* percent // 100|round(price * percent / 100)|' cart.py > cart.new && mv cart.new cart.py
save 'refactor: tidy the cart'
echo 'Ask in #shop.' >> README.md && save 'docs: where to ask'
printf '\nRETRIES = 1\n' >> payment.py && save 'fix: retry the card network once'
echo 'Release 1.4.2' >> README.md && save 'chore: release 1.4.2' && git tag v1.4.2
