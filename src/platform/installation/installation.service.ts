import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../access';
import { AuditService, StaleWrite } from '../audit';
import { Forbidden } from '../errors';

/** What this installation is. */
export interface Installation {
  /** Without "tỉnh"; null until an administrator has said it. */
  readonly provinceName: string | null;
  /** True: every figure is invented, and everything shown or printed says so. */
  readonly demonstration: boolean;
  readonly version: number;
}

/** Said in every page, document and log line of a demonstration. */
export const DEMONSTRATION_MARK = 'Số liệu minh họa';

/** Remembers for the log, which cannot wait for a query, whether this is a demonstration. */
@Injectable()
export class DemonstrationFlag {
  active = false;
}

/** Reads and changes the one row that describes the installation. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditService,
    private readonly flag: DemonstrationFlag,
  ) {}

  async read(): Promise<Installation> {
    const [row] = await this.database.query<{ name: string | null; demonstration: boolean; version: number }>(
      `SELECT name, demonstration, version FROM province WHERE id = 1`,
    );
    if (!row) throw new Error('the row of the province is missing');
    this.flag.active = row.demonstration;
    return { provinceName: row.name, demonstration: row.demonstration, version: row.version };
  }

  /** Names the province. StaleWrite when somebody changed the settings since `version` was read. */
  async rename(actor: Actor, provinceName: string, version: number): Promise<void> {
    if (!may(actor, 'settings.manage', {})) throw new Forbidden();
    await this.database.transaction(async () => {
      const before = await this.read();
      const touched = await this.database.execute(
        `UPDATE province SET name = $1, version = version + 1 WHERE id = 1 AND version = $2`,
        [provinceName, version],
      );
      const stored = { provinceName: before.provinceName ?? '' };
      if (touched === 0) {
        const change = await this.audit.lastChange('settings');
        throw new StaleWrite('Cài đặt', change, stored, { provinceName }, before.version);
      }
      this.audit.record({
        actor,
        action: 'settings.changed',
        subject: 'settings',
        data: { before: stored, after: { provinceName } },
      });
    });
  }

  /** Marks all data as invented; there is no way back, a real installation starts empty. */
  async markAsDemonstration(provinceName: string): Promise<void> {
    await this.database.execute(
      `UPDATE province SET name = $1, demonstration = true, version = version + 1 WHERE id = 1`,
      [provinceName],
    );
    this.flag.active = true;
  }

  /** The version of PostgreSQL, for support. */
  async databaseVersion(): Promise<string> {
    const [row] = await this.database.query<{ version: string }>(`SELECT current_setting('server_version') AS version`);
    return row?.version ?? '';
  }

  /** True when nothing has been entered: no account and no agency. */
  async isEmpty(): Promise<boolean> {
    const [row] = await this.database.query<{ empty: boolean }>(
      `SELECT NOT EXISTS (SELECT FROM app_user) AND NOT EXISTS (SELECT FROM agency) AS empty`,
    );
    return row?.empty ?? false;
  }
}
