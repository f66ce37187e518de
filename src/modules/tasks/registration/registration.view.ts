import type { TermsDraft } from '../../../domain/tasks/terms';
import type { Violation } from '../../../domain/violation';
import type { RegistrationAction } from '../../../domain/workflow/registration';
import { next } from '../../../domain/workflow/machine';
import { registrationMachine } from '../../../domain/workflow/registration';
import { formatDate, formatInstant } from '../../../text/date';
import { coordinatorsText, milestonesText } from '../../../text/task-terms';
import { registrationActionWords, registrationStateWords, sentenceOf } from '../../../text/vi';
import type { Actor } from '../../../platform/access';
import { fieldOf, type FormBody } from '../../../platform/web';
import type { FormError } from '../../../../templates/components/error-summary';
import type { PageFrame } from '../../../../templates/layout/frame';
import type { RegistrationPageProps } from '../../../../templates/pages/tasks/registration';
import {
  type DraftForm,
  lineFieldId,
  type LineForm,
  type ShownTask,
  type StateView,
  type TermsValues,
} from '../../../../templates/pages/tasks/registration-props';
import type { Deadline } from '../../blocs';
import { tasksPath } from '../list.view';
import {
  differences,
  memberNames,
  methodText,
  targetText,
  termsValues,
  typedValues,
  weightText,
} from '../terms/terms-view';
import { listPath } from './registration-notices.service';
import { nextNumber } from './registration-draft.service';
import type { FormResult, RefusedLine } from './registration-form.service';
import { agreedChoice } from './agreed-tasks.view';
import type { AgreedTask } from './agreed-tasks.repository';
import type { CoordinatedTask, Registration } from './registration';
import { mayEdit, registrationSteps } from './registrations.policy';

/** What a form said that was not stored. */
export interface Refusal {
  readonly result: FormResult | null;
  /** Mistakes found before sending; the place is '3.target'. */
  readonly problems: readonly Violation[];
  /** A step that lacked its reason. */
  readonly step: { readonly reason: string; readonly errors: readonly FormError[] } | null;
}

export const NO_REFUSAL: Refusal = { result: null, problems: [], step: null };

const NEW_KEY = 'moi';
/** Buttons of the page itself: sending goes with the form of the draft. */
const IN_DRAFT_FORM: readonly RegistrationAction[] = ['send_to_leader'];
const BLANK: TermsValues = {
  ...{ title: '', unit: '', target: '', kind: 'cumulative', direction: 'higher', weight: '', due: '' },
  ...{ product: '', coordinators: '', milestones: '' },
};

/** Address of the registration of an agency. */
export function registrationPath({ place, member }: Pick<Registration, 'place' | 'member'>): string {
  return `${listPath(place)}/${member.code}`;
}

/** The page of a registration for a reader. */
export function registrationProps(
  frame: PageFrame,
  actor: Actor,
  registration: Registration,
  more: {
    readonly coordinated: readonly CoordinatedTask[];
    readonly deadline: Deadline | null;
    readonly agreed: readonly AgreedTask[];
    readonly refusal: Refusal;
  },
): RegistrationPageProps {
  const { place, member, state, lines, approved, titles, events, version } = registration;
  const path = registrationPath(registration);
  const names = memberNames(place);
  const steps = registrationSteps(actor, place, member, state).filter((action) => !IN_DRAFT_FORM.includes(action));
  return {
    frame,
    blocName: place.bloc.name,
    yearName: place.year.name,
    agencyName: member.name,
    listHref: listPath(place),
    state: stateView(registration.id === null ? null : state, approved.length),
    deadlineText: more.deadline && `Hạn đăng ký: ${formatInstant(more.deadline.dueAt)}.`,
    draft: mayEdit(actor, registration) ? draftForm(registration, more, names) : null,
    lines: lines.map(({ number, terms }) => shownTask(number, terms, names, null)),
    approved: approved.map(({ number, terms }) =>
      shownTask(number, terms, names, `${tasksPath(place)}/${member.code}/${String(number)}`),
    ),
    titles,
    coordinated: more.coordinated.map((task) => ({
      href: `${tasksPath(place)}/${task.agencyCode}/${String(task.number)}`,
      words: `${task.agencyName}, nhiệm vụ ${String(task.number)}: ${task.title} (hạn ${formatDate(task.due)})`,
    })),
    steps: {
      action: `${path}/buoc`,
      version,
      steps: steps.map((action) => ({
        action,
        label: action === 'leader_return' ? registrationActionWords.return : registrationActionWords[action],
        needsReason: next(registrationMachine, state, action)?.needsReason ?? false,
      })),
      reason: more.refusal.step?.reason ?? '',
      errors: more.refusal.step?.errors ?? [],
    },
    history: events
      .map(({ action, reason, actorName, happenedAt }) => ({
        text: registrationActionWords[action],
        reason,
        byText: `${actorName}, ${formatInstant(happenedAt)}`,
      }))
      .reverse(),
    filesPath: `${path}/tep`,
  };
}

