from coupon import discount


def test_half_a_won_goes_up() -> None:
    assert discount(9_970, "VIP") == 1_496  # 1,495.5: odd before the half
    assert discount(9_990, "VIP") == 1_499  # 1,498.5: even before the half
