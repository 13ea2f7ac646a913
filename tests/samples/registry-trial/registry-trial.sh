#!/bin/sh
# Ask any container registry the same three questions, with nothing but skopeo.
# usage: sh registry-trial.sh REGISTRY/REPOSITORY ONE.tar OTHER.tar [USER:PASSWORD]
# ONE and OTHER: two different images in OCI archives. Exit 1 when an answer is no.
# Leaves the tags trial and trial-anonymous behind: use a repository made for trials.
repo=$1 one=$2 other=$3 user=$4
no=0
answer() { [ "$1" = no ] && no=1; printf '%-4s %s\n' "$1" "$2"; }
digest() {
  skopeo inspect --tls-verify=false ${user:+--creds "$user"} --format '{{.Digest}}' "$1"
}
push() { # push ARCHIVE TAG [more of skopeo's options]
  from=oci-archive:$1 to=docker://$repo:$2
  shift 2
  skopeo copy --quiet --preserve-digests --dest-tls-verify=false "$@" "$from" "$to" \
    >/dev/null 2>&1
}

before=$(digest "oci-archive:$one")
push "$one" trial ${user:+--dest-creds "$user"} || { echo "cannot push" >&2; exit 2; }
if [ "$(digest "docker://$repo:trial")" = "$before" ]
then answer yes "the digest is the same on both sides"
else answer no "the digest changed on the way in"
fi

push "$other" trial ${user:+--dest-creds "$user"}
if [ "$(digest "docker://$repo:trial")" = "$before" ]
then answer yes "a tag that stands cannot be overwritten"
else answer no "a tag that stands was overwritten"
fi

if push "$other" trial-anonymous --dest-no-creds
then answer no "anybody can push"
else answer yes "pushing needs an account"
fi
exit "$no"
