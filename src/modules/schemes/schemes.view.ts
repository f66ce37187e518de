import type { Leaf, Scheme } from '../../domain/scoring/scheme';
import { type CriterionEffect, type ScoredCriterion, schemeRows, scoredCriteria } from '../../domain/scoring/sections';
import { formatDate, formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import { lineRuleWords } from '../../text/scoring-fragments';
import type { SchemePageProps } from '../../../templates/pages/schemes/scheme';
import type { SchemeLine, SchemeListRow, SchemeOption } from '../../../templates/pages/schemes/scheme-props';
import type { PlaceListing } from '../blocs';
import type { PublishedScheme, SchemeListing } from './scheme-version';

const LIST = '/danh-muc/thang-diem';
const SIGNS: Readonly<Record<CriterionEffect, string>> = { base: '', bonus: '+', penalty: '−' };

/** A scheme as a row of the list. */
export function listRow(scheme: SchemeListing): SchemeListRow {
  return {
    code: scheme.code,
    title: scheme.title,
    href: hrefOf(scheme.code),
    version: scheme.version,
    total: formatNumber(scheme.definition.total),
    criterionCount: scoredCriteria(scheme.definition).length,
    reviewCount: scheme.reviewCount,
    publishedAt: formatInstant(scheme.publishedAt ?? scheme.createdAt),
  };
}

/** One of the published versions as a page. */
export function schemeView(
  scheme: PublishedScheme,
  versions: readonly PublishedScheme[],
): Omit<SchemePageProps, 'frame' | 'mayDraft' | 'places'> {
  const { definition } = scheme;
  return {
    code: scheme.code,
    title: scheme.title,
    version: scheme.version,
    total: formatNumber(definition.total),
    bonus: formatNumber(definition.bonus?.cap ?? '0'),
    penalty: formatNumber(definition.penalty?.cap ?? '0'),
    legalBasis: definition.legalBasis,
    effective: effectiveText(definition),
    publishedBy: scheme.publishedBy ?? scheme.createdBy,
    publishedAt: formatInstant(scheme.publishedAt ?? scheme.createdAt),
    criterionCount: scoredCriteria(definition).length,
    lines: schemeLines(definition),
    versions: versions.map(({ version }) => ({
      version,
      href: schemeHref({ code: scheme.code, version }),
      current: version === scheme.version,
    })),
  };
}

/** The whole table as lines: groups and criteria of any depth, then the rules of bonus and penalty. */
export function schemeLines(scheme: Scheme): SchemeLine[] {
  return schemeRows(scheme).map((row) => ({
    ...{ code: row.code, name: row.name, guidance: row.guidance, kind: row.kind, depth: row.depth },
    maximum: `${SIGNS[row.effect]}${formatNumber(row.maximum)}`,
    rule: row.kind === 'group' ? '' : ruleText(row),
    evidenceRequired: row.kind === 'criterion' && row.evidenceRequired,
  }));
}

/** "từ 01/01/2022 đến 31/12/2022" */
export function effectiveText({ effective: { from, to } }: Pick<Scheme, 'effective'>): string {
  return `từ ${formatDate(from)}${to === null ? '' : ` đến ${formatDate(to)}`}`;
}

function ruleText(criterion: ScoredCriterion): string {
  const step = criterion.effect === 'base' ? stepOf(criterion.leaf) : criterion.rule.step;
  if (step !== null) return `0 đến ${formatNumber(criterion.maximum)}, theo bước ${formatNumber(step)}`;
  return lineRuleWords[criterion.effect === 'base' ? criterion.leaf.item.type : criterion.rule.counting];
}

function stepOf({ item }: Leaf): string | null {
  return item.type === 'manual' ? item.step : null;
}

/** The address of one version. */
export function schemeHref({ code, version }: Pick<PublishedScheme, 'code' | 'version'>): string {
  return `${hrefOf(code)}?phien-ban=${String(version)}`;
}

/** The reviews that a scheme may be used for, as choices. */
export function placeOptions(places: readonly PlaceListing[]): SchemeOption[] {
  return places.map(({ blocCode, blocName, periodCode, periodName }) => ({
    value: `${blocCode}/${periodCode}`,
    label: `${periodName}, ${blocName}`,
  }));
}

function hrefOf(code: string): string {
  return `${LIST}/${encodeURIComponent(code)}`;
}
