import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import { isUnlocked } from '../../domain/workflow/review';
import { Database } from '../../database/database';
import { type Actor, may, reach } from '../../platform/access';
import { AuditService, chainOfBloc, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, NotFound } from '../../platform/errors';
import type { Bloc, BlocDraft, BlocListing, BlocYear, BlocYearDraft, Membership } from './bloc';
import { BlocsRepository, type SchemeChoice, type VisibleBlocs } from './blocs.repository';
import { type Deadline, DeadlinesRepository, type Extension } from './deadlines.repository';
import { MembershipsRepository } from './memberships.repository';
import type { PeriodListing } from './period';
import { requirePactDay } from './pact-day';
import { PeriodsService } from './periods.service';
import { PlacesService } from './places.service';
import { ReviewSchemeService } from './review-scheme.service';

/** A bloc in a year, with all that is kept of it there. */
export interface BlocInYear {
  readonly bloc: Bloc;
  /** Null when the province has no such year yet; then there is nothing but the bloc. */
  readonly year: PeriodListing | null;
  /** The year and its parts, in the order of time. */
  readonly periods: readonly PeriodListing[];
  readonly facts: BlocYear;
  /** Memberships of any day of the year, in official order. */
  readonly members: readonly Membership[];
  readonly deadlines: readonly Deadline[];
  /** The latest first. */
  readonly extensions: readonly Extension[];
  /** Ids of the periods in which the bloc has a review. */
  readonly reviewed: readonly string[];
}

const NOTHING_AGREED: BlocYear = {
  ...{ leaderInCharge: null, pactSignedOn: null, scheme: null, version: 0 },
  isPactSigned: false,
};

