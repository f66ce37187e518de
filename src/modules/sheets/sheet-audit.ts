import type { EntrySource } from '../../domain/entry-source';
import { canonicalJson } from '../../domain/canonical-json';
import { formatItemInput } from '../../domain/scoring/format-input';
import type { ItemInput } from '../../domain/scoring/inputs';
import type { AuditRecord } from '../../platform/audit';
import type { Sheet } from './sheet';
import type { ScoreContent } from './score-draft';

/** The sheet as the subject of an audit entry: `sheet:BTCTU/2022-H1`. */
export function subjectOf({ member, place }: Pick<Sheet, 'member' | 'place'>): string {
  return `sheet:${member.code}/${place.period.code}`;
}

/** What an audit entry says of a saved score; `before` is what was stored until then. */
export function auditedScore(
  before: ScoreContent | undefined,
  after: ScoreContent & { readonly code: string },
  source: EntrySource,
): AuditRecord<'score.recorded'>['data'] {
  return {
    ...{ criterion: after.code, layer: 'self', source, explanation: after.explanation },
    before: written(before?.input ?? null),
    after: written(after.input),
  };
}

function written(input: ItemInput | null): string {
  return input === null ? '' : canonicalJson(formatItemInput(input));
}
