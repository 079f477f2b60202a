#!/usr/bin/python3
"""Reads every case from the beginning of its topic to the end that it has at the start, and prints a table.

python3 read_cases.py bootstrap-servers [settings-file]

Needs Python 3.11 and confluent-kafka (Debian: python3-confluent-kafka). The settings file has a line "name = value" for each setting of
librdkafka, such as how to log in.
"""
import json
import statistics
import sys
from datetime import datetime

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaException, TopicPartition

TOPIC = "huiyin.dispatch.cases.v1"
STATES = {
    "case.opened.v1": "OPENED",
    "case.assigned.v1": "ASSIGNED",
    "case.accepted.v1": "ACCEPTED",
    "case.returned.v1": "RETURNED",
    "case.contested.v1": "CONTESTED",
    "case.suspended.v1": "SUSPENDED",
    "case.resumed.v1": "ACCEPTED",
    "case.resolved.v1": "RESOLVED",
    "case.reopened.v1": "ASSIGNED",
    "case.struck-off.v1": "STRUCK_OFF",
    "case.withdrawn.v1": "WITHDRAWN",
    "case.referred.v1": "REFERRED",
    "case.merged.v1": "MERGED",
    "case.unmerged.v1": "UNMERGED",
}


class Case:
    def __init__(self):
        self.sequence = 0
        self.section = "-"
        self.state = "-"
        self.assigned_at = None
        self.seconds = []

    def take(self, event_type, body):
        """One event, once and in its turn. A type that is not known here changes nothing."""
        self.state = STATES.get(event_type, self.state)
        if event_type in ("case.assigned.v1", "case.transferred.v1", "case.merged.v1"):
            self.section = body["section"]
        if event_type == "case.assigned.v1":
            self.assigned_at = body["assignedAt"]
        if event_type == "case.resolved.v1" and self.assigned_at is not None:
            self.seconds.append(instant(body["resolvedAt"]) - instant(self.assigned_at))


def instant(text):
    return int(datetime.fromisoformat(text).timestamp())


def settings(arguments):
    found = {"bootstrap.servers": arguments[0]}
    for file in arguments[1:]:
        for line in open(file, encoding="utf-8"):
            if "=" in line and not line.startswith("#"):
                name, value = line.split("=", 1)
                found[name.strip()] = value.strip()
    return found


def records(consumer):
    """Every record up to the end that the topic has now; nothing is committed, so no group is joined."""
    topic = consumer.list_topics(TOPIC, timeout=30).topics[TOPIC]
    if topic.error is not None:
        raise KafkaException(topic.error)
    ends = {}
    for partition in topic.partitions:
        beginning, end = consumer.get_watermark_offsets(TopicPartition(TOPIC, partition), timeout=30)
        if beginning < end:
            ends[partition] = end
    consumer.assign([TopicPartition(TOPIC, partition, OFFSET_BEGINNING) for partition in ends])
    while ends:
        record = consumer.poll(1.0)
        if record is None:
            continue
        if record.error():
            raise KafkaException(record.error())
        end = ends.get(record.partition())
        if end is not None and record.offset() < end:
            yield record
        if end is not None and record.offset() + 1 >= end:
            del ends[record.partition()]


def read(consumer):
    cases = {}
    for record in records(consumer):
        headers = {name: value.decode() for name, value in record.headers() or [] if value is not None}
        case = cases.setdefault(record.key(), Case())
        # Sent twice, or before its turn: then it comes again behind the one that is missing.
        if int(headers["ce_sequence"]) != case.sequence + 1:
            continue
        case.sequence += 1
        case.take(headers["ce_type"], json.loads(record.value()))
    return cases.values()


def table(cases):
    groups = {}
    for case in cases:
        groups.setdefault((case.section, case.state), []).append(case)
    yield "section\tstate\tcases\tresolutions\tmedian hours"
    for (section, state), group in sorted(groups.items()):
        seconds = [one for case in group for one in case.seconds]
        yield f"{section}\t{state}\t{len(group)}\t{len(seconds)}\t{hours(seconds)}"


def hours(seconds):
    if not seconds:
        return "-"
    tenths = int(statistics.median(seconds) // 360)
    return f"{tenths // 10}.{tenths % 10}"


if __name__ == "__main__":
    common = {"group.id": "analysts-read-cases", "enable.auto.commit": False}
    for line in table(read(Consumer({**common, **settings(sys.argv[1:])}))):
        print(line)
