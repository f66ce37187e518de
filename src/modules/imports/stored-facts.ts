import { canonicalJson } from '../../domain/canonical-json';
import { exact, toDecimalString } from '../../domain/fraction';
import { fold } from '../../text/search';
import type { StoredFact } from './plan/compare-facts';
import type {
  StoredAgency,
  StoredCommendation,
  StoredPoints,
  StoredProgress,
  StoredScheme,
  StoredTask,
} from './stored-state.repository';

/** Rows of everything a workbook of a bloc and year is compared with. */
export interface StoredRows {
  readonly agencies: readonly StoredAgency[];
  readonly tasks: readonly StoredTask[];
  readonly progress: readonly StoredProgress[];
  readonly scheme: StoredScheme | null;
  readonly points: readonly StoredPoints[];
  readonly commendations: readonly StoredCommendation[];
}

type Origin = Pick<StoredFact, 'by' | 'at'>;
type Entry = readonly [key: string, fact: StoredFact];

const NOBODY: Origin = { by: null, at: null };

/** The stored values under the keys that `factsOf` gives the same facts of a workbook; what is blank has no fact. */
export function storedFacts(rows: StoredRows): Map<string, StoredFact> {
  return new Map([
    ...rows.agencies.flatMap((row) =>
      facts(`agency:${row.code}`, NOBODY, {
        name: row.name,
        shortName: row.shortName,
        kind: row.kind,
        kindWords: row.kindWords,
        role: row.role,
        email: row.email,
        order: String(row.order),
      }),
    ),
    ...rows.tasks.flatMap((row) =>
      facts(`task:${row.agency}:${String(row.number)}`, row, {
        title: row.title,
        unit: row.unit,
        target: decimal(row.target),
        kind: row.kind,
        direction: row.direction,
        due: row.due,
      }),
    ),
    ...rows.progress.flatMap((row) => {
      const values = { value: decimal(row.value), note: row.note };
      return facts(progressKey(row), row, values);
    }),
    ...(rows.scheme === null
      ? []
      : facts(`scheme:${rows.scheme.code}`, rows.scheme, { definition: canonicalJson(rows.scheme.definition) })),
    ...rows.points.flatMap((row) => facts(scoreKey(row), row, { points: decimal(row.points) })),
    ...rows.commendations.flatMap((row) =>
      facts(commendationKey(row), NOBODY, { decidedOn: row.decidedOn, quantity: String(row.quantity) }),
    ),
  ]);
}

/** The facts whose latest entry a person made: nothing that is imported takes their place. */
export function ownNumbersOf({ progress, points }: Pick<StoredRows, 'progress' | 'points'>): Set<string> {
  const isOwn = ({ source }: StoredProgress | StoredPoints): boolean => source !== 'import';
  return new Set([
    ...progress.filter(isOwn).flatMap((row) => ['value', 'note'].map((field) => `${progressKey(row)}:${field}`)),
    ...points.filter(isOwn).map((row) => `${scoreKey(row)}:points`),
  ]);
}

function progressKey({ agency, number, date }: StoredProgress): string {
  return `progress:${agency}:${String(number)}${date === null ? '' : `:${date}`}`;
}

function scoreKey({ agency, criterion }: StoredPoints): string {
  return `score:${agency}:${criterion}`;
}

/** The key that the workbook's reading gives a commendation: of its form only what marks and capitals leave. */
export function commendationKey(row: Omit<StoredCommendation, 'decidedOn' | 'quantity'>): string {
  return ['commendation', row.agency, row.decisionNumber, row.subject, fold(row.form), row.type].join(':');
}

function facts(key: string, { by, at }: Origin, values: Readonly<Record<string, string | null>>): Entry[] {
  return Object.entries(values).flatMap(([field, value]) =>
    value === null || value === '' ? [] : [[`${key}:${field}`, { value, by, at }] as const],
  );
}

function decimal(numeric: string | null): string | null {
  return numeric === null ? null : toDecimalString(exact(numeric));
}
