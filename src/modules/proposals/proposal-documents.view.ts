import type { VoteRule } from '../../domain/commendation/award';
import type { ConditionResult, Eligibility } from '../../domain/commendation/eligibility';
import type { CompletionLevel } from '../../domain/commendation/records';
import { countedSentence } from '../../text/commendation';
import { formatDate } from '../../text/date';
import { commendationTypeWords } from '../../text/words/commendations';
import { completionLevelWords } from '../../text/words/people';
import type { AchievementReportFacts, PersonOfReport } from '../../../templates/documents/achievement-report/facts';
import type { ConsideredGroup } from '../../../templates/documents/consideration-minutes/consideration-minutes';
import type { AwardGroup, ListedCandidate, ProposalDocumentFacts } from '../../../templates/documents/proposal/facts';
import type { BlocIssuer } from '../blocs';
import type { HeldHonour } from '../honours';
import { countedBy } from './council-votes';
import type { Proposal } from './proposal';
import type { JudgedCandidate } from './proposal-details';
import { submitterOf } from './proposal-list.view';
import type { AcclaimVotes } from './proposal-pages.repository';
import { rankText } from './proposal.view';

/** What every document of a proposal says of it, under the letterhead of an issuer. */
export function documentFacts(proposal: Proposal, issued: BlocIssuer, rulingDate: string): ProposalDocumentFacts {
  const { code, title, achievementFrom, achievementYear, type, state } = proposal;
  return {
    ...{ layout: issued.layout, issuer: issued.issuer, signer: issued.signer, place: issued.provinceName, rulingDate },
    proposal: {
      ...{ code, title, submitter: submitterOf(proposal), firstYear: achievementFrom, lastYear: achievementYear },
      typeName: commendationTypeWords[type],
    },
    draft: state !== 'under_review' && state !== 'decided',
    demonstration: issued.demonstration,
  };
}

/** Those who stand in a list, by award, the highest award first. */
export function awardGroups(candidates: readonly JudgedCandidate[]): AwardGroup[] {
  return grouped(candidates).map(({ of, awardName, authority }) => ({
    ...{ awardName, authority },
    candidates: of.map(listedCandidate),
  }));
}

/** The same for the minutes, with the vote that the award must have and what the bloc has counted. */
export function consideredGroups(
  candidates: readonly JudgedCandidate[],
  votes: readonly AcclaimVotes[],
): ConsideredGroup[] {
  return grouped(candidates).map(({ of, awardName, authority, vote }) => ({
    ...{ awardName, authority, vote },
    candidates: of.map(listedCandidate),
    ballots: of.map((candidate) => {
      const isAgency = candidate.personId === null && candidate.divisionId === null && candidate.householdId === null;
      const counted = isAgency ? votes.find(({ agencyId }) => agencyId === candidate.agencyId) : undefined;
      return counted === undefined ? null : { members: counted.members, votes: counted.votes };
    }),
  }));
}

interface Grouped {
  readonly awardName: string;
  readonly authority: string;
  readonly precedence: number;
  readonly vote: Pick<VoteRule, 'body' | 'share' | 'kind'> | null;
  readonly of: readonly JudgedCandidate[];
}

function grouped(candidates: readonly JudgedCandidate[]): Grouped[] {
  const standing = candidates.filter(({ state }) => state === 'standing' || state === 'awarded');
  const groups = [...new Set(standing.map(({ awardCode }) => awardCode))].map((awardCode): Grouped => {
    const of = standing.filter((candidate) => candidate.awardCode === awardCode);
    const award = of.find((candidate) => candidate.award !== null)?.award?.award;
    return {
      of,
      awardName: of[0]?.awardName ?? '',
      authority: award?.authority ?? '',
      precedence: award?.precedence ?? 0,
      vote: award?.vote ? { body: award.vote.body, share: award.vote.share, kind: award.vote.kind } : null,
    };
  });
  return groups.sort((one, other) => other.precedence - one.precedence);
}

function listedCandidate(candidate: JudgedCandidate): ListedCandidate {
  const { name, subject, snapshot, eligibility, award, council } = candidate;
  const { agencyName, positionTitle, result } = snapshot;
  const body = award?.award.vote?.body;
  const counts = body === undefined || council === null ? null : countedBy(body, council);
  return {
    ...{ name, subject, position: positionTitle ?? '', agencyName: agencyName === name ? '' : agencyName },
    rank: result?.rank ?? null,
    members: result?.members ?? null,
    total: result?.total ?? null,
    gradeName: result?.gradeName ?? null,
    outcome: eligibility?.outcome ?? null,
    councilVotes: counts === null ? null : { members: counts.members, votes: counts.inFavour },
  };
}

