import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { Award } from '../../domain/commendation/award';
import { placesOf } from '../../domain/commendation/quota';
import type { Violation } from '../../domain/violation';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput } from '../../platform/errors';
import { type BlocPlace, PlacesService } from '../blocs';
import { AwardsService } from '../catalogue';
import { type AllottedPlaces, AwardQuotasRepository, type PlacesInUse } from './award-quotas.repository';
import { limitsBlocs } from './nominations.policy';

export type { AllottedPlaces, PlacesInUse } from './award-quotas.repository';

/** How many of a bloc may be proposed for an award, as it is typed; `version` is the one seen, 0 for none. */
export interface QuotaDraft {
  readonly awardCode: string;
  /** Null takes the allotment back: the catalogue limits again. */
  readonly places: number | null;
  readonly version: number;
  /** Whether the same places by another decision are a new version: not in a grid, where lines left alone change nothing. */
  readonly isRedecided: boolean;
}

/** The decision that allots places, and why they change. */
export interface AllotmentDecision {
  readonly decisionNumber: string;
  readonly decidedOn: BusinessDate | null;
  /** Needed where an allotment changes. */
  readonly reason: string;
}

/** An award with the places that a bloc has for it in a year. */
export interface QuotaLine {
  readonly award: Award;
  readonly allotted: AllottedPlaces | null;
  /** What the catalogue allows the bloc; null: it does not limit, or nobody knows of how many. */
  readonly byCatalogue: number | null;
  /** How many stand in lists of the bloc. */
  readonly used: number;
}

/** What a bloc has been allotted for a year. */
export interface QuotaBoard {
  readonly place: BlocPlace;
  readonly lines: readonly QuotaLine[];
  /** Every version, the newest first. */
  readonly versions: readonly AllottedPlaces[];
  readonly mayWrite: boolean;
}

