import { formatDate } from '../../text/date';
import { disciplineKindWords, disciplineSystemWords, verificationOutcomeWords } from '../../text/vi';
import { formatValidity } from '../../text/validity';
import {
  type EndableLine,
  misconductIds,
  type MisconductProps,
  type MisconductValues,
} from '../../../templates/pages/people/people-props';
import { type FormOutcome, refusedForm, typedText, UNSENT } from '../../platform/forms';
import type { Discipline, Verification } from './misconduct';

/** One of the forms of disciplines and verifications after it was refused: what was typed, and what is wrong. */
export interface RefusedMisconduct {
  readonly values: MisconductValues;
  readonly outcome: FormOutcome;
}

/** The forms before anything was typed. */
export const NO_MISCONDUCT: RefusedMisconduct = { values: typedMisconduct('', {}), outcome: UNSENT };

/**
 * A form that was refused, as its page shows it again. `form` is its name, `card` where a mistake leads that belongs to no
 * field, such as a line that somebody else has closed. An error that is no refusal is thrown on.
 */
export function refusedMisconduct(
  error: unknown,
  { form, card, fields }: { form: string; card: 'ky-luat' | 'xac-minh'; fields: object },
): RefusedMisconduct {
  const sent = { formId: form, fieldIds: misconductIds(form), elsewhere: card };
  return { values: typedMisconduct(form, fields), outcome: refusedForm(error, sent) };
}

/** What the page of a holder shows of its disciplines and verifications. */
export function misconductView(
  address: string,
  mayWrite: boolean,
  lists: { readonly disciplines: readonly Discipline[] | null; readonly verifications: readonly Verification[] | null },
  { values, outcome }: RefusedMisconduct,
): Omit<MisconductProps, 'csrfToken'> {
  return {
    ...{ address, mayWrite, values, errors: outcome.errors },
    disciplines: lists.disciplines?.map(disciplineLine) ?? null,
    verifications: lists.verifications?.map(verificationLine) ?? null,
  };
}

/** How a discipline stands now, as one line of a conflict. */
export function disciplineState({ annulledReason }: Pick<Discipline, 'annulledReason'>): string {
  return annulledReason === null ? 'đang có hiệu lực' : `đã bỏ, lý do: ${annulledReason}`;
}

/** How a verification ended, as one line of a conflict. */
export function verificationState({ outcome, validTo }: Pick<Verification, 'outcome' | 'validTo'>): string {
  if (outcome === null) return 'chưa kết luận';
  return `${verificationOutcomeWords[outcome].toLowerCase()}${validTo === null ? '' : `, ngày ${formatDate(validTo)}`}`;
}

function disciplineLine(one: Discipline): EndableLine {
  const annulled = one.annulledReason === null ? '' : `; đã bỏ: ${one.annulledReason}`;
  const content = one.content === '' ? '' : `; ${one.content}`;
  return {
    ...{ key: one.id, version: one.version, isOver: one.annulledReason !== null, isOpen: one.annulledReason === null },
    title: `${disciplineKindWords[one.kind]} (${disciplineSystemWords[one.system]})`,
    detail: `Quyết định ${one.decisionNumber}, ${formatValidity(one.validFrom, one.validTo)}${content}${annulled}`,
  };
}

function verificationLine(one: Verification): EndableLine {
  const outcome = one.outcome === null ? 'chưa kết luận' : verificationOutcomeWords[one.outcome];
  const document = one.outcomeDocument === '' ? '' : `, ${one.outcomeDocument}`;
  return {
    ...{ key: one.id, version: one.version, isOver: one.outcome !== null, isOpen: one.outcome === null },
    title: one.reason,
    detail: `${formatValidity(one.validFrom, one.validTo)}; ${outcome}${document}`,
  };
}

function typedMisconduct(form: string, fields: object): MisconductValues {
  const typed = fields as Readonly<Record<string, unknown>>;
  const names = Object.keys(misconductIds(form));
  const values = Object.fromEntries(names.map((name) => [name, typedText(typed[name])]));
  return { ...values, form } as unknown as MisconductValues;
}
