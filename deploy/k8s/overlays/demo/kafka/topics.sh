# Twelve partitions for life: more would split the history of a complaint. Histories are kept for ever, registers keep
# the latest value of each key.
set -eu
topic() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --partitions 12 --replication-factor 1 \
        --topic "$@"
}
history() { topic "$1" --config cleanup.policy=delete --config retention.ms=-1; }
register() { topic "$1" --config cleanup.policy=compact; }
history huiyin.intake.complaints.v1
register huiyin.intake.enterprises.v1
register huiyin.intake.contacts.v1
history huiyin.dispatch.cases.v1
register huiyin.dispatch.organisations.v1
history huiyin.evaluation.cards.v1
history huiyin.evaluation.cycles.v1
history huiyin.notification.deliveries.v1
