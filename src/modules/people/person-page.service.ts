import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Actor, holds, may } from '../../platform/access';
import { Clock } from '../../platform/clock';
import type { FormOutcome } from '../../platform/forms';
import type { Choice, PersonPageProps, PersonValues } from '../../../templates/pages/people/people-props';
import { PersonPage } from '../../../templates/pages/people/person';
import { Pages } from '../../platform/web';
import { AgenciesService, existsOn } from '../agencies';
import { AgencyReach, reaches } from './agency-reach';
import { DivisionsRepository } from './divisions.repository';
import { EvaluationsService } from './evaluations.service';
import { type KnownHolder, mayWrite, MisconductService } from './misconduct.service';
import { PeopleService } from './people.service';
import { PersonMerges } from './person-merges.service';
import { holderAddress } from './holder';
import { misconductView, NO_MISCONDUCT, type RefusedMisconduct } from './misconduct.view';
import { evaluationLines, factsOf, identityFacts, mergeLine, postRow, postValues, storedValues } from './people.view';
import type { Identity } from './person';
import type { Visit } from './visit';

/** What was typed into the forms of a page, where one was refused. */
export interface TypedPerson {
  readonly person?: PersonValues;
  readonly post?: PersonValues;
  /** The post that the form puts right, where it is not a new one. */
  readonly postId?: string;
  readonly identityReason?: string;
  readonly misconduct?: RefusedMisconduct;
}

/** Puts the page of a person together from the registers that its reader may know. */
@Injectable()
export class PersonPageService {
  constructor(
    private readonly people: PeopleService,
    private readonly merges: PersonMerges,
    private readonly evaluations: EvaluationsService,
    private readonly misconduct: MisconductService,
    private readonly divisions: DivisionsRepository,
    private readonly agencies: AgenciesService,
    private readonly agencyReach: AgencyReach,
    private readonly clock: Clock,
    private readonly pages: Pages,
  ) {}

  /** The agencies of today that a permission reaches, or all of them, as choices of a list. */
  async choices(actor: Actor, permission: 'person.read' | 'person.write' | null): Promise<Choice[]> {
    const reached = permission === null ? null : await this.agencyReach.of(actor, permission);
    const agencies = await this.agencies.list(actor);
    return agencies
      .filter((agency) => reaches(reached, agency.agencyId) && existsOn(agency, this.clock.today()))
      .map(({ code, name }) => ({ value: code, label: name }));
  }

  /** Sends the page of a person; NotFound for one whom the actor may not know of. */
  async show(
    { actor, request, reply }: Visit,
    id: string,
    typed: TypedPerson,
    outcome: FormOutcome,
    identity: Identity | null = null,
  ): Promise<FastifyReply> {
    const props = await this.props(actor, id, typed, outcome, identity);
    const frame = await this.pages.frame(request, reply, { title: props.title, section: 'people' });
    return this.pages.send(reply, PersonPage({ ...props, frame }), outcome.status);
  }

  private async props(
    actor: Actor,
    id: string,
    typed: TypedPerson,
    outcome: FormOutcome,
    identity: Identity | null,
  ): Promise<Omit<PersonPageProps, 'frame'>> {
    const details = await this.people.read(actor, id);
    const { person, posts } = details;
    const agencyId = posts[0]?.agencyId ?? null;
    const holder: KnownHolder = { kind: 'person', id: person.id, name: person.fullName, agencyId };
    const writes = this.people.mayWrite(actor, details);
    const divisions = agencyId === null ? [] : await this.divisions.list([agencyId], this.clock.today(), null);
    const disciplines = await this.misconduct.disciplines(actor, holder);
    const verifications = await this.misconduct.verifications(actor, holder);
    const stored = storedValues(details);
    const corrected = posts.find((post) => post.id === typed.postId);
    return {
      ...{ id: person.id, title: person.fullName, version: person.version, facts: factsOf(person) },
      ...{ mayWrite: writes, maySeeIdentity: may(actor, 'person.identity', { agencyId }) },
      identity: identity && identityFacts(identity),
      ...{ values: typed.person ?? stored, correctedPostId: corrected?.id ?? null },
      post: typed.post ?? (corrected === undefined ? stored : postValues(corrected)),
      agencies: writes ? await this.choices(actor, null) : [],
      divisions: divisions.map(({ id: value, name: label }) => ({ value, label })),
      posts: posts.map(postRow),
      merges: (await this.merges.of(person.id)).map(mergeLine),
      mayMerge: holds(actor, 'person.merge'),
      evaluations: evaluationLines(await this.evaluations.history(holder)),
      ...{ errors: outcome.errors, conflict: outcome.conflict, identityReason: typed.identityReason ?? '' },
      misconduct: misconductView(
        holderAddress('person', person.id),
        mayWrite(actor, holder),
        { disciplines, verifications },
        typed.misconduct ?? NO_MISCONDUCT,
      ),
    };
  }
}