/** What a list rests on, without "Căn cứ": the texts that its awards rest on, and the published results. */
export function groundsOf(
  candidates: readonly JudgedCandidate[],
  year: number,
  nameOf: (code: string) => string,
): string[] {
  const standing = candidates.filter(({ state }) => state === 'standing' || state === 'awarded');
  const texts = standing.flatMap(({ award }) => (award?.award.basis ?? []).map(({ text }) => text));
  const results = standing.flatMap(({ snapshot: { result } }) =>
    result?.decisionNumber
      ? [`Quyết định số ${result.decisionNumber} công bố kết quả thi đua năm ${String(year)}`]
      : [],
  );
  return [...new Set(texts)].map(nameOf).concat([...new Set(results)]);
}

/** Whom a submission goes to: the authority of the Party, or the bloc, or the Council through Sở Nội vụ. */
export function recipientsOf({ system, route, blocName }: Proposal, candidates: readonly JudgedCandidate[]): string[] {
  if (system === 'party') {
    const authorities = [...new Set(awardGroups(candidates).map(({ authority }) => authority))];
    if (authorities.length > 0) return authorities;
  }
  if (route[0] === 'bloc' && blocName !== null) return [blocName];
  const hasCouncil = route.includes('council') || route.includes('standing_board');
  return hasCouncil ? ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Sở Nội vụ'] : ['Sở Nội vụ'];
}

/**
 * Names of what goes with a submission, each once. A dossier holds one report of achievements: that of another type of
 * commendation, which the catalogue lists for when it is needed, goes with it only as a file.
 */
export function enclosuresOf(candidates: readonly Pick<JudgedCandidate, 'state' | 'checklist'>[]): string[] {
  const lines = candidates
    .filter(({ state }) => state === 'standing' || state === 'awarded')
    .flatMap(({ checklist }) => checklist)
    .filter(
      ({ component, state }) =>
        component.generated !== 'submission' &&
        (state === 'attached' ||
          (state === 'generated' && (component.isRequired || component.generated !== 'achievement_report'))),
    );
  return [...new Set(lines.map(({ component }) => component.name))];
}

/** What the report of a candidate says beside the letterhead. */
export function reportFacts(
  proposal: Proposal,
  candidate: JudgedCandidate,
  honours: readonly HeldHonour[],
  { nameOf, person }: { readonly nameOf: (code: string) => string; readonly person: PersonOfReport | null },
): Omit<AchievementReportFacts, keyof ProposalDocumentFacts> {
  const { name, subject, awardName, achievements, eligibility, snapshot } = candidate;
  const counted = eligibility === null ? [] : countedOf(eligibility);
  const years = Array.from(
    { length: proposal.achievementYear - proposal.achievementFrom + 1 },
    (_, index) => proposal.achievementFrom + index,
  );
  const levels = new Map(
    counted
      .filter(({ what }) => what === 'evaluation')
      .map(({ values }) => [Number(values['year']), completionLevelWords[values['level'] as CompletionLevel]]),
  );
  const { result } = snapshot;
  return {
    ...{ awardName, achievements, type: proposal.type },
    candidate: { name, subject, position: snapshot.positionTitle ?? '', agencyName: snapshot.agencyName, person },
    years: years.map((year) => {
      const own = result !== null && result.periodCode === String(year) ? result : null;
      return {
        ...{ year, level: levels.get(year) ?? '', total: own?.total ?? null },
        rank: own === null ? '' : rankText(own.rank, own.members),
      };
    }),
    initiatives: [
      ...new Set(
        counted
          .filter(({ what, counts }) => what === 'initiative' && counts)
          .map((one) => countedSentence(one, nameOf)),
      ),
    ],
    honours: honours
      .filter(({ revokedOn }) => revokedOn === null)
      .toSorted((one, other) => one.achievementYear - other.achievementYear)
      .map((honour) => ({
        ...{ year: honour.achievementYear, name: honour.awardName, kind: honour.kind },
        decision: `Quyết định số ${honour.decisionNumber} ngày ${formatDate(honour.decidedOn)}`,
      })),
  };
}

function countedOf({ condition }: Eligibility): ConditionResult['counted'] {
  const all = (result: ConditionResult): ConditionResult['counted'] => [
    ...result.counted,
    ...result.parts.flatMap((part) => all(part)),
  ];
  return condition === null ? [] : all(condition);
}