/** The catalogue of blocs and their years. */
@Injectable()
export class BlocsService {
  constructor(
    private readonly database: Database,
    private readonly repository: BlocsRepository,
    private readonly memberships: MembershipsRepository,
    private readonly deadlines: DeadlinesRepository,
    private readonly periods: PeriodsService,
    private readonly places: PlacesService,
    private readonly reviewSchemes: ReviewSchemeService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The blocs that the actor may know of, by code, with those who lead them in a year (its code): today, or its last day. */
  async list(actor: Actor, yearCode: string): Promise<BlocListing[]> {
    return this.repository.list(visibleTo(actor), this.dayIn(yearCode), yearCode);
  }

  /** A bloc by its code. NotFound when it is none or the actor may not know of it. */
  async find(actor: Actor, code: string): Promise<Bloc> {
    const bloc = await this.repository.find(visibleTo(actor), code);
    if (!bloc) throw new NotFound('Không tìm thấy khối này.');
    return bloc;
  }

  /** A bloc with everything of one year (its code). NotFound as for find. */
  async inYear(actor: Actor, code: string, yearCode: string): Promise<BlocInYear> {
    const bloc = await this.find(actor, code);
    const all = await this.periods.list(actor);
    const year = all.find((period) => period.code === yearCode && period.kind === 'year') ?? null;
    if (!year) {
      const nothing = { periods: [], members: [], deadlines: [], extensions: [], reviewed: [] };
      return { bloc, year, facts: NOTHING_AGREED, ...nothing };
    }
    const periods = all.filter((period) => period.id === year.id || period.parentCode === year.code).reverse();
    const periodIds = periods.map(({ id }) => id);
    const deadlines = await this.deadlines.list(bloc.id, periodIds);
    return {
      ...{ bloc, year, periods, deadlines },
      facts: (await this.repository.year(bloc.id, year.id)) ?? NOTHING_AGREED,
      members: await this.memberships.between(bloc.id, year.from, year.to),
      extensions: await this.deadlines.extensions(deadlines.map(({ id }) => id)),
      reviewed: await this.repository.reviewed(bloc.id, periodIds),
    };
  }

  /** The latest published version of every scheme: what a year can be scored by. */
  schemes(): Promise<SchemeChoice[]> {
    return this.repository.schemes();
  }

  /** Changes what a bloc is called. StaleWrite when somebody else saved since `version`. */
  async change(actor: Actor, code: string, version: number, draft: Omit<BlocDraft, 'code'>): Promise<void> {
    if (!may(actor, 'bloc.define', {})) throw new Forbidden();
    await this.database.transaction(async () => {
      const bloc = await this.find(actor, code);
      const [before, after] = [blocFields(bloc), blocFields(draft)];
      if (!(await this.repository.change(bloc.id, version, draft))) {
        throw await this.stale('Khối', `bloc:${code}`, before, after, bloc.version);
      }
      const subject = `bloc:${code}`;
      this.audit.record({ chain: chainOfBloc(code), actor, action: 'bloc.changed', subject, data: { before, after } });
    });
  }

  /**
   * Writes the pact and the leader in charge of a year, and the scheme its open reviews are scored by (null: as it is).
   * StaleWrite when somebody else saved since `version`; Conflict when sheets have been sent under another scheme;
   * InvalidInput for another day than that of a signed pact in force.
   */
  async changeYear(
    actor: Actor,
    code: string,
    yearCode: string,
    version: number,
    draft: BlocYearDraft & { readonly schemeVersionId: string | null },
  ): Promise<void> {
    await this.database.transaction(async () => {
      const { bloc, year, facts, periods, reviewed } = await this.inYear(actor, code, yearCode);
      if (!year) throw new NotFound('Không tìm thấy năm này.');
      if (!may(actor, 'bloc.manage', { blocId: bloc.id, periodIds: [year.id] })) throw new Forbidden();
      await this.repository.ensureYear(bloc.id, year.id);
      if (version === facts.version) requirePactDay(facts, draft.pactSignedOn);
      const subject = `bloc:${code}/${yearCode}`;
      const [before, after] = [yearFields(facts), yearFields(draft)];
      if (!(await this.repository.changeYear(bloc.id, year.id, version, draft))) {
        throw await this.stale('Thông tin năm của khối', subject, before, after, facts.version);
      }
      this.audit.record({ chain: chainOfBloc(code), actor, action: 'bloc.changed', subject, data: { before, after } });
      if (draft.schemeVersionId === null || draft.schemeVersionId === facts.scheme?.id) return;
      const open = periods.filter(({ id }) => reviewed.includes(id)).map((period) => period.code);
      await this.scoreBy(actor, code, draft.schemeVersionId, open.length > 0 ? open : [`${yearCode}-H1`]);
    });
  }

  private async scoreBy(actor: Actor, code: string, schemeVersionId: string, periodCodes: string[]): Promise<void> {
    const scheme = (await this.repository.schemes()).find(({ id }) => id === schemeVersionId);
    if (!scheme) throw new NotFound('Không tìm thấy thang điểm này.');
    for (const periodCode of periodCodes) {
      const place = await this.places.find(actor, code, periodCode, 'bloc.manage');
      // What is published keeps its scheme; when all of it is, assign() says so.
      const keeps = place.review !== null && !isUnlocked(place.review.state);
      if (!keeps || periodCodes.length === 1) await this.reviewSchemes.assign(actor, place, scheme);
    }
  }

  private dayIn(yearCode: string): BusinessDate {
    if (!/^[1-9]\d{3}$/.test(yearCode)) return this.clock.today();
    const [first, last, today] = [`${yearCode}-01-01`, `${yearCode}-12-31`, this.clock.today()];
    if (today < first) return first;
    return today > last ? last : today;
  }

  private async stale(
    thing: string,
    subject: string,
    before: Record<string, string>,
    after: Record<string, string>,
    version: number,
  ): Promise<StaleWrite> {
    return new StaleWrite(thing, await this.audit.lastChange(subject), before, after, version);
  }
}

/** Readers of agencies and blocs know the blocs these belong to; the catalogue is open to the province. */
function visibleTo(actor: Actor): VisibleBlocs {
  const { province, agencyIds, blocIds } = reach(actor, 'catalogue.read');
  return { all: province, agencyIds, blocIds };
}

function blocFields({ name, kind, foundingDecision }: Omit<BlocDraft, 'code'>): Record<string, string> {
  return { name, kind, foundingDecision: foundingDecision ?? '' };
}

function yearFields({ leaderInCharge, pactSignedOn }: BlocYearDraft): Record<string, string> {
  return { leaderInCharge: leaderInCharge ?? '', pactSignedOn: pactSignedOn ?? '' };
}
