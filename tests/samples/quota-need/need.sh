#!/bin/sh
# sh need.sh k8s   CPU a Deployment asks for, at rest and while rolling (maxSurge 25%)
# needs kubectl, jq and the yq that calls jq (Debian's package yq); needs no cluster
kubectl kustomize "$1" | yq -r '
  def cpu: if type == "string" and endswith("m") then .[:-1] | tonumber
           else tonumber * 1000 end;
  select(.kind == "Deployment")
  | .metadata.name as $name | .spec.replicas as $pods
  | ($pods + ($pods / 4 | ceil)) as $peak
  | [.spec.template.spec.containers[]
     | .resources.requests.cpu // error("\(.name): no CPU request") | cpu]
  | add as $each
  | "\($name): \($pods) pods \($pods*$each)m, rolling \($peak) pods \($peak*$each)m"'