/** Sets how many of a bloc may be proposed for awards of a year, and tells what is used of it. */
@Injectable()
export class AwardQuotasService {
  constructor(
    private readonly database: Database,
    private readonly repository: AwardQuotasRepository,
    private readonly places: PlacesService,
    private readonly awards: AwardsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** What holds for the year of a place, by award. NotFound where the actor may not know of the place. */
  async list(
    actor: Actor,
    blocCode: string,
    periodCode: string,
  ): Promise<{ readonly place: BlocPlace; readonly quotas: AllottedPlaces[] }> {
    const place = await this.places.ofYear(await this.places.find(actor, blocCode, periodCode));
    return { place, quotas: await this.repository.list(place.bloc.id, place.period.id) };
  }

  /** The awards that blocs propose for, or have places for, beside what the catalogue allows and what is used. Errors as `list`. */
  async board(actor: Actor, blocCode: string, periodCode: string): Promise<QuotaBoard> {
    const { place, quotas } = await this.list(actor, blocCode, periodCode);
    const used = await this.repository.inUse([place.bloc.code], yearOf(place));
    const members = place.members.length;
    const awards = (await this.awards.list()).filter(
      ({ code, isInForce, current }) =>
        quotas.some(({ awardCode }) => awardCode === code) || (isInForce && limitsBlocs(current.award)),
    );
    return {
      place,
      mayWrite: may(actor, 'proposal.appraise', { blocId: place.bloc.id }),
      versions: await this.repository.versions(place.bloc.id, place.period.id),
      lines: awards.map(({ code, current: { award } }) => ({
        award,
        allotted: quotas.find(({ awardCode }) => awardCode === code) ?? null,
        byCatalogue: award.quota === null ? null : placesOf(award.quota, { members, eligible: null }),
        used: used.find(({ awardCode }) => awardCode === code)?.count ?? 0,
      })),
    };
  }

  /** What blocs that the actor may know of have for a year, and use of it; with a bloc, of that one. Two queries. */
  async inUse(actor: Actor, year: number, blocCode: string | null = null): Promise<PlacesInUse[]> {
    const codes = new Set((await this.places.list(actor)).map((place) => place.blocCode));
    const asked = [...codes].filter((code) => blocCode === null || code === blocCode);
    return asked.length === 0 ? [] : this.repository.inUse(asked, year);
  }

  /**
   * Adds a version of the places of every award that differs from what holds, all or none. The same again changes nothing;
   * StaleWrite with both when somebody set them since the version seen. Needs 'proposal.appraise'.
   */
  async set(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    drafts: readonly QuotaDraft[],
    decision: AllotmentDecision,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const { place, quotas } = await this.list(actor, blocCode, periodCode);
      if (!may(actor, 'proposal.appraise', { blocId: place.bloc.id })) throw new Forbidden();
      const changes = drafts.filter((draft) => isChange(draft, stored(quotas, draft), decision));
      const violations = await this.refusals(changes, quotas, decision);
      if (violations.length > 0) throw new InvalidInput(violations, 'Chưa lưu được chỉ tiêu.');
      for (const draft of changes) await this.add(actor, place, draft, decision);
    });
  }

  private async refusals(
    changes: readonly QuotaDraft[],
    quotas: readonly AllottedPlaces[],
    { decisionNumber, decidedOn, reason }: AllotmentDecision,
  ): Promise<Violation[]> {
    const versions = await this.awards.versionsOf(changes.map(({ awardCode }) => awardCode));
    const unknown = changes.filter(({ awardCode }) => (versions.get(awardCode) ?? []).length === 0);
    const isChanging = changes.some((draft) => stored(quotas, draft) !== undefined);
    return [
      ...unknown.map(() => ({ code: 'proposal_award_unknown', place: 'award' })),
      ...(changes.length > 0 && decisionNumber === ''
        ? [{ code: 'required', place: 'decisionNumber', parameters: { label: 'số quyết định' } }]
        : []),
      ...(changes.length > 0 && decidedOn === null
        ? [{ code: 'required', place: 'decidedOn', parameters: { label: 'ngày quyết định' } }]
        : []),
      ...(isChanging && reason === ''
        ? [{ code: 'required', place: 'reason', parameters: { label: 'lý do thay đổi' } }]
        : []),
    ];
  }

  private async add(actor: Actor, place: BlocPlace, draft: QuotaDraft, decision: AllotmentDecision): Promise<void> {
    const { bloc, period } = place;
    const { awardCode, version } = draft;
    const subject = `award_quota:${bloc.code}/${period.code}/${awardCode}`;
    const by = { setBy: actor.name, setAt: this.clock.now() };
    const given = { awardCode, places: draft.places, ...decision };
    if (!(await this.repository.add(bloc.id, period.id, version, { ...given, ...by }))) {
      const change = await this.audit.lastChange(subject);
      const current = stored(await this.repository.list(bloc.id, period.id), draft);
      throw new StaleWrite('Chỉ tiêu', change, fieldsOf(current), fieldsOf(given), current?.version ?? 0);
    }
    const data = { award: awardCode, ...fieldsOf(given), reason: decision.reason };
    this.audit.record({ chain: chainOfBloc(bloc.code), actor, action: 'award_quota.set', subject, data });
  }
}

function stored(quotas: readonly AllottedPlaces[], { awardCode }: QuotaDraft): AllottedPlaces | undefined {
  return quotas.find((one) => one.awardCode === awardCode);
}

/** Whether something else is to hold than what does. */
function isChange(draft: QuotaDraft, current: AllottedPlaces | undefined, decision: AllotmentDecision): boolean {
  if (current === undefined) return draft.places !== null;
  if (draft.places !== current.places) return true;
  const isSame = decision.decisionNumber === current.decisionNumber && decision.decidedOn === current.decidedOn;
  return draft.isRedecided && !isSame;
}

function fieldsOf(
  quota: Pick<AllottedPlaces, 'places' | 'decisionNumber' | 'decidedOn'> | undefined,
): Record<string, string> {
  const { places = null, decisionNumber = '', decidedOn = null } = quota ?? {};
  return { quotaPlaces: places === null ? '' : String(places), decisionNumber, decidedOn: decidedOn ?? '' };
}

/** The year that a place closes with. */
function yearOf({ period }: Pick<BlocPlace, 'period'>): number {
  return Number(period.to.slice(0, 4));
}
