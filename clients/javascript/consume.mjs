// Reads topics from their beginning to their present end and writes each event as a line of JSON.
//
//   node consume.mjs BOOTSTRAP REGISTRY TOPIC...
//
// REGISTRY is the address of the API that Confluent's registry defined; for Apicurio that is
// http://host:port/apis/ccompat/v7. To follow a topic for ever, leave out the look at its end.
import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';

const { CompressionCodecs, CompressionTypes, Kafka, logLevel } = kafkajs;

// Dateline writes LZ4, which kafkajs leaves to a codec
CompressionCodecs[CompressionTypes.LZ4] = () => ({
  compress: async (encoder) => Buffer.from(lz4.compress(encoder.buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
});

const [bootstrap, registryUrl, ...topics] = process.argv.slice(2);
if (topics.length === 0) {
  console.error('usage: node consume.mjs BOOTSTRAP REGISTRY TOPIC...');
  process.exit(2);
}

const kafka = new Kafka({ clientId: 'dateline-example', brokers: bootstrap.split(','), logLevel: logLevel.ERROR });
const registry = new SchemaRegistry({ host: registryUrl });

/** Offsets at which each partition ends now, for those that hold anything. */
async function ends() {
  const admin = kafka.admin();
  await admin.connect();
  const left = new Map();
  for (const topic of topics) {
    for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
      if (BigInt(high) > BigInt(low)) {
        left.set(`${topic}/${partition}`, BigInt(high));
      }
    }
  }
  await admin.disconnect();
  return left;
}

// what ends a transaction takes offsets of its own, so that silence has to count as the end as well
const SILENCE = 5000;

const left = await ends();
const consumer = kafka.consumer({ groupId: `dateline-example-${randomUUID()}` });
await consumer.connect();
await consumer.subscribe({ topics, fromBeginning: true });

await new Promise((resolve, reject) => {
  if (left.size === 0) {
    resolve();
    return;
  }
  let silence = setTimeout(resolve, 4 * SILENCE);
  consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
  consumer
    .run({
      eachBatchAutoResolve: true,
      eachBatch: async ({ batch }) => {
        for (const message of batch.messages) {
          const event = message.value === null ? null : await registry.decode(message.value);
          console.log(
            JSON.stringify(
              { topic: batch.topic, partition: batch.partition, offset: message.offset, key: message.key?.toString(), event },
              // longs and bytes have no form of their own in JSON
              (_, value) => (typeof value === 'bigint' ? value.toString() : value),
            ),
          );
        }
        const end = left.get(`${batch.topic}/${batch.partition}`);
        if (end !== undefined && BigInt(batch.lastOffset()) + 1n >= end) {
          left.delete(`${batch.topic}/${batch.partition}`);
        }
        clearTimeout(silence);
        if (left.size === 0) {
          resolve();
        } else {
          silence = setTimeout(resolve, SILENCE);
        }
      },
    })
    .catch(reject);
});
await consumer.disconnect();
