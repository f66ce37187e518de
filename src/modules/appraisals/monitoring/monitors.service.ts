import { Injectable } from '@nestjs/common';
import { leavesOf } from '../../../domain/scoring/tree';
import type { Leaf, Scheme } from '../../../domain/scoring/scheme';
import { monitoringInvitationNotice } from '../../../text/notices/checks';
import { Database } from '../../../database/database';
import { type Actor, may, reach, SYSTEM_ACTOR } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, Forbidden, NotFound } from '../../../platform/errors';
import { NoticesService } from '../../../platform/notices';
import { pathOf } from '../../../platform/web';
import { accessPlace, type BlocPlace, type PlaceListing, PlacesService, requireUnlocked } from '../../blocs';
import { SchemesService } from '../../schemes';
import type { Judge } from '../judgements/judgement';
import { MonitorsRepository } from './monitors.repository';

/** An agency that the scheme of a review names, with the criteria it scores; no agency for a code that nobody has. */
export interface Monitor {
  readonly code: string;
  readonly agency: Judge | null;
  readonly criteria: readonly Leaf[];
}

/** A place in which the actor's agency scores criteria. */
export interface MonitoredPlace {
  readonly place: BlocPlace;
  readonly judge: Judge;
  readonly criteria: readonly Leaf[];
}

/** Which agencies score criteria of their field in a review, whether they belong to the bloc or not. */
@Injectable()
export class MonitorsService {
  constructor(
    private readonly database: Database,
    private readonly monitors: MonitorsRepository,
    private readonly places: PlacesService,
    private readonly schemes: SchemesService,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** The monitoring agencies of a place, in official order; none without a scheme. */
  async of(place: BlocPlace): Promise<Monitor[]> {
    const version = place.review?.schemeVersionId ?? null;
    if (version === null) return [];
    const { definition } = await this.schemes.versionById(version);
    const criteria = monitoredCriteria(definition);
    if (criteria.size === 0) return [];
    const agencies = await this.monitors.agencies([...criteria.keys()], place.period.to);
    const unknown = [...criteria.keys()].filter((code) => !agencies.some((agency) => agency.code === code));
    return [
      ...agencies.map((agency) => ({ code: agency.code, agency, criteria: criteria.get(agency.code) ?? [] })),
      ...unknown.map((code) => ({ code, agency: null, criteria: criteria.get(code) ?? [] })),
    ];
  }

  /**
   * The place as the actor's agency finds it when the scheme of its review names that agency. The place is none of theirs
   * otherwise: the same NotFound as for one that does not exist.
   */
  async find(actor: Actor, blocCode: string, periodCode: string): Promise<MonitoredPlace> {
    const place = await this.places.find(SYSTEM_ACTOR, blocCode, periodCode);
    for (const { agency, criteria } of await this.of(place)) {
      if (agency && may(actor, 'criterion.monitor', monitorPlace(place, agency)))
        return { place, judge: agency, criteria };
    }
    throw new NotFound('Không tìm thấy khối hoặc kỳ này.');
  }

  /** Open reviews in which an agency of the actor scores criteria, the newest first. */
  async placesOf(actor: Actor): Promise<PlaceListing[]> {
    const { agencyIds } = reach(actor, 'criterion.monitor');
    return agencyIds.length === 0 ? [] : this.monitors.places(agencyIds);
  }

  /**
   * Tells the officers and leaders of every monitoring agency that their points are asked for, at most once a day; promises
   * the names of those told. Forbidden for who does not assign, Conflict when there is nobody to tell.
   */
  async invite(actor: Actor, place: BlocPlace): Promise<string[]> {
    if (!may(actor, 'check.assign', accessPlace(place))) throw new Forbidden();
    requireUnlocked(place);
    const known = (await this.of(place)).flatMap(({ agency, criteria }) => (agency ? [{ agency, criteria }] : []));
    if (known.length === 0)
      throw new Conflict('Thang điểm của kỳ không giao tiêu chí nào cho cơ quan theo dõi lĩnh vực.');
    const path = `${pathOf({ blocCode: place.bloc.code, periodCode: place.period.code })}/cham-linh-vuc`;
    return this.database.transaction(async () => {
      const told: string[] = [];
      for (const { agency, criteria } of known) {
        const codes = criteria.map(({ code }) => code);
        const text = monitoringInvitationNotice(place.bloc.name, place.period.name, codes);
        const key = `cham-linh-vuc:${place.review?.id ?? ''}:${agency.agencyId}:${this.clock.today()}`;
        const fresh = await this.notices.tellAll(
          actor,
          (['OFFICER', 'LEADER'] as const).map((role) => ({
            to: { role, agencyId: agency.agencyId },
            content: { ...text, path, onceKey: `${key}:${role}` },
          })),
        );
        if (fresh > 0) told.push(agency.name);
      }
      if (told.length > 0) this.record(actor, place, told);
      return told;
    });
  }

  private record(actor: Actor, place: BlocPlace, told: readonly string[]): void {
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'reminder.sent',
      subject: `review:${place.bloc.code}/${place.period.code}`,
      data: { agency: told.join('; '), content: 'Mời chấm điểm theo lĩnh vực' },
    });
  }
}

/** The criteria of a scheme by the code of the agency that scores them. */
export function monitoredCriteria(scheme: Pick<Scheme, 'criteria'>): ReadonlyMap<string, readonly Leaf[]> {
  const found = new Map<string, Leaf[]>();
  for (const leaf of leavesOf(scheme)) {
    if (leaf.appraiser !== null) found.set(leaf.appraiser, [...(found.get(leaf.appraiser) ?? []), leaf]);
  }
  return found;
}

/** Rights of a monitoring agency are those of its own people, wherever the bloc is. */
function monitorPlace({ period, year }: BlocPlace, { agencyId }: Judge) {
  return { agencyId, periodIds: [period.id, year.id] };
}
