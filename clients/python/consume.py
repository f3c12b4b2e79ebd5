"""Reads topics from their beginning to their present end, each event as a line of JSON.

    python3 consume.py BOOTSTRAP REGISTRY TOPIC...

REGISTRY is the address of the API that Confluent's registry defined; for Apicurio that is
http://host:port/apis/ccompat/v7. Needs confluent_kafka and avro: on Debian the packages
python3-confluent-kafka and python3-avro. Where Confluent's own schema registry client is at hand,
its AvroDeserializer takes the place of the class Registry.
"""

import io
import json
import struct
import sys
import urllib.request
import uuid

import avro.io
import avro.schema
from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, TopicPartition


class Registry:
    """Decodes values in Confluent's wire format: a zero byte, four bytes of schema id, Avro."""

    def __init__(self, url):
        self._url = url.rstrip("/")
        self._readers = {}

    def decode(self, value):
        magic, schema_id = struct.unpack(">bI", value[:5])
        if magic != 0:
            raise ValueError("a record without a schema id")
        if schema_id not in self._readers:
            self._readers[schema_id] = self._reader(schema_id)
        name, reader = self._readers[schema_id]
        return name, reader.read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))

    def _reader(self, schema_id):
        with urllib.request.urlopen(f"{self._url}/schemas/ids/{schema_id}", timeout=30) as answer:
            schema = avro.schema.parse(json.load(answer)["schema"])
        return schema.name, avro.io.DatumReader(schema)


def partitions(consumer, topic):
    metadata = consumer.list_topics(topic, timeout=30).topics[topic]
    return [TopicPartition(topic, number, OFFSET_BEGINNING) for number in metadata.partitions]


def main(bootstrap, registry_url, topics):
    registry = Registry(registry_url)
    consumer = Consumer(
        {
            "bootstrap.servers": bootstrap,
            "group.id": f"dateline-example-{uuid.uuid4()}",
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
        }
    )
    assigned = [p for topic in topics for p in partitions(consumer, topic)]
    consumer.assign(assigned)
    left = {(p.topic, p.partition) for p in assigned}
    while left:
        record = consumer.poll(30)
        if record is None:
            sys.exit("the broker said nothing for 30 s")
        if record.error():
            if record.error().code() != KafkaError._PARTITION_EOF:
                sys.exit(str(record.error()))
            left.discard((record.topic(), record.partition()))
            continue
        kind, event = registry.decode(record.value())
        line = {
            "topic": record.topic(),
            "offset": record.offset(),
            "key": record.key().decode() if record.key() else None,
            "kind": kind,
            "event": event,
        }
        # times, days and bytes have no form of their own in JSON
        print(json.dumps(line, default=str))
    consumer.close()


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit("usage: consume.py BOOTSTRAP REGISTRY TOPIC...")
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
