import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CollectivePage, type CollectivePageProps } from '../../../templates/pages/people/collective';
import type { DivisionValues } from '../../../templates/pages/people/division-fields';
import { type Actor, may } from '../../platform/access';
import type { FormOutcome } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { divisionFacts, storedDivision } from './divisions.view';
import { DivisionsService } from './divisions.service';
import { EvaluationsService } from './evaluations.service';
import { holderAddress } from './holder';
import { HoldersService } from './holders.service';
import { type KnownHolder, mayWrite, MisconductService } from './misconduct.service';
import { misconductView, NO_MISCONDUCT, type RefusedMisconduct } from './misconduct.view';
import { evaluationLines } from './people.view';
import type { Visit } from './visit';

/** What an address calls a collective: a division by its id, an agency by its code. */
export interface NamedCollective {
  readonly kind: 'division' | 'agency';
  readonly key: string;
}

/** What was typed into the forms of a page, where one was refused. */
export interface TypedCollective {
  readonly division?: DivisionValues;
  readonly misconduct?: RefusedMisconduct;
}

/** Puts the page of a collective together from the registers that its reader may know. */
@Injectable()
export class CollectivePageService {
  constructor(
    private readonly holders: HoldersService,
    private readonly divisions: DivisionsService,
    private readonly evaluations: EvaluationsService,
    private readonly misconduct: MisconductService,
    private readonly pages: Pages,
  ) {}

  /** Sends the page of an agency or a division; NotFound for one that the actor may not know of. */
  async show(
    { actor, request, reply }: Visit,
    { kind, key }: NamedCollective,
    typed: TypedCollective,
    outcome: FormOutcome,
  ): Promise<FastifyReply> {
    const holder = await this.holders.of(actor, kind, key);
    const frame = await this.pages.frame(request, reply, { title: holder.name, section: 'people' });
    const disciplines = await this.misconduct.disciplines(actor, holder);
    const verifications = await this.misconduct.verifications(actor, holder);
    const page = CollectivePage({
      ...{ frame, title: holder.name, kind, errors: outcome.errors, conflict: outcome.conflict },
      address: holderAddress(kind, key),
      evaluations: evaluationLines(await this.evaluations.history(holder)),
      division: kind === 'division' ? await this.division(actor, holder, typed) : null,
      misconduct: misconductView(
        holderAddress(kind, key),
        mayWrite(actor, holder),
        { disciplines, verifications },
        typed.misconduct ?? NO_MISCONDUCT,
      ),
    });
    return this.pages.send(reply, page, outcome.status);
  }

  private async division(
    actor: Actor,
    { id, agencyId }: KnownHolder,
    typed: TypedCollective,
  ): Promise<CollectivePageProps['division']> {
    const division = await this.divisions.read(actor, id);
    return {
      version: division.version,
      agencyCode: division.agencyCode,
      facts: divisionFacts(division),
      mayWrite: may(actor, 'person.write', { agencyId }),
      values: typed.division ?? storedDivision(division),
    };
  }
}
