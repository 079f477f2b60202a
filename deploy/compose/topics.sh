#!/bin/bash
# Makes the topics that are missing, as deploy/local's Topics does: twelve partitions for life, histories for ever, registers compacted.
set -euo pipefail

topics() { java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '/opt/kafka/libs/*' org.apache.kafka.tools.TopicCommand --bootstrap-server kafka:9092 "$@"; }

create() { topics --create --if-not-exists --partitions 12 --replication-factor 1 --topic "huiyin.$1.v1" "${@:2}"; }

for history in intake.complaints dispatch.cases evaluation.cards evaluation.cycles notification.deliveries; do
    create $history --config cleanup.policy=delete --config retention.ms=-1
done
for register in intake.contacts intake.enterprises dispatch.organisations; do
    create $register --config cleanup.policy=compact
done
