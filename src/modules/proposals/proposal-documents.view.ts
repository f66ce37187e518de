import type { VoteRule } from '../../domain/commendation/award';
import type { ConditionResult, Eligibility } from '../../domain/commendation/eligibility';
import type { CompletionLevel } from '../../domain/commendation/records';
import { countedSentence } from '../../text/commendation';
import { tieText } from '../../text/commendation/nominations';
import { formatDate } from '../../text/date';
import { commendationTypeWords } from '../../text/words/commendations';
import { completionLevelWords } from '../../text/words/people';
import type { AchievementReportFacts, PersonOfReport } from '../../../templates/documents/achievement-report/facts';
import type {
  ConsideredGroup,
  ConsideringMeeting,
} from '../../../templates/documents/consideration-minutes/consideration-minutes';
import type { AwardGroup, ListedCandidate, ProposalDocumentFacts } from '../../../templates/documents/proposal/facts';
import type { SubmissionAddress } from '../../../templates/documents/submission-letter/submission-letter';
import type { BlocIssuer } from '../blocs';
import type { HeldHonour } from '../honours';
import type { BlocBallot } from './bloc-ballot';
import { countedBy, type FavourCounts, hasSessionCount } from './council-votes';
import type { Proposal } from './proposal';
import type { JudgedCandidate } from './proposal-details';
import { submitterOf } from './proposal-list.view';
import { rankText } from './proposal.view';
import { addressOf, deciderFor } from './recipients';

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
export function consideredGroups(candidates: readonly JudgedCandidate[]): ConsideredGroup[] {
  return grouped(candidates).map(({ of, awardName, authority, vote }) => ({
    ...{ awardName, authority, vote },
    candidates: of.map(listedCandidate),
    otherBallots: otherBallots(of),
  }));
}

/** The ballot of the bloc that its list for the award follows: the one about the award, else the one that acclaims; null without either. */
function decidingBallot({ awardCode, ballots }: Pick<JudgedCandidate, 'awardCode' | 'ballots'>): BlocBallot | null {
  const own = ballots.find((ballot) => ballot.awardCode === awardCode);
  return own ?? ballots.find((ballot) => ballot.isAcclaim && ballot.awardCode === null) ?? null;
}

/** Ballots beside the one that decides, each with what it counted for candidates of an award; those about other awards are left out. */
function otherBallots(of: readonly JudgedCandidate[]): ConsideredGroup['otherBallots'] {
  const counted = of.flatMap((candidate) => {
    const deciding = decidingBallot(candidate);
    return candidate.ballots
      .filter((ballot) => ballot !== deciding && ballot.awardCode === null)
      .map((ballot) => ({ ...ballot, name: candidate.name }));
  });
  const titles = new Map(counted.map(({ ballotId, title }) => [ballotId, title]));
  return [...titles].map(([ballotId, title]) => ({
    title,
    counts: counted
      .filter((ballot) => ballot.ballotId === ballotId)
      .map(({ name, members, votes }) => ({ name, members, votes })),
  }));
}

/**
 * The meeting at which the bloc considered its list: the one of the ballots that it follows, else the only one that has ballots
 * about no award on it.
 * Null for the list of an agency, which considers its own, and where several meetings could be meant.
 */
