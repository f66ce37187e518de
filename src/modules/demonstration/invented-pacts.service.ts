import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../domain/calendar';
import type { BlocPlace } from '../blocs';
import { PactsService, PactStepsService } from '../pacts';
import { PACT_SIGNER, PACT_TEXT } from './invented-pacts';
import type { People } from './people.service';

/** Writes pacts and records their signatures, as the secretary of the bloc does. Places are whole years. */
@Injectable()
export class InventedPacts {
  constructor(
    private readonly pacts: PactsService,
    private readonly steps: PactStepsService,
  ) {}

  /** Writes the pact of the first year. */
  async write(place: BlocPlace, { secretary }: People): Promise<void> {
    await this.pacts.write(secretary, place, 0, PACT_TEXT, 'screen');
  }

  /** Takes over the pact of the year before. */
  async copy(place: BlocPlace, { secretary }: People): Promise<void> {
    await this.pacts.copyFromYearBefore(secretary, place, 'screen');
  }

  /** Opens the signing and records the signatures of these agencies on paper; with the last member it is in force. */
  async sign(
    place: BlocPlace,
    { secretary }: People,
    agencies: readonly string[],
    signedOn: BusinessDate,
  ): Promise<void> {
    await this.steps.take(secretary, place, 'open_signing');
    const paper = { signedOn, signedBy: PACT_SIGNER };
    for (const code of agencies) await this.steps.sign(secretary, place, code, { paper });
  }
}
