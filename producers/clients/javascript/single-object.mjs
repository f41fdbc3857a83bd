// Avro single-object encoding: C3 01, the CRC-64-AVRO fingerprint of the schema's Parsing Canonical Form in
// little-endian, the binary body. avsc writes the body; header and fingerprint are made here.
import avro from 'avsc';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MILLIS_OF_DAY = 24 * 60 * 60 * 1000;
const EMPTY = 0xc15d213aa4d7a795n;

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let row = BigInt(index);
  for (let bit = 0; bit < 8; bit++) {
    row = (row >> 1n) ^ (row & 1n ? EMPTY : 0n);
  }
  return row;
});

/** A date as an ISO string, such as 2022-03-01; Avro holds days since 1970. */
class IsoDate extends avro.types.LogicalType {
  _fromValue(days) {
    return new Date(days * MILLIS_OF_DAY).toISOString().slice(0, 10);
  }

  // undefined tells avsc that the value does not fit the schema.
  _toValue(text) {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? whole(Date.parse(`${text}T00:00:00Z`) / MILLIS_OF_DAY) : undefined;
  }
}

/** A time as an ISO instant, such as 2022-03-01T09:30:00Z; Avro holds milliseconds since 1970. */
class IsoInstant extends avro.types.LogicalType {
  _fromValue(millis) {
    return new Date(millis).toISOString();
  }

  _toValue(text) {
    return /T.*Z$/.test(text) ? whole(Date.parse(text)) : undefined;
  }
}

function whole(number) {
  return Number.isInteger(number) ? number : undefined;
}

/** Encodes and decodes records of one type. */
export class SingleObject {
  /**
   * @param {string} folder of the .avsc files
   * @param {string} record simple name of the record, for example SproNotification
   */
  constructor(folder, record) {
    const schema = JSON.parse(readFileSync(path.join(folder, `${record}.avsc`), 'utf8'));
    this.type = avro.Type.forSchema(schema, {
      logicalTypes: { date: IsoDate, 'timestamp-millis': IsoInstant },
      wrapUnions: false,
    });
    this.header = Buffer.alloc(10);
    this.header.writeUInt16BE(0xc301, 0);
    this.header.writeBigUInt64LE(fingerprint(JSON.stringify(this.type.schema())), 2);
  }

  /** Full name of the record, for example fi.hankevirta.event.SproNotification. */
  get name() {
    return this.type.name;
  }

  /** Encodes one event; one that does not fit the schema throws an error that names the fields and no value. */
  encode(event) {
    const wrong = [];
    const options = { noUndeclaredFields: true, errorHook: (field) => wrong.push(field.join('.') || 'the event') };
    if (!this.type.isValid(event, options)) {
      throw new Error(`does not fit ${this.name}: ${[...new Set(wrong)].join(', ')}`);
    }
    return Buffer.concat([this.header, this.type.toBuffer(event)]);
  }

  /** Decodes one record; bytes that are none of this very schema throw an error. */
  decode(value) {
    if (!value.subarray(0, this.header.length).equals(this.header)) {
      throw new Error(`not written with this version of ${this.type.name}`);
    }
    return this.type.fromBuffer(value.subarray(this.header.length));
  }
}

function fingerprint(canonicalForm) {
  return Buffer.from(canonicalForm, 'utf8').reduce(
    (sum, byte) => (sum >> 8n) ^ TABLE[Number((sum ^ BigInt(byte)) & 0xffn)],
    EMPTY,
  );
}
