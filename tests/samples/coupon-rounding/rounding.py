from decimal import ROUND_HALF_UP, Decimal

RATE = Decimal("0.15")                      # the VIP coupon: 15 % off

def cart(price):                            # one service: Python's round()
    return round(price * RATE)

def payment(price):                         # the other: half always goes up
    return int((price * RATE).quantize(Decimal("1"), ROUND_HALF_UP))

for price in (10000, 9930, 9990, 19990):
    same = "ok" if cart(price) == payment(price) else "DIFFERENT"
    print(f"{price:>6}  cart {cart(price):>4}  payment {payment(price):>4}  {same}")
