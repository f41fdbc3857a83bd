"""Tells what was refused of an area's events and why, with confluent-kafka and avro.

usage: refusals.py AREA SCHEMA_FOLDER

AREA is the register code in lower case with - for _, for example etela-savo. All refusals that are there are told, one
problem a line: topic, partition, offset, eventId, reason, rule, field. See connection.py for how to reach the cluster.
"""

import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition

from connection import settings
from single_object import SingleObjectDecoder

SILENCE_SECONDS = 10


def lines_of(value, decoder):
    """The lines of one refusal."""
    refusal = decoder.decode(value)
    place = (refusal["sourceTopic"], refusal["sourcePartition"], refusal["sourceOffset"], refusal["eventId"] or "-")
    for problem in refusal["problems"]:
        yield "\t".join(str(cell) for cell in (*place, problem["reason"], problem["rule"], problem["field"] or "-"))


def refusals(area, schemas):
    """Reads the topic of refusals from its beginning to its end; the topic has one partition."""
    decoder = SingleObjectDecoder(schemas, "Rejection")
    consumer = Consumer(
        settings()
        | {
            "client.id": "example-python",
            "group.id": f"hankealue.{area}.example",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
            "isolation.level": "read_committed",
        }
    )
    consumer.assign([TopicPartition(f"hankealue.{area}.rejected.v1", 0, OFFSET_BEGINNING)])
    try:
        while True:
            message = consumer.poll(SILENCE_SECONDS)
            if message is None:
                raise ValueError(f"no broker has answered for {SILENCE_SECONDS} s")
            if message.error() is None:
                yield from lines_of(message.value(), decoder)
            elif message.error().code() == KafkaError._PARTITION_EOF:
                return
            else:
                raise KafkaException(message.error())
    finally:
        consumer.close()


def main(arguments):
    if len(arguments) != 2:
        raise ValueError("usage: refusals.py AREA SCHEMA_FOLDER")
    count = 0
    for line in refusals(*arguments):
        print(line)
        count += 1
    print(f"problems {count}")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except (ValueError, OSError, KafkaException) as error:
        sys.exit(f"the refusals can't be told: {error}")
