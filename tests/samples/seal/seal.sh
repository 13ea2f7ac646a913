#!/bin/sh
# Runs once, in CI, after the checks: digest and signature of everything in release/
set -eu
cd release
sha256sum -- *.tar.gz *.cdx.json > SHA256SUMS
openssl dgst -sha256 -sign "$SIGNING_KEY" -out SHA256SUMS.sig SHA256SUMS
cat SHA256SUMS
