/* Parses the Dockerfile; any finding fails the check. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { validate } = require('dockerfile-utils');

const findings = validate(readFileSync(join(__dirname, '..', 'Dockerfile'), 'utf8'));
for (const finding of findings) console.error(`Dockerfile:${finding.range.start.line + 1}: ${finding.message}`);
process.exit(findings.length === 0 ? 0 : 1);