/** The state in words; an agency that has begun nothing may have imported tasks. */
export function stateView(state: Registration['state'] | null, approvedCount: number): StateView {
  if (state === null) {
    return approvedCount > 0 ? { words: 'Đã đăng ký', kind: 'ok' } : { words: 'Chưa đăng ký', kind: 'idle' };
  }
  const kinds = { drafting: 'warn', awaiting_leader: 'go', submitted: 'go', gathered: 'go', approved: 'ok' } as const;
  return { words: registrationStateWords[state], kind: kinds[state] };
}

function draftForm(
  registration: Registration,
  { refusal, agreed }: { readonly refusal: Refusal; readonly agreed: readonly AgreedTask[] },
  names: ReadonlyMap<string, string>,
): DraftForm {
  const path = registrationPath(registration);
  const refused = new Map((refusal.result?.lines ?? []).map((line) => [line.key, line]));
  const { lines } = registration;
  const stored = lines.map((line, index): LineForm => {
    const typed = refused.get(line.id);
    const base = {
      key: line.id,
      id: line.id,
      version: line.version,
      isFirst: index === 0,
      isLast: index === lines.length - 1,
    };
    if (typed) return { ...base, ...typedValues(typed.fields), number: fieldOf(typed.fields, 'number') };
    return { ...base, ...termsValues(line.terms, names), number: String(line.number) };
  });
  const titles = registration.titles.join('\n');
  return {
    action: path,
    copyAction: `${path}/nam-truoc`,
    agreedAction: `${path}/da-thong-nhat`,
    agreed: agreed.map((task) => agreedChoice(registration.place, task)),
    lines: [...stored, newLine(registration, refused)],
    titles: refusal.result?.titles ?? titles,
    titlesSeen: titles,
    conflicts: [...refused.values()].flatMap((line) => conflictOf(line, names)),
    errors: [...(refusal.result?.errors ?? []), ...refusal.problems.map((problem) => problemAt(problem, registration))],
  };
}

/** The line at the end: what was typed for it or for a line that is gone, else an empty one with the next number. */
function newLine(registration: Registration, refused: ReadonlyMap<string, RefusedLine>): LineForm {
  const known = new Set(registration.lines.map(({ id }) => id));
  const typed = [...refused.values()].find(({ key }) => !known.has(key));
  const base = { key: NEW_KEY, id: '', version: 0, isFirst: true, isLast: true };
  const number = String(nextNumber(registration));
  if (!typed) return { ...base, ...BLANK, number };
  const wasRemoved = typed.key !== NEW_KEY;
  return { ...base, ...typedValues(typed.fields), number: wasRemoved ? number : fieldOf(typed.fields, 'number') };
}

function conflictOf(
  { key, fields, conflict }: RefusedLine,
  names: ReadonlyMap<string, string>,
): DraftForm['conflicts'] {
  if (conflict === null) return [];
  const { stored } = conflict;
  return [
    {
      key: stored === null ? NEW_KEY : key,
      title: stored === null ? 'Dòng này vừa bị xóa' : `Nhiệm vụ ${String(stored.number)} vừa được người khác sửa`,
      explanation: conflict.message,
      rows:
        stored === null
          ? []
          : numberRow(stored.number, fields).concat(differences(stored.terms, typedOf(fields), names)),
    },
  ];
}

function numberRow(number: number, fields: FormBody): { label: string; stored: string; typed: string }[] {
  const typed = fieldOf(fields, 'number');
  return typed === String(number) ? [] : [{ label: 'Số thứ tự', stored: String(number), typed }];
}

function typedOf(fields: FormBody): TermsValues {
  return typedValues(fields);
}

function problemAt(violation: Violation, { lines }: Registration): FormError {
  const [number = '', field = 'title'] = (violation.place ?? '').split('.');
  const line = lines.find((candidate) => String(candidate.number) === number);
  const prefix = line ? `Nhiệm vụ ${number}: ` : '';
  const sentence = sentenceOf(violation);
  const message = line ? prefix + sentence.charAt(0).toLocaleLowerCase('vi') + sentence.slice(1) : sentence;
  return { fieldId: lineFieldId(line?.id ?? NEW_KEY, line ? field : 'title'), message };
}

function shownTask(
  number: number,
  terms: TermsDraft,
  names: ReadonlyMap<string, string>,
  href: string | null,
): ShownTask {
  return {
    ...{ number, href },
    title: terms.title === '' ? '(Chưa ghi nội dung)' : terms.title,
    targetText: targetText(terms),
    methodText: methodText(terms),
    dueText: terms.due === null ? '–' : formatDate(terms.due),
    weightText: weightText(terms),
    product: terms.product,
    coordinators: coordinatorsText(terms.coordinators, names),
    milestones: milestonesText(terms.milestones),
  };
}
