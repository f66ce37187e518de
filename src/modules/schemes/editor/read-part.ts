import { SET_CODE_FORM } from '../../../domain/scoring/code-form';
import type { Rename } from '../../../domain/scoring/edit/edits';
import type { NodeContent } from '../../../domain/scoring/edit/node';
import {
  type AppraisalRules,
  COMPARISON_BASES,
  COUNTINGS,
  DISCLOSURES,
  NOT_OCCURRED_POLICIES,
  type Rounding,
  ROUNDING_MODES,
  type Leaf,
} from '../../../domain/scoring/scheme';
import type { Violation } from '../../../domain/violation';
import type { FormValues } from '../../../../templates/pages/schemes/editor/form-values';
import { PartReader } from './part-reader';
import { readAwards, readClassification, readRanking } from './read-grades';
import { readEffects, readItemFields, readLevelRows } from './read-item';

const LONGEST_GUIDANCE = 4000;
const LONGEST_TITLE = 300;

/** A part as its form says it, with the entries of lists that got another code; or every field that is wrong. */
export type PartReading =
  | { readonly content: NodeContent; readonly renames: readonly Rename[]; readonly violations: readonly [] }
  | { readonly content: null; readonly violations: readonly Violation[] };

/** Reads the form of one part: what has not the form of its field is told; what the rules of a scheme say is not. */
export function readPart(kind: NodeContent['kind'], values: FormValues): PartReading {
  const reader = new PartReader(values);
  const { renames = [], ...content } = contentOfKind(kind, reader);
  if (reader.violations.length > 0) return { content: null, violations: reader.violations };
  return { content, renames, violations: [] };
}

type Read = NodeContent & { readonly renames?: readonly Rename[] };

function contentOfKind(kind: NodeContent['kind'], reader: PartReader): Read {
  switch (kind) {
    case 'settings':
      return readSettings(reader);
    case 'group':
      return { kind, value: { ...readCriterion(reader), capped: reader.flag('capped') } };
    case 'leaf':
      return { kind, value: readLeaf(reader) };
    case 'bonus':
      return {
        kind,
        value: {
          ...readSet(reader),
          mayExceedTotal: reader.flag('mayExceedTotal'),
          liftsGrade: reader.flag('liftsGrade'),
        },
      };
    case 'penalty':
      return { kind, value: readSet(reader) };
    case 'rule':
      return readRule(reader);
    case 'exclusion':
      return {
        kind,
        value: { code: reader.code('code'), name: reader.text('name'), effects: readEffects(reader, 'effects') },
      };
    case 'awards':
      return readAwards(reader);
    case 'classification':
      return readClassification(reader);
    case 'ranking':
      return readRanking(reader);
  }
}

function readSettings(reader: PartReader): NodeContent {
  return {
    kind: 'settings',
    value: {
      title: reader.text('title', { maximum: LONGEST_TITLE }),
      legalBasis: reader
        .text('legalBasis', { required: false, maximum: LONGEST_GUIDANCE })
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
      effective: { from: reader.date('effectiveFrom'), to: reader.optionalDate('effectiveTo') },
      total: reader.decimal('total'),
      comparison: { basis: reader.choice('basis', COMPARISON_BASES), rounded: reader.flag('rounded') },
      rounding: {
        item: readRounding(reader, 'rounding_item'),
        group: readRounding(reader, 'rounding_group'),
        total: readRounding(reader, 'rounding_total'),
      },
      appraisal: readAppraisal(reader),
    },
  };
}

/** Nothing in the field of the tolerance: the scheme does not say how others judge. */
function readAppraisal(reader: PartReader): AppraisalRules | null {
  const tolerance = reader.optionalDecimal('appraisal_tolerance');
  const disclosure = reader.optionalChoice('appraisal_disclosure', DISCLOSURES);
  const replyDays = reader.optionalCount('appraisal_replyDays');
  return tolerance === null ? null : { tolerance, disclosure: disclosure ?? 'published', replyDays: replyDays ?? 0 };
}

/** Nothing in the field of the step: no rounding of its own. */
function readRounding(reader: PartReader, prefix: string): Rounding | null {
  const step = reader.optionalDecimal(`${prefix}_step`);
  return step === null ? null : { step, mode: reader.choice(`${prefix}_mode`, ROUNDING_MODES) };
}

function readCriterion(reader: PartReader): Pick<Leaf, 'code' | 'name' | 'maximum' | 'guidance' | 'rounding'> {
  return {
    code: reader.code('code'),
    name: reader.text('name'),
    maximum: reader.decimal('maximum'),
    guidance: reader.text('guidance', { required: false, maximum: LONGEST_GUIDANCE }),
    rounding: readRounding(reader, 'rounding'),
  };
}

function readLeaf(reader: PartReader): Leaf {
  const appraiser = reader.text('appraiser', { required: false });
  return {
    ...readCriterion(reader),
    evidenceRequired: reader.flag('evidenceRequired'),
    appraiser: appraiser === '' ? null : appraiser,
    notOccurred: reader.optionalChoice('notOccurred', NOT_OCCURRED_POLICIES),
    item: readItemFields(reader),
  };
}

function readSet(reader: PartReader): { code: string; name: string; cap: string } {
  return { code: reader.code('code', SET_CODE_FORM), name: reader.text('name'), cap: reader.decimal('cap') };
}

function readRule(reader: PartReader): NodeContent {
  const counting = reader.choice('counting', COUNTINGS);
  // Judged rules have a step, counted ones points or levels; what was typed for the other is not meant.
  const isJudged = counting === 'manual';
  return {
    kind: 'rule',
    value: {
      code: reader.code('code'),
      name: reader.text('name'),
      guidance: reader.text('guidance', { required: false, maximum: LONGEST_GUIDANCE }),
      counting,
      points: isJudged ? null : reader.optionalDecimal('points'),
      levels: isJudged ? [] : readLevelRows(reader),
      step: isJudged ? reader.optionalDecimal('step') : null,
      cap: reader.optionalDecimal('cap'),
      effects: readEffects(reader, 'effects'),
      alsoCountedIn: [...new Set(reader.texts('alsoCountedIn'))],
    },
  };
}
