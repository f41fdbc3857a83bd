// How a client reaches the cluster, from environment variables: secrets stand in files, never in arguments.
//
// HANKEVIRTA_BOOTSTRAP      brokers, host:port, several with a comma; localhost:9092 when not set
// HANKEVIRTA_CA             PEM file of the authority that vouches for the brokers; without it the cluster is open
// HANKEVIRTA_CERTIFICATE    PEM file with the principal's key and certificate; or:
// HANKEVIRTA_USER           principal, such as hankealue.lappi
// HANKEVIRTA_PASSWORD_FILE  file with its password
import { readFileSync } from 'node:fs';
import { Kafka, logLevel } from 'kafkajs';

/** Makes the entrance to all clients of kafkajs. */
export function kafka() {
  const brokers = (process.env.HANKEVIRTA_BOOTSTRAP ?? 'localhost:9092').split(',');
  return new Kafka({ clientId: 'example-javascript', brokers, logLevel: logLevel.NOTHING, ...security() });
}

function security() {
  const { HANKEVIRTA_CA: authority, HANKEVIRTA_CERTIFICATE: certificate } = process.env;
  if (authority === undefined) {
    return {};
  }
  const ca = [readFileSync(authority, 'utf8')];
  if (certificate !== undefined) {
    const pem = readFileSync(certificate, 'utf8');
    return { ssl: { ca, key: pem, cert: pem } };
  }
  const password = readFileSync(required('HANKEVIRTA_PASSWORD_FILE'), 'utf8').trim();
  return { ssl: { ca }, sasl: { mechanism: 'scram-sha-512', username: required('HANKEVIRTA_USER'), password } };
}

function required(variable) {
  const value = process.env[variable];
  if (value === undefined) {
    throw new Error(`HANKEVIRTA_CA needs HANKEVIRTA_CERTIFICATE or ${variable} too`);
  }
  return value;
}
