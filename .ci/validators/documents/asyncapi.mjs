// Reads an AsyncAPI document with AsyncAPI's own parser, its Avro schemas included.
//
// usage: node asyncapi.mjs [DOCUMENT]
//
// It ends with 0 when there is no error in it, and with 1 when there is one. Without a document it only loads the
// parser.

import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser';

const ERROR = 0;

const parser = new Parser();
parser.registerSchemaParser(AvroSchemaParser());
const [file] = process.argv.slice(2);
if (file !== undefined) {
  const { document, diagnostics } = await parser.parse(readFileSync(file, 'utf8'));
  const errors = diagnostics.filter((each) => each.severity === ERROR);
  for (const each of errors) {
    console.log(`${each.path.join('.')}: ${each.message} (${each.code})`);
  }
  if (errors.length > 0 || document === undefined) {
    process.exitCode = 1;
  } else {
    const counted = `${document.channels().length} channels, ${document.operations().length} operations`;
    console.log(`AsyncAPI ${document.version()} without errors: ${counted}`);
  }
}
