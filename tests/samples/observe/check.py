"""Exit 0: cart and payment agree on the discount. Exit 1: they do not. For `git bisect run`."""
import sys

sys.path.insert(0, ".")
sys.dont_write_bytecode = True
import cart
import payment

for price, percent in [(10_000, 15), (9_990, 10), (9_990, 5)]:
    ours, theirs = cart.discount(price, percent), payment.discount(price, percent)
    if ours != theirs:
        sys.exit(f"{price} won, {percent}%: cart takes off {ours}, payment {theirs}")
