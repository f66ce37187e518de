import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService, chainOfBloc, StaleWrite } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Forbidden, InvalidInput } from '../../platform/errors';
import { type BlocPlace, PlacesService } from '../blocs';
import { AwardsService } from '../catalogue';
import { type AllottedPlaces, AwardQuotasRepository } from './award-quotas.repository';

export type { AllottedPlaces } from './award-quotas.repository';

/** How many of a bloc may be proposed for an award, as it is typed; `version` is the one seen, 0 for none. */
export interface QuotaDraft {
  readonly awardCode: string;
  readonly places: number;
  readonly basis: string;
  readonly version: number;
}

/** Sets how many of a bloc may be proposed for awards of a year. */
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

  /** What the bloc has been allotted for the year of a place, by award. NotFound where the actor may not know of the place. */
  async list(
    actor: Actor,
    blocCode: string,
    periodCode: string,
  ): Promise<{ readonly place: BlocPlace; readonly quotas: AllottedPlaces[] }> {
    const place = await this.places.ofYear(await this.places.find(actor, blocCode, periodCode));
    return { place, quotas: await this.repository.list(place.bloc.id, place.period.id) };
  }

  /**
   * Sets the places of an award. The same again changes nothing; StaleWrite with both when somebody set them since the
   * version seen. Needs 'proposal.appraise'.
   */
  async set(actor: Actor, blocCode: string, periodCode: string, draft: QuotaDraft): Promise<void> {
    await this.database.transaction(async () => {
      const { place, quotas } = await this.list(actor, blocCode, periodCode);
      if (!may(actor, 'proposal.appraise', { blocId: place.bloc.id })) throw new Forbidden();
      const versions = await this.awards.versionsOf([draft.awardCode]);
      if ((versions.get(draft.awardCode) ?? []).length === 0) {
        throw new InvalidInput([{ code: 'proposal_award_unknown', place: 'award' }]);
      }
      const stored = quotas.find(({ awardCode }) => awardCode === draft.awardCode);
      if (stored?.places === draft.places && stored.basis === draft.basis) return;
      const subject = `award_quota:${place.bloc.code}/${place.period.code}/${draft.awardCode}`;
      const { awardCode, places, basis, version } = draft;
      const by = { setBy: actor.name, setAt: this.clock.now() };
      if (!(await this.repository.put(place.bloc.id, place.period.id, version, { awardCode, places, basis, ...by }))) {
        const change = await this.audit.lastChange(subject);
        const current = (await this.repository.list(place.bloc.id, place.period.id)).find(
          (one) => one.awardCode === awardCode,
        );
        throw new StaleWrite('Chỉ tiêu', change, fieldsOf(current), fieldsOf(draft), current?.version ?? 0);
      }
      const chain = chainOfBloc(place.bloc.code);
      this.audit.record({
        chain,
        actor,
        action: 'award_quota.set',
        subject,
        data: { award: awardCode, ...fieldsOf(draft) },
      });
    });
  }
}

function fieldsOf(quota: Pick<QuotaDraft, 'places' | 'basis'> | undefined): Record<string, string> {
  return quota === undefined ? { places: '', basis: '' } : { places: String(quota.places), basis: quota.basis };
}
