import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { InitiativeAction } from '../../domain/workflow/initiative';
import { InitiativePage } from '../../../templates/pages/initiatives/initiative';
import type { InitiativePageProps } from '../../../templates/pages/initiatives/initiative-props';
import type { InitiativeValues } from '../../../templates/pages/initiatives/initiative-fields';
import { type Actor, may } from '../../platform/access';
import { type FormOutcome, UNSENT } from '../../platform/forms';
import { Pages } from '../../platform/web';
import { AgenciesService } from '../agencies';
import { AgencyReach, reaches } from '../people';
import { InitiativesService } from './initiatives.service';
import { certificateOf, factsOf, stepsOf, storedValues, typedValues, usesOf } from './initiatives.view';

/** Who asks for a page, and where the answer goes. */
export interface Visit {
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What was typed into one of the forms of the page, and why it was refused. */
export interface RefusedInitiative {
  readonly values?: InitiativeValues;
  readonly step?: { readonly action: InitiativeAction; readonly values: InitiativeValues };
  readonly outcome: FormOutcome;
}

/** Puts the page of an initiative together. */
@Injectable()
export class InitiativePageService {
  constructor(
    private readonly initiatives: InitiativesService,
    private readonly agencies: AgenciesService,
    private readonly agencyReach: AgencyReach,
    private readonly pages: Pages,
  ) {}

  /** Sends the page of an initiative, with null the page that adds one. */
  async show(
    { actor, request, reply }: Visit,
    id: string | null,
    { values, step, outcome }: RefusedInitiative = { outcome: UNSENT },
  ): Promise<FastifyReply> {
    const props = id === null ? await this.blank(actor) : await this.stored(actor, id);
    const frame = await this.pages.frame(request, reply, { title: props.title, section: 'people' });
    const { errors, conflict, status } = outcome;
    const typed = { values: values ?? props.values, step: step ?? null };
    return this.pages.send(reply, InitiativePage({ ...props, ...typed, frame, errors, conflict }), status);
  }

  private async blank(actor: Actor): Promise<PageFacts> {
    return {
      ...{ id: null, title: 'Thêm sáng kiến', version: 0, facts: [], uses: [], steps: [], certificate: null },
      ...{ values: typedValues({}), agencies: await this.choices(actor), mayEdit: true },
    };
  }

  private async stored(actor: Actor, id: string): Promise<PageFacts> {
    const stored = await this.initiatives.read(actor, id);
    const mayWrite = may(actor, 'initiative.write', { agencyId: stored.agencyId });
    return {
      ...{ id: stored.id, title: stored.title, version: stored.version, facts: factsOf(stored), uses: usesOf(stored) },
      ...{ values: storedValues(stored), agencies: [], mayEdit: mayWrite && stored.state === 'proposed' },
      ...{ steps: stepsOf(actor, stored), certificate: certificateOf(stored, mayWrite) },
    };
  }

  private async choices(actor: Actor): Promise<{ value: string; label: string }[]> {
    const reached = await this.agencyReach.of(actor, 'initiative.write');
    const agencies = await this.agencies.list(actor);
    return agencies
      .filter(({ agencyId, activeTo }) => activeTo === null && reaches(reached, agencyId))
      .map(({ code, name }) => ({ value: code, label: name }));
  }
}

type PageFacts = Omit<InitiativePageProps, 'frame' | 'errors' | 'conflict' | 'step'>;
