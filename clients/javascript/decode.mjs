// Decodes what kcat reads. kcat writes each value behind its length (-f '%R%s'), this program asks
// the registry for its schema and writes the event as a line of JSON:
//
//   kcat -C -e -q -b BOOTSTRAP -t TOPIC -o beginning -f '%R%s' | node decode.mjs REGISTRY
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry';

const [registryUrl] = process.argv.slice(2);
if (registryUrl === undefined) {
  console.error('usage: ... | node decode.mjs REGISTRY');
  process.exit(2);
}

const registry = new SchemaRegistry({ host: registryUrl });
let pending = Buffer.alloc(0);
for await (const chunk of process.stdin) {
  pending = Buffer.concat([pending, chunk]);
  while (pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE(0)) {
    const end = 4 + pending.readUInt32BE(0);
    console.log(JSON.stringify(await registry.decode(pending.subarray(4, end))));
    pending = pending.subarray(end);
  }
}
