import { PROPOSAL_LEVELS } from '../../domain/commendation/award';
import { PROPOSAL_STATES, type ProposalState } from '../../domain/workflow/proposal';
import { twoDigits } from '../../text/commendation';
import { commendationTypeWords } from '../../text/words/commendations';
import { achievementYears } from '../../text/words/honours';
import { proposalLevelWords, proposalStateWords } from '../../text/words/proposals';
import type { ProposalListPageProps, ProposalRow } from '../../../templates/pages/proposals/list';
import type { Choice, QuotaView, StateTag } from '../../../templates/pages/proposals/proposal-props';
import { nominationRule } from '../../text/commendation/nominations';
import { fieldOf, type FormBody } from '../../platform/web';
import type { CataloguedAward } from '../catalogue';
import type { PlacesInUse } from './award-quotas.service';
import { nominationPlaces } from './nominations.policy';
import type { ListedProposal, Proposal } from './proposal';
import { stationWords } from './proposal-sentences';

/** How many proposals a page of the list holds at most. */
const PAGE = 50;
const STATE_KINDS: Readonly<Record<ProposalState, StateTag['kind']>> = {
  drafting: 'idle',
  awaiting_leader: 'go',
  under_review: 'go',
  decided: 'ok',
  withdrawn: 'idle',
};

/** Where a proposal stands, as a tag. */
export function proposalStateTag(state: ProposalState): StateTag {
  return { text: proposalStateWords[state], kind: STATE_KINDS[state] };
}

/** Who submits a proposal, by name. */
export function submitterOf({ agencyName, blocName }: Pick<Proposal, 'agencyName' | 'blocName'>): string {
  return agencyName ?? blocName ?? '';
}

/** A proposal of the list. */
export function proposalRow(proposal: ListedProposal): ProposalRow {
  const { code, title, type, achievementFrom, achievementYear, state, level, candidates, standing, isSecret } =
    proposal;
  return {
    ...{ code, title, isSecret, submitter: submitterOf(proposal) },
    typeText: commendationTypeWords[type],
    years: achievementYears(achievementFrom, achievementYear),
    state: proposalStateTag(state),
    level: level === null ? '' : stationWords(proposal, level),
    countText:
      standing === candidates ? twoDigits(candidates) : `${twoDigits(standing)} trong ${twoDigits(candidates)}`,
  };
}

const VIEW_CHOICES: readonly Choice[] = [
  { value: 'mine', label: 'Do tôi lập' },
  { value: 'late', label: 'Quá hạn trình' },
];

/** How many of each bloc are proposed, of how many that may: by its allotment, or by the catalogue. */
export function quotaViews(
  inUse: readonly PlacesInUse[],
  awards: readonly CataloguedAward[],
  nameOf: (text: string) => string,
): QuotaView[] {
  return inUse.map(({ blocName, awardCode, count, allotted, decisionNumber, decidedOn, members }) => {
    const award = awards.find(({ code }) => code === awardCode)?.current.award;
    const { places } = nominationPlaces(allotted, award?.quota ?? null, members);
    const decision = allotted === null ? null : { decisionNumber, decidedOn };
    const rule = award === undefined ? '' : nominationRule(award, decision, nameOf);
    return { awardName: `${blocName}: ${award?.name ?? awardCode}`, count, places, rule };
  });
}

/** The list with its filter as it was typed. */
export function listView(
  proposals: readonly ListedProposal[],
  query: FormBody,
  { awards, blocs }: { readonly awards: readonly Choice[]; readonly blocs: readonly Choice[] },
): Omit<ProposalListPageProps, 'frame' | 'mayBegin' | 'mayTry' | 'quotas'> {
  const text = (name: string): string => fieldOf(query, name).trim();
  const filter = {
    ...{ state: text('state'), level: text('level'), award: text('award'), year: text('year') },
    ...{ bloc: text('bloc'), view: text('view') },
  };
  const kept = Object.entries(filter).filter(([, value]) => value !== '');
  const hrefWith = (more: readonly (readonly [string, string])[]): string => {
    const search = new URLSearchParams([...kept, ...more].map(([name, value]) => [name, value])).toString();
    return search === '' ? '/de-nghi' : `/de-nghi?${search}`;
  };
  const last = proposals.at(-1);
  return {
    rows: proposals.map(proposalRow),
    filter,
    states: PROPOSAL_STATES.map((state) => ({ value: state, label: proposalStateWords[state] })),
    levels: PROPOSAL_LEVELS.map((level) => ({ value: level, label: proposalLevelWords[level] })),
    ...{ awards, blocs, views: VIEW_CHOICES },
    nextHref: last === undefined || proposals.length < PAGE ? null : hrefWith([['before', last.id]]),
    firstHref: text('before') === '' ? null : hrefWith([]),
  };
}
