import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { periodName } from '../../text/vi';
import { Database } from '../../database/database';
import { type Actor, holds, may } from '../../platform/access';
import { AuditService, StaleWrite } from '../../platform/audit';
import { Forbidden, InvalidInput, NotFound } from '../../platform/errors';
import type { CutOffs, PeriodListing, YearPeriods } from './period';
import { type NewPeriod, PeriodsRepository } from './periods.repository';
import { ReviewStatesService } from './review-states.service';

/** The periods of the province: years, each with its first six months. */
@Injectable()
export class PeriodsService {
  constructor(
    private readonly database: Database,
    private readonly repository: PeriodsRepository,
    private readonly reviews: ReviewStatesService,
    private readonly audit: AuditService,
  ) {}

  /** The newest year first, each before its parts. */
  async list(actor: Actor): Promise<PeriodListing[]> {
    if (!holds(actor, 'catalogue.read')) throw new Forbidden();
    return this.repository.list();
  }

  /** Makes a year and its first six months. InvalidInput when the year is there already. */
  async createYear(actor: Actor, year: number, cutOffs: Partial<CutOffs> = {}): Promise<YearPeriods> {
    requireManager(actor);
    return this.database.transaction(async () => {
      if (await this.repository.find(String(year))) {
        const parameters = { label: 'Năm', value: year };
        throw new InvalidInput([{ code: 'already_exists', place: 'year', parameters }]);
      }
      return this.ensureYear(actor, year, cutOffs);
    });
  }

  /**
   * The year and its first six months, made where they are missing: that takes the right to make periods, using them does
   * not. The cut-offs given count for what is made; the default is the last day.
   */
  async ensureYear(actor: Actor, year: number, cutOffs: Partial<CutOffs> = {}): Promise<YearPeriods> {
    const code = String(year);
    return this.database.transaction(async () => {
      const whole = await this.ensure(actor, {
        ...{ code, name: periodName(code) ?? code, kind: 'year', from: `${code}-01-01`, to: `${code}-12-31` },
        ...{ cutOff: cutOffs.year ?? `${code}-12-31`, parentId: null },
      });
      const half = `${code}-H1`;
      const sixMonths = await this.ensure(actor, {
        ...{
          code: half,
          name: periodName(half) ?? half,
          kind: 'six_months',
          from: `${code}-01-01`,
          to: `${code}-06-30`,
        },
        ...{ cutOff: cutOffs.sixMonths ?? `${code}-06-30`, parentId: whole.id },
      });
      return { year: whole, sixMonths };
    });
  }

  /** Moves the last day whose figures count in a period. Conflict once a bloc has published it, StaleWrite when somebody else saved since `version`. */
  async setCutOff(actor: Actor, code: string, version: number, cutOff: BusinessDate): Promise<void> {
    requireManager(actor);
    await this.database.transaction(async () => {
      const period = await this.repository.find(code);
      if (!period) throw new NotFound('Không tìm thấy kỳ này.');
      if (cutOff < period.from) throw new InvalidInput([{ code: 'cut_off_before_start', place: 'cutOff' }]);
      await this.reviews.holdPeriod(period.id);
      const subject = `period:${code}`;
      const [before, after] = [{ cutOff: period.cutOff }, { cutOff }];
      if (period.version !== version || !(await this.repository.setCutOff(period.id, version, cutOff))) {
        throw new StaleWrite('Kỳ', await this.audit.lastChange(subject), before, after, period.version);
      }
      this.audit.record({ actor, action: 'period.changed', subject, data: { before, after } });
    });
  }

  private async ensure(actor: Actor, draft: NewPeriod): Promise<PeriodListing> {
    const existing = await this.repository.find(draft.code);
    if (existing) return existing;
    requireManager(actor);
    const { code, name, cutOff } = draft;
    if (cutOff < draft.from) {
      const place = draft.kind === 'year' ? 'yearCutOff' : 'sixMonthsCutOff';
      throw new InvalidInput([{ code: 'cut_off_before_start', place }]);
    }
    if ((await this.repository.create(draft)) !== null) {
      this.audit.record({ actor, action: 'period.created', subject: `period:${code}`, data: { code, name, cutOff } });
    }
    const period = await this.repository.find(code);
    if (!period) throw new Error(`period ${code} was not returned`);
    return period;
  }
}

function requireManager(actor: Actor): void {
  if (!may(actor, 'period.manage', {})) throw new Forbidden();
}
