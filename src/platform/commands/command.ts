import type { ParseArgsConfig } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';

/** What a command answers: data for programs and a text for people. A code other than 0 says that it failed. */
export interface CommandResult {
  readonly json: unknown;
  readonly text: string;
  readonly exitCode?: number;
}

/** Options and words of a call, as node's parseArgs gives them. */
export interface CommandInput {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** What every command says of itself. */
export interface CommandDescription {
  /** As typed: `report six-month`. */
  readonly name: string;
  /** One Vietnamese line for the list of commands. */
  readonly summary: string;
  /** What follows the name, for example `<tệp.xlsx> --year <năm>`. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
}

/** A command on files alone: it needs no application and no database, and runs where there is neither. */
export interface PureCommand extends CommandDescription {
  run(input: CommandInput): Promise<CommandResult>;
}

/** A command on the services of the application, the same as the pages call. */
export interface Command extends CommandDescription {
  /** Takes the services it needs from the application; they are the same as the pages use. */
  run(app: INestApplicationContext, input: CommandInput): Promise<CommandResult>;
}

/** The call is not as the usage says; the message is a Vietnamese sentence. */
export class UsageError extends Error {}

/** A text option, or null when it is absent. */
export function optionOf(input: CommandInput, name: string): string | null {
  const value = input.options[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().normalize('NFC') : null;
}

/** A text option that must be there. Throws UsageError. */
export function requiredOption(input: CommandInput, name: string): string {
  const value = optionOf(input, name);
  if (value === null) throw new UsageError(`Thiếu --${name}.`);
  return value;
}
