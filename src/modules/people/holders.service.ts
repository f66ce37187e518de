import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import { AgencyReach, reaches } from './agency-reach';
import { DivisionsRepository } from './divisions.repository';
import { EvaluationsRepository } from './evaluations.repository';
import type { HolderKind } from './holder';
import type { KnownHolder } from './misconduct.service';
import { PeopleService } from './people.service';

/** Finds whom a fact is about, for those who may know of it. NotFound otherwise. */
@Injectable()
export class HoldersService {
  constructor(
    private readonly people: PeopleService,
    private readonly divisions: DivisionsRepository,
    private readonly evaluations: EvaluationsRepository,
    private readonly agencyReach: AgencyReach,
    private readonly clock: Clock,
  ) {}

  /** A person by id; the agency of the last post answers for them. */
  async person(actor: Actor, id: string): Promise<KnownHolder> {
    const { person, posts } = await this.people.read(actor, id);
    return { kind: 'person', id: person.id, name: person.fullName, agencyId: posts[0]?.agencyId ?? null };
  }

  /** An agency by its code. */
  async agency(actor: Actor, code: string): Promise<KnownHolder> {
    const agency = await this.evaluations.agency(code, this.clock.today());
    if (agency === null) throw unknown();
    await this.requireReach(actor, agency.id);
    return { kind: 'agency', id: agency.id, name: agency.name, agencyId: agency.id };
  }

  /** A division by id; its agency answers for it. */
  async division(actor: Actor, id: string): Promise<KnownHolder> {
    const division = await this.divisions.find(id, this.clock.today());
    if (division === null) throw unknown();
    await this.requireReach(actor, division.agencyId);
    return { kind: 'division', id: division.id, name: division.name, agencyId: division.agencyId };
  }

  /** Whom an address names: a person or a division by id, an agency by its code. */
  of(actor: Actor, kind: HolderKind, key: string): Promise<KnownHolder> {
    return this[kind](actor, key);
  }

  private async requireReach(actor: Actor, agencyId: string): Promise<void> {
    if (!reaches(await this.agencyReach.of(actor, 'person.read'), agencyId)) throw unknown();
  }
}

function unknown(): NotFound {
  return new NotFound('Không tìm thấy người hoặc tập thể này.');
}
