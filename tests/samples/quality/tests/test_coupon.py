from coupon import discount


def test_vip_saves_15_percent() -> None:
    assert discount(10_000, "VIP") == 1_500
    assert discount(9_930, "VIP") == 1_490


def test_others_save_nothing() -> None:
    assert discount(10_000, "BASIC") == 0
