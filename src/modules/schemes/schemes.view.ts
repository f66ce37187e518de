import type { Classification, Scheme } from '../../domain/scoring/scheme';
import { type CriterionEffect, schemeRows, type SchemeRow, scoredCriteria } from '../../domain/scoring/sections';
import { formatDate, formatInstant } from '../../text/date';
import { formatNumber } from '../../text/number';
import {
  bandText,
  bonusSentences,
  appraisalSentences,
  comparisonSentences,
  exclusionSentence,
  gateSentence,
  leafSentences,
  namesIn,
  penaltySentences,
  quotaSentences,
  rankingSentences,
  ruleSentences,
  type SchemeNames,
  schemeRoundingSentences,
} from '../../text/scheme-rules';
import type { SchemePageProps } from '../../../templates/pages/schemes/scheme';
import type {
  SchemeLine,
  SchemeListRow,
  SchemeOption,
  SchemePart,
} from '../../../templates/pages/schemes/scheme-props';
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
  agencies: ReadonlyMap<string, string>,
): Omit<SchemePageProps, 'frame' | 'mayDraft' | 'places' | 'uses'> {
  const { definition } = scheme;
  const names = namesIn(definition, agencies);
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
    lines: schemeLines(definition, names),
    parts: partsOf(definition, names),
    versions: versions.map(({ version }) => ({
      version,
      href: schemeHref({ code: scheme.code, version }),
      current: version === scheme.version,
    })),
  };
}

/** The whole table as lines: groups and criteria of any depth, then the rules of bonus and penalty. */
export function schemeLines(scheme: Scheme, names: SchemeNames): SchemeLine[] {
  return schemeRows(scheme).map((row) => ({
    ...{ code: row.code, name: row.name, kind: row.kind, depth: row.depth },
    maximum: `${SIGNS[row.effect]}${formatNumber(row.maximum)}`,
    rules: rulesOf(row, names),
  }));
}

/** "từ 01/01/2022 đến 31/12/2022" */
export function effectiveText({ effective: { from, to } }: Pick<Scheme, 'effective'>): string {
  return `từ ${formatDate(from)}${to === null ? '' : ` đến ${formatDate(to)}`}`;
}

function rulesOf(row: SchemeRow, names: SchemeNames): string[] {
  if (row.kind === 'group') return [];
  return row.effect === 'base' ? leafSentences(row.leaf, names) : ruleSentences(row.rule, row.effect, names);
}

/** What holds for the whole table, a heading with its sentences each. */
function partsOf(scheme: Scheme, names: SchemeNames): SchemePart[] {
  const { bonus, penalty, exclusions, classification, comparison, ranking, rounding } = scheme;
  const { basis } = comparison;
  const parts: SchemePart[] = [
    { title: 'Điểm thưởng', sentences: bonus === null ? [] : bonusSentences(bonus, scheme.total) },
    { title: 'Điểm trừ', sentences: penalty === null ? [] : penaltySentences(penalty) },
    { title: 'Loại trừ', sentences: exclusions.map((fact) => `${fact.name}: ${exclusionSentence(fact, names)}`) },
    { title: 'Xếp loại', sentences: classification === null ? [] : gradeSentences(classification, names, basis) },
    { title: 'Xếp hạng', sentences: [...comparisonSentences(comparison), ...rankingSentences(ranking, names, basis)] },
    { title: 'Làm tròn', sentences: schemeRoundingSentences(rounding) },
    { title: 'Thẩm định', sentences: appraisalSentences(scheme.appraisal) },
  ];
  return parts.filter(({ sentences }) => sentences.length > 0);
}

function gradeSentences(
  { bands, gates, quotas }: Classification,
  names: SchemeNames,
  basis: Scheme['comparison']['basis'],
): string[] {
  return [
    ...bands.map((band) => `${band.name}: ${bandText(band, basis)}.`),
    ...gates.map((gate) => gateSentence(gate, names)),
    ...quotas.flatMap((quota) => quotaSentences(quota, names, basis)),
  ];
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
