import { Injectable } from '@nestjs/common';
import { type Actor, holds } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { Forbidden, NotFound } from '../../platform/errors';
import { HolderLedgerRepository, type LedgerYear } from './holder-ledger.repository';
import { type LedgerRow, PAGE_SIZE } from './ledger';

/** What an agency is honoured for: all its years, and one of them page by page. */
export interface AgencyLedger {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly years: readonly LedgerYear[];
  /** The year that is shown; null when the agency has no honours. */
  readonly year: LedgerYear | null;
  readonly page: number;
  readonly pageCount: number;
  readonly rows: readonly LedgerRow[];
}

/** What a person of the register is honoured for. */
export interface PersonLedger {
  readonly personId: string;
  readonly name: string;
  readonly rows: readonly LedgerRow[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ledger by holder. Names only: neither identity numbers nor days of birth are read here. */
@Injectable()
export class HolderLedgerService {
  constructor(
    private readonly repository: HolderLedgerRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The ledger of an agency for a year of achievement, the newest by default, and a page of it (1 is the first). NotFound
   * for an unknown code; needs 'honour.read'.
   */
  async ofAgency(
    actor: Actor,
    code: string,
    wanted: { readonly year: number | null; readonly page: number },
  ): Promise<AgencyLedger> {
    requireReader(actor);
    const agency = await this.repository.agency(code, this.clock.today());
    if (agency === null) throw new NotFound('Không tìm thấy cơ quan này.');
    const years = await this.repository.yearsOfAgency(agency.id);
    const year = years.find((one) => one.year === wanted.year) ?? years[0] ?? null;
    const pageCount = year === null ? 1 : Math.ceil((year.collectives + year.people) / PAGE_SIZE);
    const page = Math.min(Math.max(wanted.page, 1), pageCount);
    const range = { offset: (page - 1) * PAGE_SIZE, limit: PAGE_SIZE };
    const rows = year === null ? [] : await this.repository.ofAgency(agency.id, year.year, range);
    return { id: agency.id, code: agency.code, name: agency.name, years, year, page, pageCount, rows };
  }

  /** The honours of an agency for a year, the newest by default, `most` of them. Errors as `ofAgency`. */
  async wholeYear(
    actor: Actor,
    code: string,
    year: number | null,
    most: number,
  ): Promise<{ code: string; name: string; year: number | null; rows: readonly LedgerRow[] }> {
    const ledger = await this.ofAgency(actor, code, { year, page: 1 });
    if (ledger.year === null) return { code: ledger.code, name: ledger.name, year: null, rows: [] };
    const rows = await this.repository.ofAgency(ledger.id, ledger.year.year, { offset: 0, limit: most });
    return { code: ledger.code, name: ledger.name, year: ledger.year.year, rows };
  }

  /** The ledger of a person. NotFound for somebody who is not in the register; needs 'honour.read'. */
  async ofPerson(actor: Actor, personId: string): Promise<PersonLedger> {
    requireReader(actor);
    const name = UUID.test(personId) ? await this.repository.personName(personId) : null;
    if (name === null) throw new NotFound('Không tìm thấy người này.');
    return { personId, name, rows: await this.repository.ofPerson(personId) };
  }

  /** Makes the honours of one record of a person those of another; promises how many. Called in the transaction of a merge. */
  follow(fromId: string, toId: string): Promise<number> {
    return this.repository.follow(fromId, toId);
  }
}

function requireReader(actor: Actor): void {
  if (!holds(actor, 'honour.read')) throw new Forbidden();
}