export function consideringMeeting(
  { agencyId }: Proposal,
  candidates: readonly JudgedCandidate[],
): ConsideringMeeting | null {
  if (agencyId !== null) return null;
  const standing = candidates.filter(({ state }) => state === 'standing' || state === 'awarded');
  const deciding = standing.flatMap((candidate) => decidingBallot(candidate) ?? []);
  const others = standing.flatMap(({ ballots }) => ballots.filter(({ awardCode }) => awardCode === null));
  const shown = deciding.length > 0 ? deciding : others;
  const [ballot] = shown;
  if (ballot === undefined || shown.some(({ meeting }) => meeting.id !== ballot.meeting.id)) return null;
  const { heldOn, venue, presidedBy, recordedBy } = ballot.meeting;
  return { ...{ heldOn, venue, presidedBy, recordedBy }, members: ballot.members, present: ballot.present };
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
  const deciding = decidingBallot(candidate);
  const counts = body === undefined || council === null ? null : countedBy(body, council);
  return {
    ...{ name, subject, position: positionTitle ?? '', agencyName: agencyName === name ? '' : agencyName },
    rank: result?.rank ?? null,
    members: result?.members ?? null,
    total: result?.total ?? null,
    gradeName: result?.gradeName ?? null,
    outcome: eligibility?.outcome ?? null,
    ...(snapshot.place === undefined ? {} : { tie: tieText(snapshot.place) }),
    blocBallot: deciding === null ? null : countsOf(deciding),
    councilVotes: counts === null ? null : { members: counts.members, votes: counts.inFavour },
    ...outsideCountOf(candidate, counts),
  };
}

/** The counts of a council that sat outside the system, where they are the ones that stand beside the candidate. */
function outsideCountOf(
  { council }: JudgedCandidate,
  counts: FavourCounts | null,
): Pick<ListedCandidate, 'outsideCount'> {
  const outside = council?.outside ?? null;
  if (council === null || outside === null || counts === null || hasSessionCount(council)) return {};
  const { members, issued, returned, valid, inFavour, writtenInFavour, minutesNumber, minutesOn, total } = outside;
  const papers = { issued, returned, valid, inFavour, writtenInFavour };
  return { outsideCount: { members, votes: total, ...papers, minutesNumber, minutesOn } };
}

function countsOf({ awardCode, members, needed, votes, outcome, meeting }: BlocBallot): ListedCandidate['blocBallot'] {
  return { members, needed, votes, outcome, heldOn: meeting.heldOn, isAboutAward: awardCode !== null };
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

/** Whom a submission goes to, by the authorities of the awards in its list. */
export function submissionAddress(proposal: Proposal, candidates: readonly JudgedCandidate[]): SubmissionAddress {
  const authorities = awardGroups(candidates).map(({ authority }) => authority);
  return addressOf(proposal, [...new Set(authorities.filter((authority) => authority !== ''))]);
}

/** The awards of a submission, with the authority that it means: the head of the agency where that may decide itself. */
export function submittedGroups({ agencyName }: Proposal, candidates: readonly JudgedCandidate[]): AwardGroup[] {
  return awardGroups(candidates).map((group) => ({ ...group, authority: deciderFor(group.authority, agencyName) }));
}

/**
 * Names of what goes with a submission, each once. A dossier holds one report of achievements: one that the catalogue lists for
 * when it is needed goes with it only as a file. A list and minutes are printed once for the whole proposal, the minutes under
 * the name that says of the vote where one of the awards must have it.
 */
export function enclosuresOf(candidates: readonly Pick<JudgedCandidate, 'state' | 'checklist' | 'award'>[]): string[] {
  const lines = candidates
    .filter(({ state }) => state === 'standing' || state === 'awarded')
    .toSorted((one, other) => Number(hasVote(other)) - Number(hasVote(one)))
    .flatMap(({ checklist }) => checklist)
    .filter(
      ({ component, state }) =>
        component.generated !== 'submission' &&
        (state === 'attached' ||
          state === 'unwritten' ||
          (state === 'generated' && (component.isRequired || component.generated !== 'achievement_report'))),
    );
  const names = new Map<string, string>();
  for (const { component, state } of lines) {
    const { generated, name } = component;
    const key = state === 'generated' && (generated === 'list' || generated === 'minutes') ? generated : name;
    if (!names.has(key)) names.set(key, name);
  }
  return [...new Set(names.values())];
}

function hasVote({ award }: Pick<JudgedCandidate, 'award'>): boolean {
  return award !== null && award.award.vote !== null;
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
