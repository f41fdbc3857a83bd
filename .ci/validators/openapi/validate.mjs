// Validates an OpenAPI document: ends with 0 when it is valid, with 1 and what is wrong when it is not.
//
// usage: node validate.mjs FILE
import { readFile } from "node:fs/promises";
import { Validator } from "@seriousme/openapi-schema-validator";

const document = JSON.parse(await readFile(process.argv[2], "utf8"));
const validator = new Validator();
const result = await validator.validate(document);
if (result.valid) {
  validator.resolveRefs(); // It fails at a reference to nothing.
  console.log(`valid OpenAPI ${validator.version}, ${Object.keys(document.paths).length} paths`);
} else {
  console.error(JSON.stringify(result.errors, null, 2));
  process.exitCode = 1;
}
