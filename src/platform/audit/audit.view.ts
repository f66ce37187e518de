import { formatInstant } from '../../text/date';
import { auditActionText, auditSubjectText, fieldText, fieldValueText } from '../../text/vi';
import type { AuditChainView, AuditEntryView, AuditVerification } from '../../../templates/pages/system/audit';
import type { AuditLink } from './audit-chain';
import type { ChainSummary } from './audit-log.repository';
import { type ChainVerdict, SYSTEM_CHAIN } from './audit.service';

type Said = Readonly<Record<string, unknown>>;

/** What people call a chain: the system's, or that of a bloc. */
export function chainName({ chain, blocName }: Pick<ChainSummary, 'chain' | 'blocName'>): string {
  if (chain === SYSTEM_CHAIN) return 'Toàn hệ thống';
  const code = chain.replace(/^bloc:/, '');
  return blocName === null ? `Khối ${code}` : `${blocName} (${code})`;
}

/** A chain as a row of the page. */
export function chainView(summary: ChainSummary): AuditChainView {
  const { chain, entries, headHash, lastAt } = summary;
  const last = lastAt === null ? null : formatInstant(lastAt);
  return { key: chain, name: chainName(summary), entryCount: entries, headHash, lastAt: last };
}

/** An entry in words. */
export function entryView(link: AuditLink): AuditEntryView {
  return {
    id: `${link.chain}/${String(link.sequence)}`,
    at: formatInstant(link.happenedAt),
    who: link.actorName,
    what: auditActionText(link.action),
    subject: auditSubjectText(link.subject),
    change: changeText(link.data),
  };
}

/** What a check found, in words. */
export function verificationView(
  verdicts: readonly ChainVerdict[],
  chains: readonly ChainSummary[],
  at: Date,
): AuditVerification {
  const nameOf = (key: string): string =>
    chainName(chains.find(({ chain }) => chain === key) ?? { chain: key, blocName: null });
  return {
    at: formatInstant(at),
    checkedEntries: verdicts.reduce((sum, { entries }) => sum + entries, 0),
    broken: verdicts.flatMap(({ chain, broken }) => {
      if (broken === null) return [];
      const missing = broken.action === 'missing';
      const sentence = missing
        ? 'dòng này hoặc các dòng sau nó đã bị xóa.'
        : `${auditActionText(broken.action)} (${auditSubjectText(broken.subject)}) không khớp với dòng trước nó.`;
      return [{ chain: nameOf(chain), entry: String(broken.sequence), sentence }];
    }),
  };
}

/** The differences an entry tells, or everything it says; fields without a name for people are left out. */
export function changeText(data: unknown): string {
  if (typeof data !== 'object' || data === null) return '';
  const { before, after, ...rest } = data as Said;
  const compared = typeof before === 'object' || typeof after === 'object';
  const parts = compared ? differences(before as Said | undefined, after as Said | undefined) : step(before, after);
  return [...parts, ...statements(rest)].join('; ');
}

function differences(before: Said | undefined, after: Said | undefined): string[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].sort();
  return fields.flatMap((field) => {
    const [old, next] = [textOf(field, before?.[field]), textOf(field, after?.[field])];
    const label = fieldText(field);
    return label === null || old === next ? [] : [`${label}: ${old === '' ? next : `${old} → ${next || 'trống'}`}`];
  });
}

function step(before: unknown, after: unknown): string[] {
  if (before === undefined && after === undefined) return [];
  const [old, next] = [textOf('before', before), textOf('after', after)];
  return [old === '' ? `${fieldText('after') ?? ''}: ${next || 'trống'}` : `${old} → ${next || 'trống'}`];
}

function statements(said: Said): string[] {
  // Sorted, because the database orders the fields by the length of their names.
  return Object.keys(said)
    .sort()
    .flatMap((field) => {
      const [label, value] = [fieldText(field), textOf(field, said[field])];
      return label === null || value === '' ? [] : [`${label}: ${value}`];
    });
}

function textOf(field: string, value: unknown): string {
  return typeof value === 'string' ? fieldValueText(field, value) : '';
}
