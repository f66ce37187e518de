import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** Everything the environment may say, read once at start, validated and frozen. */
export interface Configuration {
  readonly production: boolean;
  readonly host: string;
  readonly port: number;
  /** Absolute folder of the embedded database and of the stored files. */
  readonly dataDir: string;
  /** Connection of the serving role; null starts the embedded server. */
  readonly databaseUrl: string | null;
  /** Connection of the owning role that migrates; null: the serving role migrates, too. */
  readonly databaseOwnerUrl: string | null;
  readonly databaseSchema: string;
  /** Signs the session cookie; null: a random one kept in DATA_DIR. At least 32 characters. */
  readonly sessionSecret: string | null;
  /** True behind a proxy that ends TLS: cookies are then sent over HTTPS only. */
  readonly secureCookies: boolean;
  readonly trustProxy: boolean;
  readonly logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A setting that cannot be used; the message names the variable and is shown to the operator as it is. */
export class ConfigurationError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration. A variable X may also come from the file named by X_FILE (Docker secrets).
 * Throws ConfigurationError for a value that cannot be used.
 */
export function readConfiguration(environment: Environment): Configuration {
  const text = (name: string): string | null => {
    const direct = environment[name]?.trim();
    if (direct) return direct;
    const file = environment[`${name}_FILE`]?.trim();
    if (!file) return null;
    try {
      return readFileSync(file, 'utf8').trim() || null;
    } catch {
      throw new ConfigurationError(`Không đọc được tệp ${file} nêu trong biến ${name}_FILE.`);
    }
  };
  const flag = (name: string): boolean => {
    const value = text(name);
    if (value === null || value === 'false') return false;
    if (value === 'true') return true;
    throw new ConfigurationError(`Biến ${name} chỉ nhận true hoặc false.`);
  };

  const schema = text('DATABASE_SCHEMA') ?? 'thidua';
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(schema) || schema === 'public' || schema.startsWith('pg_')) {
    throw new ConfigurationError('DATABASE_SCHEMA phải gồm chữ thường, số, dấu gạch dưới, và không phải là public.');
  }
  const sessionSecret = text('SESSION_SECRET');
  if (sessionSecret !== null && sessionSecret.length < 32) {
    throw new ConfigurationError('SESSION_SECRET phải có ít nhất 32 ký tự.');
  }
  const logLevel = text('LOG_LEVEL') ?? 'info';
  if (!isLogLevel(logLevel)) throw new ConfigurationError(`LOG_LEVEL phải là một trong: ${LOG_LEVELS.join(', ')}.`);

  return Object.freeze({
    production: environment['NODE_ENV'] === 'production',
    host: text('HOST') ?? '127.0.0.1',
    port: portOf(text('PORT') ?? '3000'),
    dataDir: resolve(text('DATA_DIR') ?? '.data'),
    databaseUrl: withPassword(text('DATABASE_URL'), text('DATABASE_PASSWORD')),
    databaseOwnerUrl: withPassword(text('DATABASE_OWNER_URL'), text('DATABASE_OWNER_PASSWORD')),
    databaseSchema: schema,
    sessionSecret,
    secureCookies: flag('SECURE_COOKIES'),
    trustProxy: flag('TRUST_PROXY'),
    logLevel,
  });
}

/** A connection with its password, which may come apart from it as a secret. */
function withPassword(url: string | null, password: string | null): string | null {
  if (url === null || password === null) return url;
  const complete = new URL(url);
  complete.password = encodeURIComponent(password);
  return complete.toString();
}

function isLogLevel(value: string): value is LogLevel {
  return (LOG_LEVELS as readonly string[]).includes(value);
}

function portOf(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new ConfigurationError('PORT phải là số nguyên từ 0 đến 65535.');
  }
  return port;
}
