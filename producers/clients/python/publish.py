"""Publishes events with confluent-kafka and avro, as a regional system written in Python would.

usage: publish.py SCHEMA_FOLDER EVENTS_FILE

Each line of the file is one event, dates as ISO strings and times as ISO instants:
{"topic": "hankealue.<area>.spro-notification.v1", "key": "<notificationId>", "record": "SproNotification",
 "event": {...}}
See connection.py for how the cluster is reached.
"""

import json
import sys

from confluent_kafka import KafkaException, Producer

from connection import settings
from single_object import SingleObjectEncoder


def headers_of(event, encoder):
    """CloudEvents 1.0 headers of Kafka's binary mode."""
    return {
        "ce_specversion": "1.0",
        "ce_id": event["eventId"],
        "ce_type": encoder.name,
        "ce_source": f"/hankealue/{event['hankealue']}",
        "ce_time": event["recordedAt"],
        "content-type": "application/avro",
    }


def messages_of(file, schemas):
    """Reads the file into the arguments of Producer.produce, one a line."""
    encoders = {}
    messages = []
    with open(file, encoding="utf-8") as lines:
        for number, text in enumerate(lines, start=1):
            if not text.strip():
                continue
            try:
                line = json.loads(text)
                record, event = line["record"], line["event"]
                if record not in encoders:
                    encoders[record] = SingleObjectEncoder(schemas, record)
                encoder = encoders[record]
                messages.append(
                    {
                        "topic": line["topic"],
                        "key": line["key"],
                        "value": encoder.encode(event),
                        "headers": headers_of(event, encoder),
                    }
                )
            except json.JSONDecodeError:
                raise ValueError(f"line {number} is not JSON") from None
            except KeyError as absent:
                raise ValueError(f"line {number} has no {absent.args[0]}") from None
            except ValueError as error:
                raise ValueError(f"line {number} {error}") from None
    return messages


def send(messages):
    """Sends all and returns when the broker has acknowledged each."""
    failures = []

    def delivered(error, _message):
        if error is not None:
            failures.append(error.str())

    producer = Producer(
        settings()
        | {
            "client.id": "example-python",
            "enable.idempotence": True,
            "message.timeout.ms": 30_000,
        }
    )
    for message in messages:
        producer.produce(**message, on_delivery=delivered)
        producer.poll(0)
    producer.flush()
    if failures:
        raise ValueError(f"{len(failures)} of {len(messages)} were not acknowledged, the first: {failures[0]}")


def main(arguments):
    if len(arguments) != 2:
        raise ValueError("usage: publish.py SCHEMA_FOLDER EVENTS_FILE")
    schemas, file = arguments
    messages = messages_of(file, schemas)
    send(messages)
    print(f"sent {len(messages)}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (ValueError, OSError, BufferError, KafkaException) as error:
        sys.exit(f"nothing or not all was sent: {error}")
