import { Injectable } from '@nestjs/common';
import { type Actor, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { InvalidInput } from '../../platform/errors';
import type { Movement, MovementDraft } from './movement';
import { type InvitedAgency, type LaunchPlace, MovementPlacesRepository } from './movement-places.repository';

/** Where a movement is launched: of the province with neither id. */
export interface LaunchedAt {
  readonly blocId: string | null;
  readonly agencyId: string | null;
  readonly name: string;
}

/** On whose behalf somebody launches movements, and for whom. */
@Injectable()
export class MovementLaunch {
  constructor(
    private readonly places: MovementPlacesRepository,
    private readonly clock: Clock,
  ) {}

  /** The blocs and agencies of the actor; the province stands for whoever works for it. */
  async launchers(actor: Actor): Promise<{ province: boolean; places: LaunchPlace[] }> {
    const { province, blocIds, agencyIds } = reach(actor, 'movement.write');
    return { province, places: await this.places.launchers(blocIds, agencyIds, this.clock.today()) };
  }

  /** Agencies that a movement may be for: the members of the blocs of the actor, or of the province. */
  async agencies(actor: Actor): Promise<InvitedAgency[]> {
    const { province, blocIds, agencyIds } = reach(actor, 'movement.write');
    const all = await this.places.agencies(null, this.clock.today());
    return all.filter(
      (one) => province || agencyIds.includes(one.id) || one.blocIds.some((id) => blocIds.includes(id)),
    );
  }

  /** Where the draft is launched. InvalidInput when the actor may not launch there, or for an agency outside of it. */
  async place(actor: Actor, { launcher, agencyCodes }: MovementDraft): Promise<LaunchedAt> {
    const { province, places } = await this.launchers(actor);
    const place = places.find(({ kind, code }) => kind === launcher.kind && code === launcher.code) ?? null;
    if (place === null && !(launcher.kind === 'province' && province)) {
      throw new InvalidInput([{ code: 'movement_launcher_unknown', place: 'launcher' }]);
    }
    const at = {
      blocId: place?.kind === 'bloc' ? place.id : null,
      agencyId: place?.kind === 'agency' ? place.id : null,
      name: place?.name ?? '',
    };
    await this.requireAgencies(at, agencyCodes);
    return at;
  }

  /** InvalidInput for an agency that does not exist today, or is not of the bloc or agency that launches. */
  async requireAgencies(
    { blocId, agencyId }: Pick<Movement, 'blocId' | 'agencyId'>,
    codes: MovementDraft['agencyCodes'],
  ): Promise<void> {
    if (codes === null) return;
    const known = await this.places.agencies(blocId, this.clock.today());
    const isIn = (code: string): boolean =>
      known.some((one) => one.code === code && (agencyId === null || one.id === agencyId));
    const violations = codes
      .filter((code) => !isIn(code))
      .map((code) => ({ code: 'movement_agency_unknown', place: 'takesPart', parameters: { code } }));
    if (violations.length > 0) throw new InvalidInput(violations);
  }
}
