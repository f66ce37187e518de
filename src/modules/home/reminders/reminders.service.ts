import { Injectable } from '@nestjs/common';
import type { DeadlineKind } from '../../../domain/blocs';
import {
  REMINDER_KINDS,
  reminderKindWords,
  type ReminderKind,
  reminderNotice,
  suggestedReminder,
} from '../../../text/notices/reminders';
import { businessDateOf } from '../../../text/date';
import { nfc } from '../../../text/search';
import { Database } from '../../../database/database';
import type { Actor } from '../../../platform/access';
import { AuditService, chainOfBloc } from '../../../platform/audit';
import { Clock } from '../../../platform/clock';
import { InvalidInput } from '../../../platform/errors';
import { NoticesService } from '../../../platform/notices';
import { pathOf } from '../../../platform/web';
import { type BlocPlace, DeadlinesService, type Member, PlacesService, requireUnlocked } from '../../blocs';
import { scopeOf, TasksService } from '../../tasks';
import { behindOf } from '../overview';
import {
  type DoneWork,
  isOpen,
  lateTasksWork,
  type ReminderBoard,
  type ReminderRow,
  type SentReminder,
  tasksText,
  type Work,
  workOf,
} from './reminders';
import { reminderKey, RemindersRepository } from './reminders.repository';

/** Whom to remind of what, in which words. */
export interface ReminderDraft {
  readonly kind: ReminderKind | null;
  /** Codes of agencies; null for everybody with something still to do. */
  readonly agencyCodes: readonly string[] | null;
  readonly text: string;
}

/** Agencies that were reminded now, and those that had been reminded today already. */
export interface ReminderOutcome {
  readonly place: BlocPlace;
  readonly sent: readonly Member[];
  readonly repeated: readonly Member[];
}

const LONGEST_TEXT = 1_000;
/** Where each kind of work is done. */
const PATHS: Readonly<Record<ReminderKind, (agencyCode: string) => string>> = {
  registration: (agencyCode) => `dang-ky/${agencyCode}`,
  progress_update: () => 'luoi-nhiem-vu',
  self_score: (agencyCode) => `phieu/${agencyCode}`,
  cross_check: () => 'kiem-tra-cheo',
  late_tasks: (agencyCode) => `nhiem-vu?agency=${agencyCode}&status=behind`,
};

