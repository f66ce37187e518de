import { exact, sum } from '../../domain/fraction';
import {
  type Criterion,
  type CriterionEffect,
  leafCriteria,
  type SchemeDefinition,
} from '../../domain/scoring/narrow/scheme';
import { formatDate, formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import type { SchemePageProps } from '../../../templates/pages/schemes/scheme';
import type { SchemeLine, SchemeListRow } from '../../../templates/pages/schemes/scheme-props';
import type { SchemeListing, SchemeVersion } from './scheme-version';

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
    criterionCount: leafCriteria(scheme.definition).length,
    reviewCount: scheme.reviewCount,
    createdAt: formatInstant(scheme.createdAt),
  };
}

/** One of the published versions as a page. */
export function schemeView(scheme: SchemeVersion, versions: readonly SchemeVersion[]): Omit<SchemePageProps, 'frame'> {
  const { definition } = scheme;
  return {
    code: scheme.code,
    title: scheme.title,
    version: scheme.version,
    total: formatNumber(definition.total),
    bonus: maximumOf(definition, 'bonus'),
    penalty: maximumOf(definition, 'penalty'),
    legalBasis: scheme.legalBasis,
    effectiveFrom: scheme.effectiveFrom === null ? null : formatDate(scheme.effectiveFrom),
    createdBy: scheme.createdBy,
    createdAt: formatInstant(scheme.createdAt),
    criterionCount: leafCriteria(definition).length,
    lines: linesOf(definition.criteria, 0),
    versions: versions.map(({ version }) => ({
      version,
      href: `${hrefOf(scheme.code)}?phien-ban=${String(version)}`,
      current: version === scheme.version,
    })),
  };
}

function linesOf(criteria: readonly Criterion[], depth: number): SchemeLine[] {
  return criteria.flatMap((criterion) => [lineOf(criterion, depth), ...linesOf(criterion.criteria, depth + 1)]);
}

function lineOf(criterion: Criterion, depth: number): SchemeLine {
  const { code, name, guidance, evidenceRequired, item, effect } = criterion;
  const maximum = formatNumber(criterion.maximum);
  return {
    ...{ code, name, guidance, depth, evidenceRequired },
    maximum: `${SIGNS[effect]}${maximum}`,
    kind: item === null ? 'group' : 'criterion',
    range: item === null ? '' : `0 đến ${maximum}, theo bước ${formatNumber(item.step)}`,
  };
}

/** The most that everything of an effect can give, printed; 0 when the scheme has none of it. */
function maximumOf(definition: SchemeDefinition, effect: CriterionEffect): string {
  const matching = definition.criteria.filter((criterion) => criterion.effect === effect);
  return formatNumber(sum(matching.map(({ maximum }) => exact(maximum))));
}

function hrefOf(code: string): string {
  return `${LIST}/${encodeURIComponent(code)}`;
}
