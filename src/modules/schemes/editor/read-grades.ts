import { stepOfChoice } from '../../../domain/scoring/edit/choices';
import type { Rename } from '../../../domain/scoring/edit/edits';
import type { NodeContent } from '../../../domain/scoring/edit/node';
import {
  type Band,
  type Gate,
  type Quota,
  QUOTA_EXCLUDED,
  QUOTA_ROUNDINGS,
  QUOTA_TIES,
  type TieBreaker,
} from '../../../domain/scoring/scheme';
import type { PartReader } from './part-reader';

/** What a gate asks for. */
export const GATE_TYPES = ['percent', 'count'] as const;

type WithRenames = NodeContent & { readonly renames: readonly Rename[] };

/** The awards; a row knows the code it was opened with, so that mentions follow a new one. */
export function readAwards(reader: PartReader): WithRenames {
  const rows = reader.rows('awards', ['code', 'name'], (nameOf) => {
    const award = { code: reader.code(nameOf('code')), name: reader.text(nameOf('name')) };
    return { award, was: reader.texts(nameOf('was'))[0] };
  });
  return {
    kind: 'awards',
    value: rows.map(({ award }) => award),
    renames: rows.flatMap(({ award, was }) => renameOf(was, award.code)),
  };
}

/** Grades, gates and quotas; null when nothing at all was written. */
export function readClassification(reader: PartReader): WithRenames {
  const rows = reader.rows('grades', ['code', 'name', 'from', 'to'], (nameOf) => {
    const band: Band = {
      code: reader.code(nameOf('code')),
      name: reader.text(nameOf('name')),
      from: reader.optionalDecimal(nameOf('from')),
      to: reader.optionalDecimal(nameOf('to')),
    };
    return { band, was: reader.texts(nameOf('was'))[0] };
  });
  // From high to low: where the upper end is left blank the lower end of the row above is meant.
  const bands = rows.map(({ band }, index) => ({ ...band, to: band.to ?? rows[index - 1]?.band.from ?? null }));
  const gates = reader.rows('gates', ['grade', 'criterion', 'number'], (nameOf) => readGate(reader, nameOf));
  const quotas = reader.rows('quotas', ['grade', 'percent'], (nameOf) => readQuota(reader, nameOf));
  const isEmpty = bands.length + gates.length + quotas.length === 0;
  return {
    kind: 'classification',
    value: isEmpty ? null : { bands, gates, quotas },
    renames: rows.flatMap(({ band, was }) => renameOf(was, band.code)),
  };
}

function readGate(reader: PartReader, nameOf: (field: string) => string): Gate {
  const grade = reader.text(nameOf('grade'));
  const criterion = reader.text(nameOf('criterion'));
  const type = reader.choice(nameOf('type'), GATE_TYPES);
  if (type === 'percent') return { type, grade, criterion, percent: reader.decimal(nameOf('number')) };
  if (reader.texts(nameOf('number')).length === 0) reader.text(nameOf('number'));
  return { type, grade, criterion, count: reader.optionalCount(nameOf('number')) ?? 1 };
}

function readQuota(reader: PartReader, nameOf: (field: string) => string): Quota {
  const chain = readChain(reader, nameOf('chain'));
  return {
    grade: reader.text(nameOf('grade')),
    percent: reader.decimal(nameOf('percent')),
    rounding: reader.choice(nameOf('rounding'), QUOTA_ROUNDINGS),
    tie: reader.choice(nameOf('tie'), QUOTA_TIES),
    excluded: reader.choice(nameOf('excluded'), QUOTA_EXCLUDED),
    chain: chain.length === 0 ? null : chain,
  };
}

/** The order in which units are ranked. */
export function readRanking(reader: PartReader): NodeContent {
  return { kind: 'ranking', value: readChain(reader, 'chain') };
}

function readChain(reader: PartReader, name: string): TieBreaker[] {
  return reader.texts(name).flatMap((choice) => {
    const step = stepOfChoice(choice);
    if (step === null) reader.refuseChoice(name);
    return step ?? [];
  });
}

function renameOf(was: string | undefined, code: string): Rename[] {
  return was === undefined || was === code ? [] : [{ from: was, to: code }];
}
