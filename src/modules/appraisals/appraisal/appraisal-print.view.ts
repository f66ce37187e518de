import { type Exact, toDecimalString } from '../../../domain/fraction';
import { judgedPoints } from '../../../domain/scoring/judgement';
import type { Scheme } from '../../../domain/scoring/scheme';
import { schemeRows } from '../../../domain/scoring/sections';
import type { SheetTotals } from '../../../domain/scoring/totals';
import { sheetStateWords } from '../../../text/vi';
import type { SheetState } from '../../../domain/workflow/sheet';
import type { AgencyAppraisal, AppraisalRow } from '../../../../templates/documents/appraisal/appraisal-document';
import type { StoredJudgement } from '../judgements/judgement';
import type { AppraisedCriterion } from './appraisal';
import { isContested } from './appraised-criteria';

const STORED_DECIMALS = 10;

/** One sheet as the table prints it. */
export interface PrintedSheet {
  readonly agencyName: string;
  readonly state: SheetState;
  readonly selfTotals: SheetTotals;
  /** Null while a criterion has no appraisal, and where the totals are not shown to the reader. */
  readonly totals: SheetTotals | null;
  readonly criteria: ReadonlyMap<string, AppraisedCriterion>;
  /** What the agency explained, by criterion. */
  readonly explanations: ReadonlyMap<string, string>;
}

/** One sheet as the facts of its printed table. */
export function printedAgency(scheme: Scheme, sheet: PrintedSheet): AgencyAppraisal {
  const all = [...sheet.criteria.values()].flatMap(({ proposals }) => proposals.filter(({ outdated }) => !outdated));
  const checkers = judgesOf(all, 'cross');
  return {
    agencyName: sheet.agencyName,
    stateText: sheetStateWords[sheet.state],
    checkers,
    hasVertical: all.some(({ layer }) => layer === 'vertical'),
    rows: schemeRows(scheme).map((row): AppraisalRow => {
      const sign = row.effect === 'penalty' ? -1 : 1;
      const common = { code: row.code, name: row.name, maximum: decimal(row.maximum.mul(sign)) ?? '' };
      if (row.kind === 'group') {
        const of = (totals: SheetTotals | null) => signed(groupOf(totals, row.code), sign);
        return {
          kind: 'group',
          ...common,
          self: of(sheet.selfTotals),
          ...nothingSaid(checkers),
          appraised: of(sheet.totals),
        };
      }
      return { kind: 'criterion', ...common, ...saidOf(sheet, row.code, checkers, sign) };
    }),
    selfTotal: decimal(sheet.selfTotals.total),
    total: decimal(sheet.totals?.total ?? null),
    contested: [...sheet.criteria.values()].filter((one) => isContested(one, scheme)).length,
  };
}

function saidOf(
  { criteria, explanations }: PrintedSheet,
  code: string,
  checkers: readonly string[],
  sign: number,
): Omit<AppraisalRow, 'kind' | 'code' | 'name' | 'maximum'> {
  const appraised = criteria.get(code);
  if (appraised === undefined) return { self: null, ...nothingSaid(checkers), appraised: null };
  const { handedIn, proposals, appraisal, replies } = appraised;
  const valid = proposals.filter(({ outdated }) => !outdated);
  const points = (judgement: StoredJudgement | undefined): string | null =>
    judgement === undefined ? null : signed(judgedPoints(judgement, handedIn.points), sign);
  return {
    self: signed(handedIn.points, sign),
    cross: checkers.map((name) => points(valid.find(({ layer, judge }) => layer === 'cross' && judge?.name === name))),
    vertical: points(valid.find(({ layer }) => layer === 'vertical')),
    appraised: points(appraisal),
    explanation: explanations.get(code) ?? '',
    opinion: appraisal?.reason ?? '',
    reply: replies.map(({ text }) => text).join('\n'),
  };
}

function nothingSaid(checkers: readonly string[]) {
  return { cross: checkers.map(() => null), vertical: null, explanation: '', opinion: '', reply: '' };
}

function judgesOf(judgements: readonly StoredJudgement[], layer: StoredJudgement['layer']): string[] {
  return [...new Set(judgements.flatMap((one) => (one.layer === layer ? (one.judge?.name ?? []) : [])))];
}

function groupOf(totals: SheetTotals | null, code: string): Exact | null {
  return totals?.groups.find((group) => group.code === code)?.points ?? null;
}

function signed(value: Exact | null, sign: number): string | null {
  return decimal(value?.mul(sign) ?? null);
}

function decimal(value: Exact | null): string | null {
  return value === null ? null : toDecimalString(value, STORED_DECIMALS);
}
