import { Injectable } from '@nestjs/common';
import type { AwardVersion } from '../../domain/commendation/award';
import type { BusinessDate } from '../../domain/calendar';
import { resultForAward } from '../../domain/commendation/bloc-ballot';
import { favourableAlternatives, type ProposalDates, versionFor } from '../../domain/commendation/choose-version';
import type { Eligibility, EligibilityContext } from '../../domain/commendation/eligibility';
import { evaluateFavourably, type VersionedEligibility } from '../../domain/commendation/evaluate-eligibility';
import type { QuotaCandidate } from '../../domain/commendation/quota';
import type { CandidateRecords, MembersRecord, MovementRecord } from '../../domain/commendation/records';
import type { CommendationSubject, CommendationType } from '../../domain/commendation/subjects';
import { Clock } from '../../platform/clock';
import { AwardsService } from '../catalogue';
import { type HeldHonour, HonoursService } from '../honours';
import { InitiativeRecords } from '../initiatives';
import { type CandidateKind, CandidateRecords as Registers, type RecordsOfCandidate } from '../people';
import { type AgencyResult, BlocResults } from './bloc-results.service';
import type { KeptBallots } from './proposal';

/** Somebody asked about for an award. `key` is the caller's own and comes back. */
export interface EligibilityQuestion {
  readonly key: string;
  readonly awardCode: string;
  readonly kind: CandidateKind;
  /** Id of the person, agency, division or household. */
  readonly id: string;
  readonly subject: CommendationSubject;
  readonly type: CommendationType;
  readonly achievementFrom: number;
  readonly achievementYear: number;
  readonly movement: MovementRecord | null;
  /** Officials' answers to conditions that no data can show. */
  readonly attested: Readonly<Record<string, boolean>>;
  /** Places that the bloc has for the award; null: by the catalogue. */
  readonly blocPlaces: number | null;
  /** Whether the place of the candidate among equals across the cut is settled. */
  readonly isTieSettled?: boolean;
  /** Ballots about the award as they were kept with a list that was sent; absent: as they are now. */
  readonly keptBallots?: KeptBallots['aboutAward'];
  /** When it reached Sở Nội vụ, and when it was proposed; null while it has not. */
  readonly received: BusinessDate | null;
  readonly proposed: BusinessDate | null;
}

/** What the rules say, by which version of them, and the results that the candidate has. */
export interface EligibilityAnswer {
  readonly version: AwardVersion;
  readonly eligibility: Eligibility;
  readonly results: readonly AgencyResult[];
  /** What the rule that puts women first looks at (domain trap T30). */
  readonly women: Pick<QuotaCandidate, 'gender' | 'womenShare'>;
}

/** Asks the registers, the ledger and the published results about candidates, and the rules what follows. */
@Injectable()
export class EligibilityService {
  constructor(
    private readonly awards: AwardsService,
    private readonly registers: Registers,
    private readonly initiatives: InitiativeRecords,
    private readonly honours: HonoursService,
    private readonly blocResults: BlocResults,
    private readonly clock: Clock,
  ) {}

