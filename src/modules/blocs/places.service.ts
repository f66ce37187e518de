import { Injectable } from '@nestjs/common';
import { asOfDate } from '../../domain/period';
import { type Actor, assignmentsFor, type Permission, reach } from '../../platform/access';
import { Clock } from '../../platform/clock';
import { NotFound } from '../../platform/errors';
import type { BlocPlace, Member, PlaceListing } from './place';
import { type Answering, answeringIn } from './predecessors';
import { type PlaceRow, PlacesRepository } from './places.repository';

/** Finds the bloc and period that a request is about, for those who may know of them. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly repository: PlacesRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * The place with its members, when the actor holds the permission there: for the province, the bloc, or a member
   * agency. NotFound otherwise, whether it exists or not.
   */
  async find(
    actor: Actor,
    blocCode: string,
    periodCode: string,
    permission: Permission = 'bloc.read',
  ): Promise<BlocPlace> {
    const row = await this.repository.find(blocCode, periodCode);
    if (!row) throw notFound();
    const place = await this.placed(row);
    const held = reach(actor, permission, [row.period.id, row.year.id]);
    const known =
      held.province ||
      held.blocIds.includes(row.bloc.id) ||
      place.members.some((member) => held.agencyIds.includes(member.agencyId));
    if (!known) throw notFound();
    return place;
  }

  /**
   * The same bloc in the whole year of a place that the actor has found: where its pact lies. Members are those of the
   * year's last day.
   */
  async ofYear(place: BlocPlace): Promise<BlocPlace> {
    if (place.period.id === place.year.id) return place;
    const row = await this.repository.find(place.bloc.code, place.year.code);
    if (!row) throw notFound();
    return this.placed(row);
  }

  /** The member with this code. NotFound when there is none in the place. */
  member(place: BlocPlace, agencyCode: string): Member {
    const member = place.members.find((candidate) => candidate.code === agencyCode);
    if (!member) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
    return member;
  }

  /**
   * The agency with this code and the member that answers for it: a member itself, or one whose work a member took over
   * within the year. NotFound when there is none in the place.
   */
  answering(place: BlocPlace, agencyCode: string): Answering {
    const found = [...answeringIn(place).values()].find(({ agency }) => agency.code === agencyCode);
    if (!found) throw new NotFound('Không tìm thấy cơ quan này trong khối.');
    return found;
  }

  /** Members that the actor belongs to, in official order: an officer's own agency. */
  ownMembers(actor: Actor, place: BlocPlace): Member[] {
    const { agencyIds } = reach(actor, 'bloc.read', [place.period.id, place.year.id]);
    return place.members.filter((member) => agencyIds.includes(member.agencyId));
  }

  /** The places that an actor may open, newest period first; the first is where they start. */
  list(actor: Actor): Promise<PlaceListing[]> {
    return this.repository.list(assignmentsFor(actor, 'bloc.read'));
  }

  private async placed(row: PlaceRow): Promise<BlocPlace> {
    const members = row.members ?? (await this.repository.membersOn(row.bloc.id, row.period.to));
    const predecessors =
      row.predecessors ?? (await this.repository.predecessors(row.bloc.id, row.year.from, row.period.to));
    return { ...row, members, predecessors, asOf: asOfDate(this.clock.today(), row.period.cutOff) };
  }
}

function notFound(): NotFound {
  return new NotFound('Không tìm thấy khối hoặc kỳ này.');
}
