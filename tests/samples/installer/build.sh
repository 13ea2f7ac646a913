#!/bin/sh
# build.sh VERSION FORMAT: shop_VERSION_all.deb, the installer of an invented shop.
# FORMAT numbers the shape of the order file that this version writes. Debian: dpkg
set -eu
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
mkdir -p "$tree/DEBIAN" "$tree/usr/bin"

cat > "$tree/DEBIAN/control" << END
Package: shop
Version: $1
Architecture: all
Maintainer: shop team <shop@example.com>
Description: the order service of an invented shop
END

cat > "$tree/usr/bin/shop" << END
#!/bin/sh
# shop FILE: opens the order file, rewriting an older one in this version's format
found=\$(cat "\$1" 2> /dev/null || echo 0)
if [ "\$found" -gt $2 ]; then
  echo "shop $1: \$1 has format \$found, this version knows $2" >&2
  exit 1
fi
echo $2 > "\$1"
echo "shop $1 ready"
END

chmod 755 "$tree" "$tree/usr/bin/shop"
dpkg-deb --root-owner-group --build "$tree" "shop_$1_all.deb"