  /**
   * The answers by key. An award that does not exist on the days of a question has no answer. The number of statements does
   * not grow with the candidates, only with the blocs that they belong to.
   */
  async of(questions: readonly EligibilityQuestion[]): Promise<ReadonlyMap<string, EligibilityAnswer>> {
    const today = this.clock.today();
    const versions = await this.awards.versionsOf([...new Set(questions.map(({ awardCode }) => awardCode))]);
    const known = await this.registers.of(
      questions.map((question) => ({ ...question, on: question.proposed ?? today })),
    );
    const personIds = idsOf(questions, 'person');
    const initiatives = await this.initiatives.ofPersons(
      questions
        .filter(({ kind }) => kind === 'person')
        .map(({ key, id, achievementYear, proposed }) => ({
          key,
          personId: id,
          achievementYear,
          on: proposed ?? today,
        })),
    );
    const memberIds = [...known.values()].flatMap(({ members }) => members?.personIds ?? []);
    const honours = await this.honours.ofHolders({
      agencyIds: idsOf(questions, 'agency'),
      divisionIds: idsOf(questions, 'division'),
      householdIds: idsOf(questions, 'household'),
      personIds: [...new Set([...personIds, ...memberIds])],
    });
    const years = [...new Set(questions.map(({ achievementYear }) => achievementYear))];
    const results = await this.blocResults.of(idsOf(questions, 'agency'), years);
    return new Map(
      questions.flatMap((question): [string, EligibilityAnswer][] => {
        const ofAgency = (results.get(question.id) ?? []).map((result) => resultAsked(result, question));
        const records: CandidateRecords = {
          ...question,
          ...(known.get(question.key) ?? UNKNOWN),
          honours: honours.filter((honour) => isOf(honour, question)),
          initiatives: initiatives.get(question.key) ?? null,
          members: membersOf(known.get(question.key), honours, question.achievementYear),
          blocResults: ofAgency,
        };
        const dates = { received: question.received, decided: null, proposed: question.proposed ?? today };
        const { blocPlaces, isTieSettled = false } = question;
        const context = { asOf: today, blocPlaces, isTieSettled };
        const answer = judge(versions.get(question.awardCode) ?? [], dates, records, context);
        return answer === null
          ? []
          : [[question.key, { ...answer, results: ofAgency, women: womenOf(known.get(question.key)) }]];
      }),
    );
  }
}

const UNKNOWN: RecordsOfCandidate = {
  gender: null,
  evaluations: null,
  disciplines: null,
  verifications: [],
  members: null,
  serviceYears: null,
  career: null,
};

/** By the version that applies, or by a later more favourable one where the first yields to it and does not fit (domain §3.1). */
function judge(
  versions: readonly AwardVersion[],
  dates: ProposalDates,
  records: CandidateRecords,
  context: EligibilityContext,
): VersionedEligibility | null {
  const applying = versionFor(versions, dates);
  return applying === null
    ? null
    : evaluateFavourably(applying, favourableAlternatives(versions, dates), records, context);
}

/** A result of the agency as it stands for the award asked about; later ballots do not reach a list that was sent. */
function resultAsked(
  result: AgencyResult,
  { awardCode, achievementYear, keptBallots }: EligibilityQuestion,
): AgencyResult {
  const isKept = keptBallots !== undefined && result.year === achievementYear;
  const ballots = isKept ? keptBallots.filter(({ blocCode }) => blocCode === result.blocCode) : result.ballots;
  return resultForAward(result, ballots, awardCode);
}

/** The share of women as a ratio; null while a gender is not recorded, nobody guesses it. */
function womenOf(known: RecordsOfCandidate | undefined): EligibilityAnswer['women'] {
  const members = known?.members ?? null;
  const womenShare = members === null || members.women === null ? null : `${members.women}/${members.total}`;
  return { gender: known?.gender ?? null, womenShare };
}

function idsOf(questions: readonly EligibilityQuestion[], kind: CandidateKind): string[] {
  return [...new Set(questions.filter((question) => question.kind === kind).map(({ id }) => id))];
}

function isOf(honour: HeldHonour, { kind, id }: EligibilityQuestion): boolean {
  const holder = {
    person: honour.personId,
    agency: honour.agencyId,
    division: honour.divisionId,
    household: honour.householdId,
  };
  return holder[kind] === id;
}

/** The persons of a collective with the titles that they hold for the year, each person once for a title. */
function membersOf(
  known: RecordsOfCandidate | undefined,
  honours: readonly HeldHonour[],
  year: number,
): MembersRecord | null {
  if (!known?.members) return null;
  const { personIds, ...members } = known.members;
  const holders = new Map<string, Set<string>>();
  const counting = honours.filter(({ revokedOn, achievementYear }) => revokedOn === null && achievementYear === year);
  for (const { awardCode, personId } of counting) {
    if (personId === null || !personIds.includes(personId)) continue;
    holders.set(awardCode, (holders.get(awardCode) ?? new Set()).add(personId));
  }
  const byAward = [...holders].map(([award, ids]): [string, readonly string[]] => [award, [...ids]]);
  return { ...members, holders: Object.fromEntries(byAward) };
}
