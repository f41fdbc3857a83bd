// Tells what was refused of an area's events and why, with kafkajs and avsc.
//
// usage: node refusals.mjs AREA SCHEMA_FOLDER
//
// AREA is the register code in lower case with - for _, for example etela-savo. All refusals that are there are told, one
// problem a line: topic, partition, offset, eventId, reason, rule, field. See connection.mjs for how to
// reach the cluster.
import { kafka } from './connection.mjs';
import { SingleObject } from './single-object.mjs';

const SILENCE_MILLIS = 30_000;

/** Tells one refusal, and returns how many problems it has. */
function tell(refusal) {
  const place = [refusal.sourceTopic, refusal.sourcePartition, refusal.sourceOffset, refusal.eventId ?? '-'];
  for (const { reason, rule, field } of refusal.problems) {
    console.log([...place, reason, rule, field ?? '-'].join('\t'));
  }
  return refusal.problems.length;
}

/** Returns the offset at which the topic ends now, and undefined when it holds nothing. */
async function endOf(topic) {
  const admin = kafka().admin();
  await admin.connect();
  try {
    const [{ low, high }] = await admin.fetchTopicOffsets(topic); // It has one partition.
    return low === high ? undefined : BigInt(high);
  } finally {
    await admin.disconnect();
  }
}

/** Reads the topic of refusals from its beginning to its end. */
async function main([area, schemas]) {
  if (schemas === undefined) {
    throw new Error('usage: node refusals.mjs AREA SCHEMA_FOLDER');
  }
  const decoder = new SingleObject(schemas, 'Rejection');
  const consumer = kafka().consumer({ groupId: `hankealue.${area}.example`, readUncommitted: false });
  const topic = `hankealue.${area}.rejected.v1`;
  const end = await endOf(topic);
  if (end === undefined) {
    return 0;
  }
  let problems = 0;
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise((done, fail) => {
      const timer = setTimeout(() => fail(new Error('no broker has answered in time')), SILENCE_MILLIS);
      consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
        if (BigInt(payload.lastOffset) + 1n >= end) {
          clearTimeout(timer);
          done();
        }
      });
      consumer
        .run({
          autoCommit: false,
          eachBatch: async ({ batch }) => {
            for (const { value } of batch.messages) {
              problems += tell(decoder.decode(value));
            }
          },
        })
        .catch(fail);
    });
  } finally {
    await consumer.disconnect();
  }
  return problems;
}

try {
  console.log(`problems ${await main(process.argv.slice(2))}`);
} catch (error) {
  console.error(`the refusals can't be told: ${error.message}`);
  process.exitCode = 1;
}
