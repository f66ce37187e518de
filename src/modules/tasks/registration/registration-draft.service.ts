import { Injectable } from '@nestjs/common';
import { sameTerms } from '../../../domain/tasks/terms';
import type { Violation } from '../../../domain/violation';
import { isDraft } from '../../../domain/workflow/registration';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { Conflict, InvalidInput, NotFound } from '../../../platform/errors';
import { type BlocPlace, PlacesService } from '../../blocs';
import type { TypedTerms } from '../terms/typed-terms';
import { LineConflict } from './line-conflict';
import { auditDraft, auditedTerms } from './registration-audit';
import { RegistrationReader } from './registration-reader';
import type { Registration, RegistrationLine } from './registration';
import { lockedRegistration } from './registration-sentences';
import { mayDraft } from './registrations.policy';
import { RegisteredTasksRepository } from './registered-tasks.repository';
import { RegistrationsRepository } from './registrations.repository';

/** A line as it was sent. Without an id it is new; `number` null takes the next free one. */
export interface LineInput {
  readonly id: string | null;
  /** The version that was seen; 0 for a new line. */
  readonly version: number;
  readonly number: number | null;
  readonly typed: TypedTerms;
}

const HIGHEST_NUMBER = 200;

/** Writes the drafts of registrations, line by line. */
@Injectable()
export class RegistrationDraftService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly reader: RegistrationReader,
    private readonly registrations: RegistrationsRepository,
    private readonly tasks: RegisteredTasksRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds or changes a line and returns it; a draft may be incomplete, nonsense is refused. NotFound for other agencies,
   * Conflict unless the registration is a draft, InvalidInput naming the fields, LineConflict when the line has changed
   * since the version seen. The same line sent again by the same person changes nothing.
   */
  async saveLine(actor: Actor, place: BlocPlace, agencyCode: string, input: LineInput): Promise<RegistrationLine> {
    return this.edit(actor, place, agencyCode, async (registration) => {
      const stored = input.id === null ? null : (registration.lines.find(({ id }) => id === input.id) ?? null);
      const terms = input.typed.draft;
      const number = input.number ?? stored?.number ?? nextNumber(registration);
      if (input.id !== null && stored === null) throw new LineConflict(null, { number, terms });
      const same = (stored ? [stored] : registration.lines).find(
        (line) => line.number === number && sameTerms(line.terms, terms),
      );
      // Nothing to write, or the same new line sent twice.
      if (same && (stored !== null || same.changedById === actor.userId)) return same;
      if (stored !== null && stored.version !== input.version) throw new LineConflict(stored, { number, terms });
      const refused = [...input.typed.refused, ...numberViolations(registration, number, stored)];
      if (refused.length > 0) throw new InvalidInput(refused);
      const id = await this.write(actor, registration, stored, { number, terms });
      return this.line(registration, id);
    });
  }

  /** Removes a line. LineConflict when it has changed since the version seen; a line that is gone stays gone. */
  async removeLine(actor: Actor, place: BlocPlace, agencyCode: string, id: string, version: number): Promise<void> {
    await this.edit(actor, place, agencyCode, async (registration) => {
      const stored = registration.lines.find((line) => line.id === id);
      if (!stored) return;
      if (stored.version !== version || !(await this.tasks.remove(id, version))) throw new LineConflict(stored, stored);
      await this.registrations.touch(registration.id);
      auditDraft(this.audit, actor, registration, { before: stored.terms.title, number: String(stored.number) });
    });
  }

  /** Lets a line change places with the one before or after it; at the end of the list nothing happens. */
  async moveLine(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    id: string,
    move: { readonly version: number; readonly direction: 'up' | 'down' },
  ): Promise<void> {
    await this.edit(actor, place, agencyCode, async (registration) => {
      const { lines } = registration;
      const index = lines.findIndex((line) => line.id === id);
      const stored = lines[index];
      if (!stored) throw new NotFound('Không tìm thấy dòng này trong bản đăng ký.');
      if (stored.version !== move.version) throw new LineConflict(stored, stored);
      const other = lines[index + (move.direction === 'up' ? -1 : 1)];
      if (!other) return;
      await this.tasks.swap(stored, other, actor, this.clock.now());
      await this.registrations.touch(registration.id);
      const numbers = { before: String(stored.number), after: String(other.number) };
      auditDraft(this.audit, actor, registration, { title: stored.terms.title, ...numbers });
    });
  }

  /**
   * Writes the titles that the agency aims at. `seen` are those that stood there when they were typed: when others stand
   * there now, a Conflict carries both.
   */
  async saveTitles(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    titles: readonly string[],
    seen: readonly string[],
  ): Promise<void> {
    await this.edit(actor, place, agencyCode, async (registration) => {
      if (sameTexts(titles, registration.titles)) return;
      if (!sameTexts(seen, registration.titles)) {
        const both = { stored: registration.titles, typed: titles };
        throw new Conflict('Danh hiệu đăng ký vừa được người khác sửa. Chưa có gì bị ghi đè.', both);
      }
      await this.registrations.writeTitles(registration.id, titles);
      const [before, after] = [registration.titles.join('; '), titles.join('; ')];
      auditDraft(this.audit, actor, registration, { before, after });
    });
  }

  /** Runs work on the agency's draft, which it begins where nobody has, in one transaction. */
  async edit<Result>(
    actor: Actor,
    place: BlocPlace,
    agencyCode: string,
    work: (registration: Registration & { readonly id: string }) => Promise<Result>,
  ): Promise<Result> {
    const { agency, holder } = this.places.answering(place, agencyCode);
    if (!mayDraft(actor, place, holder)) throw new NotFound('Không tìm thấy bản đăng ký này.');
    return this.database.transaction(async () => {
      // What an agency had begun is finished for it; nothing new begins in the name of one that passed into another.
      if (agency === holder) await this.registrations.begin(place.bloc.id, place.year.id, agency.agencyId);
      const registration = await this.reader.lock(actor, place, agencyCode);
      const { id, state, events } = registration;
      if (id === null || !isDraft(state)) throw new Conflict(lockedRegistration(state, events), { state });
      return work({ ...registration, id });
    });
  }

  private async write(
    actor: Actor,
    registration: Registration & { readonly id: string },
    stored: RegistrationLine | null,
    { number, terms }: Pick<RegistrationLine, 'number' | 'terms'>,
  ): Promise<string> {
    const now = this.clock.now();
    const id = stored?.id ?? (await this.tasks.add(registration.id, number, terms, actor, now));
    if (stored !== null && !(await this.tasks.write(stored, number, terms, actor, now))) {
      throw new LineConflict(stored, { number, terms });
    }
    await this.registrations.touch(registration.id);
    auditDraft(this.audit, actor, registration, auditedTerms(number, terms));
    return id;
  }

  private async line({ id }: { readonly id: string }, lineId: string): Promise<RegistrationLine> {
    const line = (await this.tasks.lines([id])).get(id)?.find((candidate) => candidate.id === lineId);
    if (!line) throw new Error(`line ${lineId} is not there`);
    return line;
  }
}

/** The number after the highest that a line or an approved task has. */
export function nextNumber({ lines, approved }: Pick<Registration, 'lines' | 'approved'>): number {
  return Math.max(0, ...lines.map(({ number }) => number), ...approved.map(({ number }) => number)) + 1;
}

function numberViolations(registration: Registration, number: number, stored: RegistrationLine | null): Violation[] {
  if (number < 1 || number > HIGHEST_NUMBER) {
    return [{ code: 'number_out_of_range', place: 'number', parameters: { from: 1, to: HIGHEST_NUMBER } }];
  }
  const taken =
    registration.approved.some((task) => task.number === number) ||
    registration.lines.some((line) => line.number === number && line.id !== stored?.id);
  return taken ? [{ code: 'number_taken', place: 'number', parameters: { number } }] : [];
}

function sameTexts(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((text, index) => text === second[index]);
}
