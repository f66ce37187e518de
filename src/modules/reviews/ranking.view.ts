import type { ScoringResult } from '../../domain/scoring/result';
import type { Scheme } from '../../domain/scoring/scheme';
import { isAppraised, isSent, type SheetState } from '../../domain/workflow/sheet';
import { formatInstant } from '../../text/date';
import { rankingRules } from '../../text/ranking-rules';
import { effectsText, namesIn } from '../../text/scheme-rules';
import { sentenceOf } from '../../text/vi';
import type { ExplanationPageProps } from '../../../templates/pages/reviews/explanation';
import { explanationView } from '../../../templates/pages/reviews/explanation-view';
import type { ExclusionCardProps, ReasonError } from '../../../templates/pages/reviews/exclusion-card';
import type { RankingPageProps } from '../../../templates/pages/reviews/ranking';
import { rankingRows, spokenName } from '../../../templates/pages/reviews/ranking-view';
import type { ChoiceCounts } from '../../../templates/pages/reviews/scope-tabs';
import { NotFound } from '../../platform/errors';
import type { BlocPlace, Member } from '../blocs';
import type { SheetSummary } from '../sheets';
import type { ExplainedMember } from './ranking.service';
import { basePathOf, originText, placeOfPage, schemeLink } from './review-paths';
import type { BlocRanking } from './score-table';

/** What a form in the ranking needs beside its figures. */
export interface ExclusionForms {
  readonly csrfToken: string;
  readonly mayExclude: (member: Member) => boolean;
  readonly reasonError?: ReasonError | undefined;
}

type RankingView = Omit<RankingPageProps, 'frame' | 'rights'>;

/** The ranking of a bloc as its page. */
export function rankingView(place: BlocPlace, ranking: BlocRanking | null, forms: ExclusionForms): RankingView {
  const members = place.members.length;
  if (ranking === null) {
    return {
      ...placeOfPage(place),
      ...{ scheme: null, choice: 'all', rows: [], byPercentage: false, problems: [], originText: null },
      counts: { submitted: 0, appraised: 0, members },
      rules: { ranking: [], grades: [], conditions: [] },
      exclusions: { path: '', csrfToken: forms.csrfToken, inForce: [], members: [], grounds: [] },
    };
  }
  const { choice, scheme, result, sheets, origin } = ranking;
  return {
    ...placeOfPage(place),
    scheme: schemeLink(scheme),
    choice,
    originText: originText(origin),
    counts: choiceCounts(sheets, members, result),
    rules: rankingRules(scheme.definition, members),
    rows: rankingRows(scheme.definition, result, sheets.map(rankedMember)),
    byPercentage: scheme.definition.comparison.basis === 'percentage',
    problems: problemTexts(result),
    exclusions: exclusionCard(place, ranking, forms),
  };
}

/** How many sheets take part in each of the rankings, as far as the reader of the result may see them. */
export function choiceCounts(
  sheets: readonly Pick<SheetSummary, 'state'>[],
  members: number,
  result: ScoringResult | null,
): ChoiceCounts {
  const hidden = (result?.units ?? []).filter(({ why }) => why.standing === 'undisclosed').length;
  const count = (counts: (state: SheetState) => boolean): number => sheets.filter(({ state }) => counts(state)).length;
  return { submitted: count(isSent), appraised: count(isAppraised) - hidden, members };
}

/** One member of the ranking as its page. */
export function explanationPage(
  place: BlocPlace,
  { member, ranking, compares }: ExplainedMember,
): Omit<ExplanationPageProps, 'frame'> {
  const { choice, scheme, inputs, result, sheets, origin } = ranking;
  const nameOf = nameIn(sheets);
  const view = explanationView(scheme.definition, inputs, result, member.code, { compares, nameOf });
  const sheet = sheets.find((one) => one.member.code === member.code);
  if (view === null || sheet === undefined) throw new NotFound();
  const ofMember = (problem: { readonly place?: string }): boolean =>
    compares || (problem.place ?? '').startsWith(`${member.code}.`);
  return {
    ...placeOfPage(place),
    ...{ agencyCode: member.code, agencyName: member.name, state: sheet.state, choice, compares, view },
    scheme: schemeLink(scheme),
    originText: originText(origin),
    problems: problemTexts({ ...result, problems: result.problems.filter(ofMember) }),
  };
}

/** What sentences call a member. */
export function nameIn(sheets: readonly SheetSummary[]): (code: string) => string {
  const members = new Map(sheets.map(({ member }) => [member.code, member]));
  return (code) => spokenName(code, members.get(code));
}

function problemTexts({ problems }: ScoringResult): string[] {
  return problems.map(sentenceOf);
}

function rankedMember({ member, state }: SheetSummary) {
  return { code: member.code, name: member.name, shortName: member.shortName, state };
}

function exclusionCard(
  place: BlocPlace,
  { scheme, sheets, exclusions }: BlocRanking,
  { csrfToken, mayExclude, reasonError }: ExclusionForms,
): ExclusionCardProps {
  const names = namesIn(scheme.definition);
  const cases = scheme.definition.exclusions;
  return {
    ...{ path: `${basePathOf(place)}/xep-hang`, csrfToken, reasonError },
    inForce: sheets.flatMap(({ member }) => {
      const decision = exclusions.get(member.agencyId);
      if (decision === undefined) return [];
      return [
        {
          ...{ agencyCode: member.code, agencyName: member.name, mayLift: mayExclude(member) },
          ground: groundText(cases, decision.code),
          reason: decision.reason,
          by: decision.excludedBy,
          at: formatInstant(decision.excludedAt),
        },
      ];
    }),
    members: sheets.flatMap(({ member }) =>
      exclusions.has(member.agencyId) || !mayExclude(member) ? [] : [{ code: member.code, name: member.name }],
    ),
    grounds: cases.map(({ code, name, effects }) => ({ code, name, effects: effectsText(effects, names) })),
  };
}

/** What a decision rests on; a case that the scheme in force no longer has keeps its code. Null: its reason alone. */
function groundText(cases: Scheme['exclusions'], ground: string | null): string | null {
  if (ground === null) return null;
  const known = cases.find(({ code }) => code === ground);
  return known?.name ?? `Căn cứ ${ground} không còn trong thang điểm đang dùng, quyết định chưa có hệ quả nào`;
}
