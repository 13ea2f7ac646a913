def redeem(store, customer, code):
    """Use a coupon once per customer; False if it was used before."""
    if store.has_used(customer, code):
        return False
    store.mark_used(customer, code)
    return True
