// Publishes events with kafkajs and avsc, as a regional system written in JavaScript would.
//
// usage: node publish.mjs SCHEMA_FOLDER EVENTS_FILE
//
// Each line of the file is one event, dates as ISO strings and times as ISO instants:
// {"topic": "hankealue.<area>.spro-notification.v1", "key": "<notificationId>", "record": "SproNotification", "event": {...}}
// See connection.mjs for how the cluster is reached.
import { readFileSync } from 'node:fs';
import { Partitioners } from 'kafkajs';
import { kafka } from './connection.mjs';
import { SingleObject } from './single-object.mjs';

/** Makes the message of one line of the file. */
function messageOf(line, encoderOf) {
  const { key, record, event } = line;
  const encoder = encoderOf(record);
  const headers = {
    ce_specversion: '1.0',
    ce_id: event.eventId,
    ce_type: encoder.name,
    ce_source: `/hankealue/${event.hankealue}`,
    ce_time: event.recordedAt,
    'content-type': 'application/avro',
  };
  return { key, value: encoder.encode(event), headers };
}

/** Reads the file into one batch a topic. */
function batchesOf(file, schemas) {
  const encoders = new Map();
  const encoderOf = (record) => {
    if (!encoders.has(record)) {
      encoders.set(record, new SingleObject(schemas, record));
    }
    return encoders.get(record);
  };
  const batches = new Map();
  readFileSync(file, 'utf8').split('\n').forEach((text, index) => {
    if (text.trim() === '') {
      return;
    }
    try {
      const line = JSON.parse(text);
      const absent = ['topic', 'key', 'record', 'event'].find((part) => line[part] === undefined);
      if (absent !== undefined) {
        throw new Error(`has no ${absent}`);
      }
      const batch = batches.get(line.topic) ?? { topic: line.topic, messages: [] };
      batch.messages.push(messageOf(line, encoderOf));
      batches.set(line.topic, batch);
    } catch (error) {
      // A parser's message quotes its input, which may be about a person.
      const reason = error instanceof SyntaxError ? 'is not JSON' : error.message;
      throw new Error(`line ${index + 1} ${reason}`);
    }
  });
  return [...batches.values()];
}

async function main([schemas, file]) {
  if (file === undefined) {
    throw new Error('usage: node publish.mjs SCHEMA_FOLDER EVENTS_FILE');
  }
  const topicMessages = batchesOf(file, schemas);
  const producer = kafka().producer({
    allowAutoTopicCreation: false,
    createPartitioner: Partitioners.DefaultPartitioner,
  });
  await producer.connect();
  try {
    await producer.sendBatch({ acks: -1, topicMessages });
  } finally {
    await producer.disconnect();
  }
  return topicMessages.reduce((sum, batch) => sum + batch.messages.length, 0);
}

try {
  console.log(`sent ${await main(process.argv.slice(2))}`);
} catch (error) {
  console.error(`nothing or not all was sent: ${error.message}`);
  process.exitCode = 1;
}
