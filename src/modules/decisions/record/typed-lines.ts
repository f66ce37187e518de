import type { LineValues } from '../../../../templates/pages/decisions/record-line';
import type { KnownRecipient } from './recipients.repository';

/** Longer lists come in by the API or from a proposal: a form of this many lines is as much as anybody types. */
export const MOST_ROWS = 40;

/** What is chosen for a name that is in no register. */
export const OUTSIDE = 'ngoai';

/** A line of the form with nothing typed. */
export const BLANK_LINE: LineValues = {
  ...{ award: '', subject: 'person', type: 'achievement', agency: '', name: '', recipient: '', detail: '' },
  ...{ from: '', year: '' },
};

/** A recipient at one agency as the form names them. */
export function recipientValue({ kind, id, agencyId }: Pick<KnownRecipient, 'kind' | 'id' | 'agencyId'>): string {
  return `${kind}:${id}:${agencyId}`;
}

/** One line of the form as it was sent; an agency that was chosen stands for the one that was typed. */
export function typedLine(fields: Readonly<Record<string, unknown>>, index: number): LineValues {
  const text = (name: string): string => {
    const value = fields[`${name}${String(index)}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  const picked = text('agencyPick');
  return {
    ...{ award: text('award'), subject: text('subject') || BLANK_LINE.subject, type: text('type') || BLANK_LINE.type },
    ...{ agency: picked === '' ? text('agency') : picked, name: text('name'), recipient: text('recipient') },
    ...{ detail: text('detail'), from: text('from'), year: text('year') },
  };
}

/** The lines in which anything was typed or chosen, moved together. */
export function typedLines(fields: Readonly<Record<string, string>>): LineValues[] {
  const rows = Math.min(MOST_ROWS, Number(/^\d{1,3}$/.exec(fields['rows'] ?? '')?.[0] ?? 0));
  return Array.from({ length: rows }, (_row, index) => typedLine(fields, index)).filter(
    ({ award, agency, name, detail, from, year }) =>
      [award, agency, name, detail, from, year].some((text) => text !== ''),
  );
}

/** A line of the form under the names that a program would send it by. */
export function lineFields({ recipient, agency, ...line }: LineValues): object {
  const [kind = '', id = '', agencyId = ''] = recipient.split(':');
  const chosen = recipient === OUTSIDE ? { isOutside: true } : kind === '' ? {} : { [`${kind}Id`]: id };
  return { ...line, ...chosen, agency: agency === '' ? agencyId : agency };
}
