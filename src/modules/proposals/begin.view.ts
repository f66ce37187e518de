import type { AwardSystem } from '../../domain/commendation/subjects';
import { AWARD_SYSTEMS, COMMENDATION_TYPES } from '../../domain/commendation/subjects';
import { ALLOTTED_QUOTA } from '../../domain/commendation/quota';
import { blocBallotLine } from '../../text/commendation';
import { nominationStandingText, womenShareText } from '../../text/commendation/nominations';
import { formatNumber } from '../../text/number';
import { commendationTypeWords } from '../../text/words/commendations';
import { awardSystemWords } from '../../text/words/honours';
import type { BoardView } from '../../../templates/pages/proposals/begin';
import type { Choice } from '../../../templates/pages/proposals/proposal-props';
import type { PlaceListing } from '../blocs';
import type { CataloguedAward } from '../catalogue';
import { outcomeTag } from './eligibility.view';
import { mayBeNominated } from './nominations.policy';
import type { NominationBoard, NominationLine } from './nominations';
import { formOf, type SentForm } from './proposal-forms';
import type { HolderChoice } from './proposal-pages.repository';
import { rankText } from './proposal.view';
import { tieView } from './ties.view';

export const BOARD_FORM_ID = 'de-nghi-tu-bang';
export const HAND_FORM_ID = 'de-nghi-thu-cong';

export const SYSTEM_CHOICES: readonly Choice[] = AWARD_SYSTEMS.map((value) => ({
  value,
  label: awardSystemWords[value],
}));
export const TYPE_CHOICES: readonly Choice[] = COMMENDATION_TYPES.map((value) => ({
  value,
  label: commendationTypeWords[value],
}));

/** Whole years of blocs, 'KHOI-1/2026', the newest first. */
export function placeChoices(places: readonly PlaceListing[]): Choice[] {
  return places
    .filter(({ periodKind }) => periodKind === 'year')
    .map(({ blocCode, blocName, periodCode, periodName }) => ({
      value: `${blocCode}/${periodCode}`,
      label: `${periodName}: ${blocName}`,
    }));
}

/** Awards in force that a system has, and only those for collectives where that is asked for. */
export function awardChoices(
  awards: readonly CataloguedAward[],
  { system, forCollectives = false }: { readonly system?: AwardSystem; readonly forCollectives?: boolean } = {},
): Choice[] {
  return awards
    .filter((award) => award.isInForce && (system === undefined || award.system === system))
    .filter(({ current }) => !forCollectives || current.award.subjects.includes('collective'))
    .map(({ code, current }) => ({ value: code, label: current.award.name }));
}

const KIND_WORDS: Readonly<Record<HolderChoice['kind'], string>> = {
  agency: 'Cơ quan',
  division: 'Phòng, ban',
  person: 'Cá nhân',
  household: 'Hộ gia đình',
};

/** Whom a form may name, 'person:<id>'. */
export function holderChoices(holders: readonly HolderChoice[], isOneAgency: boolean): Choice[] {
  return holders.map(({ kind, id, name, detail, agencyName }) => {
    const rest = [detail ?? '', isOneAgency || kind === 'agency' ? '' : agencyName].filter((part) => part !== '');
    return { value: `${kind}:${id}`, label: `${KIND_WORDS[kind]}: ${[name, ...rest].join(', ')}` };
  });
}

/** The ranking of a bloc beside the quota of an award. */
export function boardView(
  board: NominationBoard,
  { action, tieAction, href }: { readonly action: string; readonly tieAction: string; readonly href: string },
  sent: SentForm | null,
): BoardView {
  const { place, version, places, rule, lines } = board;
  const { award } = version;
  const nominated = lines.filter(({ proposedIn }) => proposedIn !== null).length;
  return {
    placeName: `${place.bloc.name}, ${place.period.name.toLocaleLowerCase('vi')}`,
    awardName: award.name,
    isToCheck: award.confidence === 'to_check' || award.quota?.confidence === 'to_check',
    quota: { awardName: award.name, count: nominated, places, rule },
    rows: lines.map((line) => boardRow(line, (award.quota ?? ALLOTTED_QUOTA).womenFirstFrom !== null)),
    tie: tieView(board, { action: tieAction, href }, sent),
    form: formOf(BOARD_FORM_ID, action, { award: award.code }, 1, sent),
  };
}

function boardRow(line: NominationLine, hasWomenFirst: boolean): BoardView['rows'][number] {
  const { member, result, answer, standing, proposedIn } = line;
  return {
    ...{ code: member.code, name: member.name, proposedIn },
    rank: result === null ? '' : rankText(result.rank, result.members),
    total: result?.total == null ? '' : formatNumber(result.total),
    grade: result?.gradeName ?? '',
    outcome: answer === null ? null : outcomeTag(answer.eligibility.outcome),
    standing: nominationStandingText(line, result?.rank ?? null),
    ballot: result?.ballot == null ? '' : blocBallotLine(result.ballot),
    women: hasWomenFirst && line.isAtCut ? womenShareText(line.womenShare) : '',
    mayBeChosen: mayBeNominated(standing),
  };
}
