import type { SnapshotMember, SnapshotResult } from './snapshot';

/** What a snapshot says of who stands where. */
export interface KeptOutcome {
  readonly scheme: {
    readonly code: string;
    readonly title: string;
    readonly version: number;
    readonly total: string;
  } | null;
  readonly members: readonly SnapshotMember[];
  readonly results: readonly SnapshotResult[];
}

/**
 * The outcome that a stored snapshot tells, as far as it can be read: a snapshot of another form, or one that something else
 * wrote, may lack any field. A member or result without a code is left out; a figure that is not there is null, never 0.
 */
export function keptOutcome(content: unknown): KeptOutcome {
  const { place, scheme, results } = fields(content);
  return {
    scheme: schemeIn(scheme),
    members: listed(fields(place)['members']).flatMap(memberIn),
    results: listed(results).flatMap(resultIn),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

/** A decimal or a fraction as it is stored; anything else is no figure. */
function figure(value: unknown): string | null {
  return typeof value === 'string' && /^-?\d+(\.\d+|\/[1-9]\d*)?$/.test(value) ? value : null;
}

function schemeIn(value: unknown): KeptOutcome['scheme'] {
  const { code, title, version, definition } = fields(value);
  const total = figure(fields(definition)['total']);
  if (total === null) return null;
  return { code: text(code) ?? '', title: text(title) ?? '', version: number(version) ?? 0, total };
}

function memberIn(value: unknown): SnapshotMember[] {
  const member = value as Partial<SnapshotMember>;
  const code = text(fields(value)['code']);
  if (code === null) return [];
  return [
    { ...(member as SnapshotMember), code, name: text(member.name) ?? code, shortName: text(member.shortName) ?? code },
  ];
}

function resultIn(value: unknown): SnapshotResult[] {
  const { code, total, rank, grade, gradeName, base, bonus, penalty, available, percentage, why } = fields(value);
  if (typeof code !== 'string') return [];
  const { standing, tiedWith, text: sentences } = fields(why);
  return [
    {
      code,
      total: { exact: figure(fields(total)['exact']), printed: text(fields(total)['printed']) },
      rank: number(rank),
      ...{ grade: text(grade), gradeName: text(gradeName) },
      ...{ base: figure(base), bonus: figure(bonus), penalty: figure(penalty) },
      available: figure(available) ?? '',
      percentage: figure(percentage),
      why: {
        standing: text(standing) ?? '',
        tiedWith: listed(tiedWith).flatMap((one) => text(one) ?? []),
        text: listed(sentences).flatMap((one) => text(one) ?? []),
      },
    },
  ];
}
