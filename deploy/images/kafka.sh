#!/bin/bash
# Entrypoint of the local image of Kafka: settings come from KAFKA_… as in the official image, and the storage is formatted once.
set -euo pipefail

settings=/tmp/server.properties
: >"$settings"
while IFS='=' read -r name value; do
    case "$name" in
        KAFKA_HEAP_OPTS) ;;
        KAFKA_*) name="${name#KAFKA_}" && name="${name,,}" && echo "${name//_/.}=$value" >>"$settings" ;;
    esac
done < <(printenv)

# shellcheck disable=SC2206 # several options
java=(/opt/java/bin/java -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 ${KAFKA_HEAP_OPTS:-}
    -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp '/opt/kafka/libs/*')
"${java[@]}" kafka.tools.StorageTool format --ignore-formatted --cluster-id "$CLUSTER_ID" --config "$settings"
exec "${java[@]}" kafka.Kafka "$settings"
