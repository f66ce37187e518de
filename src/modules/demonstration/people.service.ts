import { Injectable } from '@nestjs/common';
import { type Actor, ActorRepository } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { UsersService } from '../accounts';

/** The people of the demonstration as they act when they sign in. */
export class People {
  constructor(private readonly actors: ReadonlyMap<string, Actor>) {}

  /** Whoever signs in by this name. Throws for an account that was not made. */
  named(loginName: string): Actor {
    const actor = this.actors.get(loginName);
    if (actor === undefined) throw new Error(`${loginName} has no account`);
    return actor;
  }

  get everybody(): readonly Actor[] {
    return [...this.actors.values()];
  }

  get secretary(): Actor {
    return this.named('thu-ky');
  }

  get appraiser(): Actor {
    return this.named('so-noi-vu');
  }

  get leaderInCharge(): Actor {
    return this.named('lanh-dao-tinh');
  }

  officer(agencyCode: string): Actor {
    return this.named(`can-bo-${agencyCode.toLowerCase()}`);
  }

  leader(agencyCode: string): Actor {
    return this.named(`lanh-dao-${agencyCode.toLowerCase()}`);
  }

  checker(agencyCode: string): Actor {
    return this.named(`kiem-tra-${agencyCode.toLowerCase()}`);
  }
}

/** Finds the accounts of the demonstration, so that everything is done by whoever would do it. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly users: UsersService,
    private readonly actors: ActorRepository,
    private readonly clock: Clock,
  ) {}

  /** Everybody with an account, with the roles of today. */
  async all(actor: Actor): Promise<People> {
    const found = new Map<string, Actor>();
    for (const { id, loginName } of await this.users.list(actor, '')) {
      const person = await this.actors.actorOn(id, this.clock.today());
      if (person !== null) found.set(loginName, person);
    }
    return new People(found);
  }
}
