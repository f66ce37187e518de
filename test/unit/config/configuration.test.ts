import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readConfiguration } from '../../../src/config/configuration';

describe('the configuration', () => {
  it('has a default for everything', () => {
    expect(readConfiguration({})).toEqual({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      dataDir: resolve('.data'),
      databaseUrl: null,
      databaseOwnerUrl: null,
      databaseSchema: 'thidua',
      sessionSecret: null,
      secureCookies: false,
      trustProxy: false,
      logLevel: 'info',
    });
  });

  it('takes a value from the file that X_FILE names, and puts a password into its URL', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-secret-'));
    writeFileSync(join(folder, 'password'), 'mật khẩu/@\n');
    const { databaseUrl } = readConfiguration({
      DATABASE_URL: 'postgres://thidua_app@db:5432/thidua',
      DATABASE_PASSWORD_FILE: join(folder, 'password'),
    });
    rmSync(folder, { recursive: true });
    expect(decodeURIComponent(new URL(databaseUrl ?? '').password)).toBe('mật khẩu/@');
  });

  it.each([
    [{ PORT: '80a' }, 'PORT phải là số nguyên từ 0 đến 65535.'],
    [{ PORT: '70000' }, 'PORT phải là số nguyên từ 0 đến 65535.'],
    [{ DATABASE_SCHEMA: 'public' }, /^DATABASE_SCHEMA/],
    [{ DATABASE_SCHEMA: 'a;drop table' }, /^DATABASE_SCHEMA/],
    [{ SESSION_SECRET: 'ngắn' }, 'SESSION_SECRET phải có ít nhất 32 ký tự.'],
    [{ SECURE_COOKIES: 'yes' }, 'Biến SECURE_COOKIES chỉ nhận true hoặc false.'],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL phải là một trong/],
    [
      { SESSION_SECRET_FILE: '/nowhere/at/all' },
      'Không đọc được tệp /nowhere/at/all nêu trong biến SESSION_SECRET_FILE.',
    ],
  ])('refuses %j', (environment, message) => {
    expect(() => readConfiguration(environment as Record<string, string>)).toThrow(message);
  });
});
