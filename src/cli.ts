#!/usr/bin/env node
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { createContext, createServer } from './application';
import { ConfigurationError, readConfiguration } from './config/configuration';
import { openConnections } from './database/connections';
import { EmbeddedDatabaseError } from './database/embedded/embedded-error';
import { DatabaseUnusableError, migrate } from './database/migrate';
import { serve } from './main';
import { accountsCommands } from './modules/accounts';
import { catalogueCommands } from './modules/catalogue';
import { demonstrationCommands } from './modules/demonstration';
import { importsCommands } from './modules/imports';
import { reportsCommands } from './modules/reports';
import { schemesCommands } from './modules/schemes';
import { auditCommands } from './platform/audit';
import { openApiDocument } from './openapi';
import {
  type Command,
  type CommandDescription,
  type CommandInput,
  type CommandResult,
  UsageError,
  workflowCommands,
} from './platform/commands';
import { ApplicationError } from './platform/errors';
import { sentenceOf } from './text/vi';

/** Commands that work on the services; `serve` and `migrate` come before any service exists. */
const COMMANDS: readonly Command[] = [
  ...demonstrationCommands,
  ...importsCommands,
  ...reportsCommands,
  ...catalogueCommands,
  ...accountsCommands,
  ...auditCommands,
];

/** Commands on files alone: no configuration, no database. */
const PURE_COMMANDS = [...schemesCommands, ...workflowCommands];

const PREPARATIONS = [
  { name: 'serve', summary: 'Nâng cấp cơ sở dữ liệu rồi chạy máy chủ' },
  { name: 'migrate', summary: 'Nâng cấp cơ sở dữ liệu' },
  { name: 'openapi', summary: 'In mô tả API (openapi.json)' },
] as const;

async function run(words: readonly string[]): Promise<CommandResult> {
  const pure = named(PURE_COMMANDS, words);
  if (pure) return pure.run(parse(pure, words));
  const configuration = readConfiguration(process.env);
  const command = named(COMMANDS, words);
  if (!command && !PREPARATIONS.some(({ name }) => name === words[0]))
    return { json: null, text: help(), exitCode: words.length > 0 ? 2 : 0 };
  // Wrong options are told before any server is started.
  const input = command ? parse(command, words) : null;
  const connections = await openConnections(configuration);
  try {
    if (words[0] === 'serve') {
      await serve(configuration, connections);
      return { json: null, text: '' };
    }
    const applied = await migrate(connections.owner, connections.applicationRole);
    if (words[0] === 'openapi') {
      const app = await createServer(configuration, connections.application);
      const description = openApiDocument(app);
      await app.close();
      return { json: description, text: JSON.stringify(description, null, 2) };
    }
    if (!command || !input) {
      const text = applied.length > 0 ? `Đã nâng cấp: ${applied.join(', ')}.` : 'Cơ sở dữ liệu đã ở bản mới nhất.';
      return { json: { applied }, text };
    }
    const app = await createContext(configuration, connections.application);
    try {
      return await command.run(app, input);
    } finally {
      await app.close();
    }
  } finally {
    await connections.leave();
  }
}

/** The command whose name the words begin with. */
function named<Kind extends CommandDescription>(commands: readonly Kind[], words: readonly string[]): Kind | undefined {
  return commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));
}

function parse(command: CommandDescription, words: readonly string[]): CommandInput {
  const rest = words.slice(command.name.split(' ').length);
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      options: { ...command.options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    return { options: values, words: positionals };
  } catch {
    throw new UsageError('Tùy chọn không đúng.');
  }
}

function help(): string {
  const lines = [
    ...PREPARATIONS.map(({ name, summary }) => [name, summary] as const),
    ...[...COMMANDS, ...PURE_COMMANDS].map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary] as const),
  ];
  return [
    'Cách dùng: npm run --silent thidua -- <lệnh> [--json]',
    '',
    ...lines.map(([call, summary]) => `  ${call}\n      ${summary}`),
  ].join('\n');
}

/** What went wrong as data and as text; only a fault of the program shows its stack. */
function failure(error: unknown, words: readonly string[]): CommandResult {
  if (error instanceof UsageError) {
    const command = named([...COMMANDS, ...PURE_COMMANDS], words);
    const text = command ? `${error.message}\nCách dùng: ${command.name} ${command.usage}` : error.message;
    return { json: { error: error.message }, text, exitCode: 2 };
  }
  if (error instanceof ApplicationError) {
    const details = error.violations.map((violation) => ({
      place: violation.place ?? null,
      code: violation.code,
      detail: sentenceOf(violation),
    }));
    const text = [error.message, ...details.map(({ detail }) => `- ${detail}`)].join('\n');
    return { json: { error: error.message, code: error.code, details, ...error.parameters }, text, exitCode: 1 };
  }
  if (
    error instanceof ConfigurationError ||
    error instanceof EmbeddedDatabaseError ||
    error instanceof DatabaseUnusableError
  ) {
    return { json: { error: error.message }, text: error.message, exitCode: 1 };
  }
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return { json: { error: 'Hệ thống gặp lỗi.' }, text: 'Hệ thống gặp lỗi, xem chi tiết ở trên.', exitCode: 1 };
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const asJson = words.includes('--json');
  const result = await run(words).catch((error: unknown) => failure(error, words));
  const exitCode = result.exitCode ?? 0;
  if (asJson) process.stdout.write(`${JSON.stringify(result.json)}\n`);
  else if (result.text !== '') (exitCode === 0 ? process.stdout : process.stderr).write(`${result.text}\n`);
  process.exitCode = exitCode;
}

void main();
