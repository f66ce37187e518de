import { toDecimalString } from '../../domain/fraction';
import type { Sheet } from './sheet';
import type { ScoreContent } from './score-draft';

/** The sheet as the subject of an audit entry: `sheet:BTCTU/2022-H1`. */
export function subjectOf({ member, place }: Pick<Sheet, 'member' | 'place'>): string {
  return `sheet:${member.code}/${place.period.code}`;
}

/** Points and explanation as one text for the audit: '27.5 (giải trình)'; '' for nothing. */
export function auditedContent(content: ScoreContent | undefined): string {
  if (content === undefined) return '';
  const points = content.points === null ? '' : toDecimalString(content.points);
  return content.explanation === '' ? points : `${points} (${content.explanation})`;
}
