import { Injectable } from '@nestjs/common';
import { honourList } from '../../../../templates/documents/honour-list/honour-list';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { InvalidInput } from '../../../platform/errors';
import { type PrintedFile, type PrintedFormat, printFile } from '../../../platform/files';
import { InstallationService } from '../../../platform/installation';
import { HolderLedgerService } from '../holder-ledger.service';
import type { LedgerPosition, LedgerQuery, LedgerRow } from '../ledger';
import { LedgerChoices } from '../ledger-choices.service';
import { LedgerService } from '../ledger.service';
import { exportedHonour, scopeWords } from './honour-export.view';

/** Rows that one file takes: a table is drawn in memory, and pages of a document cost more than rows of a sheet. */
export const MOST_ROWS: Readonly<Record<PrintedFormat, number>> = { xlsx: 5_000, docx: 1_000, pdf: 1_000 };

/** Which honours somebody wants in a file. */
export type Wanted =
  | { readonly of: 'search'; readonly query: LedgerQuery }
  | { readonly of: 'agency'; readonly code: string; readonly year: number | null }
  | { readonly of: 'person'; readonly id: string };

/**
 * Files of honours for whoever may search the ledger: what the pages show and no more, so there is nothing to mask. Each
 * file leaves an audit row. The ledger is read page by page, as a reader would turn it.
 */
@Injectable()
export class HonourExportService {
  constructor(
    private readonly database: Database,
    private readonly ledger: LedgerService,
    private readonly holders: HolderLedgerService,
    private readonly choices: LedgerChoices,
    private readonly installation: InstallationService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * The honours as a file. InvalidInput when there are more than the format takes, or for a search that is refused; NotFound
   * for a holder who is not there; needs 'honour.read'.
   */
  async print(actor: Actor, wanted: Wanted, format: PrintedFormat): Promise<PrintedFile> {
    const { rows, scope, name } = await this.read(actor, wanted, MOST_ROWS[format]);
    const { provinceName, demonstration } = await this.installation.read();
    const document = honourList({
      ...{ scope, day: this.clock.today(), demonstration, honours: rows.map(exportedHonour) },
      author: provinceName === null ? 'Sở Nội vụ' : `Sở Nội vụ tỉnh ${provinceName}`,
    });
    const file = await printFile(name, document, format);
    await this.database.transaction(async () => {
      const data = { format, quantity: String(rows.length), conditions: scope };
      this.audit.record({ actor, action: 'honours.exported', subject: 'honours', data });
      return Promise.resolve();
    });
    return file;
  }

  private async read(
    actor: Actor,
    wanted: Wanted,
    most: number,
  ): Promise<{ rows: readonly LedgerRow[]; scope: string; name: string }> {
    if (wanted.of === 'search') {
      const rows = await this.found(actor, wanted.query, most);
      const scope = scopeWords(wanted.query, await this.choices.agencies(), await this.choices.awards());
      return { rows, scope, name: 'khen-thuong' };
    }
    if (wanted.of === 'person') {
      const { name, rows } = await this.holders.ofPerson(actor, wanted.id);
      requireFew(rows.length, most);
      return { rows, scope: name, name: `khen-thuong-${name}` };
    }
    const { code, name, year, rows } = await this.holders.wholeYear(actor, wanted.code, wanted.year, most + 1);
    requireFew(rows.length, most);
    const inYear = year === null ? '' : `, năm thành tích ${String(year)}`;
    return { rows, scope: `${name}${inYear}`, name: `khen-thuong-${code}-${String(year ?? '')}` };
  }

  private async found(actor: Actor, query: LedgerQuery, most: number): Promise<LedgerRow[]> {
    const rows: LedgerRow[] = [];
    let after: LedgerPosition | null = null;
    do {
      const page = await this.ledger.search(actor, query, after);
      rows.push(...page.rows);
      requireFew(Math.max(rows.length, page.count?.value ?? 0), most);
      after = page.next;
    } while (after !== null);
    return rows;
  }
}

function requireFew(count: number, most: number): void {
  if (count > most) throw new InvalidInput([{ code: 'honour_export_too_many', place: 'name', parameters: { most } }]);
}
