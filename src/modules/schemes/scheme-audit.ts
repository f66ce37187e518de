import { canonicalJson } from '../../domain/canonical-json';
import type { Actor } from '../../platform/access';
import type { AuditRecord } from '../../platform/audit';
import type { SchemeVersion } from './scheme-version';

type SchemeAction = 'scheme.drafted' | 'scheme.changed' | 'scheme.published' | 'scheme.draft_deleted';

/** What the audit keeps of a scheme: the whole table as it stands after the act (of a deleted draft: as it stood). */
export function auditedScheme(
  actor: Actor,
  action: SchemeAction,
  { id, code, version, title, definition }: SchemeVersion,
): AuditRecord<SchemeAction> {
  return {
    actor,
    action,
    subject: `scheme:${code}/${version === null ? `draft-${id}` : String(version)}`,
    data: { title, total: definition.total, definition: canonicalJson(definition) },
  };
}
