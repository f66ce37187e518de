import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/access';
import { Clock } from '../../../platform/clock';
import { NotFound } from '../../../platform/errors';
import {
  type Answering,
  answeringIn,
  type BlocPlace,
  type Deadline,
  DeadlinesService,
  PlacesService,
} from '../../blocs';
import type { CoordinatedTask, ListedRegistration, Registration, RegistrationList } from './registration';
import { mayReadRegistration } from './registrations.policy';
import { RegisteredTasksRepository } from './registered-tasks.repository';
import { type ListedRow, RegistrationsRepository } from './registrations.repository';

/** Reads registrations of key tasks, for those who may know of them. */
@Injectable()
export class RegistrationReader {
  constructor(
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly registrations: RegistrationsRepository,
    private readonly tasks: RegisteredTasksRepository,
    private readonly clock: Clock,
  ) {}

  /** What stands of every member of the bloc, in official order; then what agencies had begun that passed into members. */
  async list(place: BlocPlace): Promise<RegistrationList> {
    const answering = [...answeringIn(place).values()];
    const ids = answering.map(({ agency }) => agency.agencyId);
    const rows = await this.registrations.list(place.bloc.id, place.year.id, ids);
    const byAgency = new Map(rows.map((row) => [row.agencyId, row]));
    const deadline = await this.deadline(place);
    const now = this.clock.now();
    const registrations = answering
      .map((item) => listed(item, byAgency.get(item.agency.agencyId), deadline, now))
      .filter(({ member, holder, state }) => member === holder || state !== null);
    return { place, deadline, registrations };
  }

  /** The registration of an agency. NotFound when the actor may not read it. */
  async read(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Registration> {
    return this.one(place, this.answering(actor, place, agencyCode), false);
  }

  /** The same, which nobody else changes until the end of the open transaction. */
  async lock(actor: Actor, place: BlocPlace, agencyCode: string): Promise<Registration> {
    return this.one(place, this.answering(actor, place, agencyCode), true);
  }

  /** The registrations of all members, and of agencies that passed into them, for print; as many queries as for one. */
  async readAll(place: BlocPlace): Promise<Registration[]> {
    const all = await this.load(place, [...answeringIn(place).values()], false);
    return all.filter(({ member, holder, id }) => member === holder || id !== null);
  }

  /** Tasks of other agencies that this one helps with. */
  coordinated({ place, member }: Pick<Registration, 'place' | 'member'>): Promise<CoordinatedTask[]> {
    return this.tasks.coordinated(place.bloc.id, place.year.id, member.code, place.period.to);
  }

  /** Until when agencies register: as set for the year, or else for the period that is looked at; null when not set. */
  async deadline(place: BlocPlace): Promise<Deadline | null> {
    for (const period of new Set([place.year, place.period])) {
      const deadlines = await this.deadlines.list({ ...place, period });
      const found = deadlines.find(({ kind }) => kind === 'registration');
      if (found) return found;
    }
    return null;
  }

  /** Conflict when the deadline of registration is over. */
  async requireOpen(place: BlocPlace): Promise<void> {
    const ofYear = { ...place, period: place.year };
    const isOfYear = (await this.deadlines.list(ofYear)).some(({ kind }) => kind === 'registration');
    await this.deadlines.requireOpen(isOfYear ? ofYear : place, 'registration');
  }

  private answering(actor: Actor, place: BlocPlace, agencyCode: string): Answering {
    const found = this.places.answering(place, agencyCode);
    if (!mayReadRegistration(actor, place, found.holder)) throw new NotFound('Không tìm thấy bản đăng ký này.');
    return found;
  }

  private async one(place: BlocPlace, found: Answering, lock: boolean): Promise<Registration> {
    const [registration] = await this.load(place, [found], lock);
    if (!registration) throw new Error(`the registration of ${found.agency.code} was not read`);
    return registration;
  }

  private async load(place: BlocPlace, answering: readonly Answering[], lock: boolean): Promise<Registration[]> {
    const { bloc, year } = place;
    const agencyIds = answering.map(({ agency }) => agency.agencyId);
    const rows = await this.registrations.find(bloc.id, year.id, agencyIds, lock);
    const approved = await this.tasks.approved(bloc.id, year.id, agencyIds);
    const events = await this.registrations.events(rows.map(({ id }) => id));
    const lines = await this.tasks.lines(rows.filter(({ state }) => state !== 'approved').map(({ id }) => id));
    return answering.map(({ agency: member, holder }) => {
      const base = { place, member, holder, approved: approved.filter(({ agencyId }) => agencyId === member.agencyId) };
      const row = rows.find(({ agencyId }) => agencyId === member.agencyId);
      if (!row) return { ...base, id: null, state: 'drafting', version: 0, titles: [], lines: [], events: [] };
      const { id, state, version, titles } = row;
      return { ...base, id, state, version, titles, lines: lines.get(id) ?? [], events: events.get(id) ?? [] };
    });
  }
}

/** Late is who has neither approved tasks nor sent a registration when the deadline is over, or sent it after it. */
function listed(
  { agency: member, holder }: Answering,
  row: ListedRow | undefined,
  deadline: Deadline | null,
  now: Date,
): ListedRegistration {
  const { state = null, version = 0, lineCount = 0, approvedCount = 0, submittedAt = null } = row ?? {};
  const isOver = deadline !== null && deadline.dueAt < (submittedAt ?? now);
  const isLate = isOver && (submittedAt !== null || approvedCount === 0 || (state !== null && state !== 'approved'));
  return { member, holder, state, version, lineCount, approvedCount, submittedAt, isLate };
}
