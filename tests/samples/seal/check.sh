#!/bin/sh
# Runs before every deployment. First who made the list, then whether the files match it
set -eu
cd release
openssl dgst -sha256 -verify ../pub.pem -signature SHA256SUMS.sig SHA256SUMS
sha256sum -c SHA256SUMS