/** Who has done what was due in a bloc, and reminders to those who have not. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly database: Database,
    private readonly places: PlacesService,
    private readonly deadlines: DeadlinesService,
    private readonly tasks: TasksService,
    private readonly repository: RemindersRepository,
    private readonly notices: NoticesService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  /** Who is done with what in a place. NotFound for those who may not remind anybody there. */
  async board(actor: Actor, blocCode: string, periodCode: string): Promise<ReminderBoard> {
    const place = await this.places.find(actor, blocCode, periodCode, 'reminder.send');
    const deadlines = await this.deadlines.list(place);
    const [reports = []] = await this.tasks.firstReports([scopeOf(place)]);
    const updates = reports.map((report): DoneWork => ({ ...report, kind: 'progress_update', withLeader: false }));
    const done = [...updates, ...(await this.repository.done(place))];
    const sent = await this.repository.sent(place);
    const behind = behindOf(await this.tasks.statesOf(place));
    const now = this.clock.now();
    const works = REMINDER_KINDS.map((kind): Work => {
      const reminded = lastOf(sent, kind);
      if (kind === 'late_tasks') return lateTasksWork(place.members, behind, reminded);
      const deadline = deadlines.find((item) => item.kind === (kind satisfies DeadlineKind)) ?? null;
      const dueOn = deadline && businessDateOf(deadline.dueAt);
      return workOf(kind, concernedBy(kind, place, done), { deadline, dueOn, now }, reminded);
    });
    return {
      place,
      works: works.filter(
        ({ rows, deadline, kind }) => deadline !== null || (kind === 'late_tasks' && rows.length > 0),
      ),
    };
  }

  /**
   * Reminds agencies of a kind of work: exactly those named, or everybody who still has it to do. Each at most once a day,
   * whoever presses. InvalidInput for an unknown kind, an agency that it does not concern or a text that is empty or too
   * long; Conflict once the result of the place is published.
   */
  async send(actor: Actor, blocCode: string, periodCode: string, draft: ReminderDraft): Promise<ReminderOutcome> {
    const { place, works } = await this.board(actor, blocCode, periodCode);
    requireUnlocked(place);
    const work = works.find(({ kind }) => kind === draft.kind);
    const text = nfc(draft.text.replace(/\r\n?/g, '\n'));
    const rows = work && rowsFor(work, draft.agencyCodes);
    const violations = [
      ...(work ? [] : [{ code: 'unknown_choice', place: 'kind', parameters: { label: 'việc cần đôn đốc' } }]),
      ...(rows === null ? [{ code: 'reminder_to_nobody', place: 'agencies' }] : []),
      ...(text === '' ? [{ code: 'required', place: 'text', parameters: { label: 'lời nhắc' } }] : []),
      ...(text.length > LONGEST_TEXT
        ? [{ code: 'too_long', place: 'text', parameters: { label: 'Lời nhắc', maximum: LONGEST_TEXT } }]
        : []),
    ];
    if (!work || !rows || violations.length > 0) throw new InvalidInput(violations);
    return this.database.transaction(async () => {
      const sent: Member[] = [];
      for (const row of rows) if (await this.remind(actor, place, work, row, text)) sent.push(row.member);
      return { place, sent, repeated: rows.map(({ member }) => member).filter((member) => !sent.includes(member)) };
    });
  }

  private async remind(
    actor: Actor,
    place: BlocPlace,
    { kind }: Work,
    row: ReminderRow,
    text: string,
  ): Promise<boolean> {
    const { agencyId, code } = row.member;
    const base = pathOf({ blocCode: place.bloc.code, periodCode: place.period.code });
    const detail = tasksText(row);
    const told = await this.notices.tell(
      actor,
      { role: row.withLeader ? 'LEADER' : 'OFFICER', agencyId },
      {
        ...reminderNotice(kind, text, detail),
        path: `${base}/${PATHS[kind](code)}`,
        onceKey: reminderKey(place, { kind, agencyCode: code, day: this.clock.today() }),
      },
    );
    if (told === 0) return false;
    this.audit.record({
      chain: chainOfBloc(place.bloc.code),
      actor,
      action: 'reminder.sent',
      subject: `agency:${code}`,
      data: { content: reminderKindWords[kind], period: place.period.code, note: text },
    });
    return true;
  }
}

/** The text that is suggested for a kind of work in a place. */
export function suggestionFor(place: BlocPlace, { kind, dueOn }: Work): string {
  return suggestedReminder(kind, place.period.name, dueOn);
}

function lastOf(sent: readonly SentReminder[], kind: ReminderKind): (agencyId: string) => SentReminder | null {
  const own = new Map(sent.filter((item) => item.kind === kind).map((item) => [item.agencyId, item]));
  return (agencyId) => own.get(agencyId) ?? null;
}

/** The members that a kind of work concerns: all, but only those with an assignment check others. */
function concernedBy(kind: ReminderKind, place: BlocPlace, done: readonly DoneWork[]) {
  const own = new Map(done.filter((item) => item.kind === kind).map((item) => [item.agencyId, item]));
  return place.members
    .map((member) => ({ member, done: own.get(member.agencyId) ?? null }))
    .filter((item) => kind !== 'cross_check' || item.done !== null);
}

/** The rows of named agencies, or of all with something to do; null when a name is not among the concerned. */
function rowsFor({ rows }: Work, agencyCodes: readonly string[] | null): readonly ReminderRow[] | null {
  if (agencyCodes === null) return rows.filter(isOpen);
  const named = rows.filter(({ member, state }) => agencyCodes.includes(member.code) && state !== 'on_time');
  return named.length === new Set(agencyCodes).size && named.length > 0 ? named : null;
}
