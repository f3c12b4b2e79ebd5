#!/bin/bash
# Writes server.properties from KAFKA_* (KAFKA_NODE_ID is node.id), formats empty storage, starts.
set -euo pipefail
properties=/opt/kafka/server.properties
env | awk -F= '/^KAFKA_[A-Z]/ {
  name = tolower(substr($1, 7)); gsub("_", ".", name)
  print name "=" substr($0, length($1) + 2)
}' | grep -Ev '^(heap\.opts|cluster\.id)=' > "$properties"
java -Xmx128m -cp '/opt/kafka/libs/*' kafka.tools.StorageTool format --ignore-formatted \
  --cluster-id "$CLUSTER_ID" --config "$properties"
# shellcheck disable=SC2086 # several options in one variable
exec java ${KAFKA_HEAP_OPTS:--Xmx512m} -XX:+UseSerialGC -cp '/opt/kafka/libs/*' kafka.Kafka "$properties"
