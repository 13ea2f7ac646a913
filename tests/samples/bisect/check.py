"""Exit 0: 50,000 won is delivered free. 1: it is not. 125: nobody can tell here."""
import sys

sys.path.insert(0, ".")
sys.dont_write_bytecode = True
try:
    from delivery import fee
except ImportError as missing:
    print(f"skip: {missing}")
    sys.exit(125)

if fee(50_000) != 0:
    sys.exit(f"50,000 won: delivery costs {fee(50_000):,} won")
