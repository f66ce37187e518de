import type { Role } from '../../../src/domain/roles';
import { CANDIDATE_ACTIONS, CANDIDATE_STATES, type CandidateAction } from '../../../src/domain/workflow/candidate';
import { PROPOSAL_ACTIONS, type ProposalAction } from '../../../src/domain/workflow/proposal';
import { ProposalStepsService } from '../../../src/modules/proposals';
import { ProposalsRepository } from '../../../src/modules/proposals/proposals.repository';
import type { Actor, Assignment } from '../../../src/platform/access';
import { Conflict, Forbidden } from '../../../src/platform/errors';
import { startTestApplication, type TestApplication } from '../../support/test-application';
import { seedWorld, type World } from '../../support/world';

type Who = Role | 'OFFICER_ELSEWHERE' | 'SECRETARY_ELSEWHERE';

const WHO: readonly Who[] = [
  ...(['OFFICER', 'LEADER', 'SECRETARY', 'APPRAISER', 'PROVINCIAL_LEADER', 'COUNCIL_MEMBER'] as const),
  ...(['OFFICER_ELSEWHERE', 'SECRETARY_ELSEWHERE'] as const),
];

/** Where a proposal may stand: whose it is, its state, its level. */
const PLACES = {
  'drafted by the agency': { ofBloc: false, state: 'drafting', level: null },
  'drafted by the bloc': { ofBloc: true, state: 'drafting', level: null },
  'with the leader': { ofBloc: false, state: 'awaiting_leader', level: null },
  'with the bloc': { ofBloc: false, state: 'under_review', level: 'bloc' },
  'with the bloc, of its chair': { ofBloc: false, state: 'under_review', level: 'bloc' },
  'with the bloc, of the agency of its only secretary': { ofBloc: false, state: 'under_review', level: 'bloc' },
  'with Sở Nội vụ': { ofBloc: false, state: 'under_review', level: 'home_affairs' },
  'at its last level': { ofBloc: false, state: 'under_review', level: 'authority' },
  'with the head of the agency who decides': { ofBloc: false, state: 'under_review', level: 'authority' },
  decided: { ofBloc: false, state: 'decided', level: null },
  withdrawn: { ofBloc: false, state: 'withdrawn', level: null },
} as const;
type PlaceName = keyof typeof PLACES;

/** Whose list it is; AG3 has it elsewhere. The secretary is of AG1, which is the chair, and an officer of AG2. */
const AGENCIES: Partial<Record<PlaceName, string>> = {
  'with the bloc, of its chair': 'AG1',
  'with the bloc, of the agency of its only secretary': 'AG2',
};

/** Every step that may be taken, by hand: where, who, what, and where it leads. All others are refused. */
const STEPS: readonly (readonly [PlaceName, Who, ProposalAction, string])[] = [
  ['drafted by the agency', 'OFFICER', 'send_to_leader', 'awaiting_leader'],
  ['drafted by the agency', 'OFFICER', 'withdraw', 'withdrawn'],
  ['drafted by the bloc', 'SECRETARY', 'submit', 'under_review bloc'],
  ['drafted by the bloc', 'SECRETARY', 'withdraw', 'withdrawn'],
  ['drafted by the bloc', 'APPRAISER', 'submit', 'under_review bloc'],
  ['drafted by the bloc', 'APPRAISER', 'withdraw', 'withdrawn'],
  ['with the leader', 'LEADER', 'submit', 'under_review bloc'],
  ['with the leader', 'LEADER', 'leader_return', 'drafting'],
  ['with the leader', 'OFFICER', 'recall', 'drafting'],
  ['with the bloc', 'SECRETARY', 'forward', 'under_review home_affairs'],
  ['with the bloc', 'SECRETARY', 'return', 'drafting'],
  ['with the bloc, of its chair', 'APPRAISER', 'forward', 'under_review home_affairs'],
  ['with the bloc, of its chair', 'APPRAISER', 'return', 'drafting'],
  ['with the bloc, of the agency of its only secretary', 'APPRAISER', 'forward', 'under_review home_affairs'],
  ['with the bloc, of the agency of its only secretary', 'APPRAISER', 'return', 'drafting'],
  ['with Sở Nội vụ', 'APPRAISER', 'forward', 'under_review authority'],
  ['with Sở Nội vụ', 'APPRAISER', 'return', 'drafting'],
  ['at its last level', 'APPRAISER', 'return', 'drafting'],
  ['with the head of the agency who decides', 'LEADER', 'return', 'drafting'],
  ['with the head of the agency who decides', 'APPRAISER', 'return', 'drafting'],
];

/** The same for a candidate that stands in a proposal at a place. */
const CANDIDATE_STEPS: readonly (readonly [PlaceName, string, Who, CandidateAction, string])[] = [
  ['drafted by the agency', 'standing', 'OFFICER', 'withdraw', 'withdrawn'],
  ['drafted by the agency', 'withdrawn', 'OFFICER', 'reinstate', 'standing'],
  ['drafted by the bloc', 'standing', 'SECRETARY', 'withdraw', 'withdrawn'],
  ['drafted by the bloc', 'withdrawn', 'SECRETARY', 'reinstate', 'standing'],
  ['drafted by the bloc', 'standing', 'APPRAISER', 'withdraw', 'withdrawn'],
  ['drafted by the bloc', 'withdrawn', 'APPRAISER', 'reinstate', 'standing'],
  ...(
    [
      ['with the bloc', 'SECRETARY'],
      ['with the bloc, of its chair', 'APPRAISER'],
      ['with the bloc, of the agency of its only secretary', 'APPRAISER'],
      ['with Sở Nội vụ', 'APPRAISER'],
      ['at its last level', 'APPRAISER'],
      ['with the head of the agency who decides', 'APPRAISER'],
    ] as const
  ).flatMap(([place, who]) => [
    [place, 'standing', who, 'refuse', 'refused'] as const,
    [place, 'refused', who, 'reinstate', 'standing'] as const,
    [place, 'standing', who, 'pause', 'paused'] as const,
    [place, 'paused', who, 'resume', 'standing'] as const,
    [place, 'paused', who, 'refuse', 'refused'] as const,
  ]),
];

let application: TestApplication;
let world: World;
let steps: ProposalStepsService;
let repository: ProposalsRepository;
/** Versions of an award that the province decides, and of one that the head of the agency decides. */
const versions = new Map<string, string>();
let personId: string;
let number = 0;

beforeAll(async () => {
  application = await startTestApplication({ today: '2024-02-01' });
  world = await seedWorld(application);
  steps = application.get(ProposalStepsService);
  repository = application.get(ProposalsRepository);
  const { database } = application;
  for (const { code, id } of await database.query<{ code: string; id: string }>(
    `SELECT a.code, v.id FROM award_version v JOIN award a ON a.id = v.award_id
      WHERE a.code IN ('BK_TINH', 'CSTDCS') AND v.superseded_at IS NULL AND v.valid_to IS NULL`,
  )) {
    versions.set(code, id);
  }
  const [person] = await database.query<{ id: string }>(
    `INSERT INTO person (full_name, given_name) VALUES ('Trần Thị Bưởi', 'Bưởi') RETURNING id`,
  );
  personId = person!.id;
  await database.query(
    `INSERT INTO role_assignment (user_id, role, scope, agency_id, valid_from)
     SELECT id, 'OFFICER', 'agency', $1, '2024-01-01' FROM app_user WHERE login_name = 'thu-ky'`,
    [world.agencies['AG2']],
  );
});

afterAll(() => application.close());

async function proposalAt(name: PlaceName, candidateState = 'standing') {
  const { database } = application;
  const { ofBloc, state, level } = PLACES[name];
  const agency = world.agencies[AGENCIES[name] ?? 'AG3'];
  const isOfHead = name === 'with the head of the agency who decides';
  const award = isOfHead ? 'CSTDCS' : 'BK_TINH';
  number += 1;
  const code = `DN-2024-${number}`;
  const [row] = await database.query<{ id: string }>(
    `INSERT INTO proposal (code, title, system, type, bloc_id, agency_id, achievement_from, achievement_year, state, level, route, created_by)
     VALUES ($1, 'Đề nghị', 'state', 'achievement', $2, $3, 2023, 2023, $4, $5, $6, 'Cán bộ') RETURNING id`,
    [
      code,
      world.blocs['KHOI-1'],
      ofBloc ? null : agency,
      state,
      level,
      isOfHead ? ['authority'] : ['bloc', 'home_affairs', 'authority'],
    ],
  );
  const snapshot = { agencyName: 'Ban AG1', positionTitle: null, result: null, eligibility: null };
  const [candidate] = await database.query<{ id: string }>(
    `INSERT INTO proposal_candidate (proposal_id, position, award_code, award_version_id, subject, agency_id, person_id, name, snapshot, state, explanation, achievements)
     VALUES ($1, 1, $7, $2, 'person', $3, $4, 'Trần Thị Bưởi', $5, $6, 'Biên bản bình xét', 'Hoàn thành tốt nhiệm vụ') RETURNING id`,
    [row?.id, versions.get(award), agency, personId, JSON.stringify(snapshot), candidateState, award],
  );
  return { code, candidateId: candidate!.id, proposal: await repository.byCode(code) };
}

function actor(who: Who): Actor {
  const elsewhere = who.endsWith('ELSEWHERE');
  const role = who.replace('_ELSEWHERE', '') as Role;
  const agencyId = (elsewhere ? world.agencies['AG2'] : world.agencies['AG3']) ?? null;
  const blocId = (elsewhere ? world.blocs['KHOI-2'] : world.blocs['KHOI-1']) ?? null;
  const scope = ['OFFICER', 'LEADER'].includes(role)
    ? 'agency'
    : ['APPRAISER', 'COUNCIL_MEMBER'].includes(role)
      ? 'province'
      : 'bloc';
  const assignment: Assignment = {
    ...{ role, scope, placeName: null, periodId: null },
    agencyId: scope === 'agency' ? agencyId : null,
    blocId: scope === 'bloc' ? blocId : null,
  };
  return { userId: null, name: who, mustChangePassword: false, assignments: [assignment] };
}

/** Where the step led, or that it was refused and nothing changed. */
async function outcome(work: () => Promise<void>, after: () => Promise<string>): Promise<string> {
  const before = await after();
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Forbidden || error instanceof Conflict)) throw error;
    return (await after()) === before ? 'refused' : 'refused, but changed';
  }
  return after();
}

const ACTIONS = PROPOSAL_ACTIONS.filter((action) => action !== 'decide');

describe.each(Object.keys(PLACES) as PlaceName[])('a proposal %s', (name) => {
  it.each(WHO)('takes from %s the steps of the table and no other', async (who) => {
    for (const action of ACTIONS) {
      const { code, proposal } = await proposalAt(name);
      const after = async () => {
        const { state, level } = await repository.byCode(code);
        return level === null ? state : `${state} ${level}`;
      };
      const request = { version: proposal.version, reason: 'Lý do' };
      const found = await outcome(() => steps.take(actor(who), proposal, action, request), after);
      const expected = STEPS.find(([place, by, step]) => place === name && by === who && step === action)?.[3];
      expect([action, found]).toEqual([action, expected ?? 'refused']);
    }
  });

  it.each(WHO)('takes from %s the steps of the table with a candidate and no other', async (who) => {
    for (const state of CANDIDATE_STATES) {
      for (const action of CANDIDATE_ACTIONS) {
        const { code, candidateId, proposal } = await proposalAt(name, state);
        const after = async () => (await repository.candidates(proposal.id))[0]?.state ?? code;
        const request = { version: 1, reason: 'Lý do' };
        const found = await outcome(
          () => steps.takeCandidate(actor(who), proposal, candidateId, action, request),
          after,
        );
        const row = CANDIDATE_STEPS.find(
          ([place, from, by, step]) => place === name && from === state && by === who && step === action,
        );
        expect([state, action, found]).toEqual([state, action, row?.[4] ?? 'refused']);
      }
    }
  });
});

describe('steps that need one', () => {
  it('are refused without a reason, and note who took them when they have one', async () => {
    const { proposal } = await proposalAt('with Sở Nội vụ');
    const appraiser = actor('APPRAISER');
    await expect(steps.take(appraiser, proposal, 'return', { version: 1, reason: '  ' })).rejects.toThrow();
    await steps.take(appraiser, proposal, 'return', { version: 1, reason: 'Thiếu báo cáo' });
    expect(await repository.steps(proposal.id)).toMatchObject([
      { action: 'return', fromLevel: 'home_affairs', toLevel: null, reason: 'Thiếu báo cáo', actorName: 'APPRAISER' },
    ]);
    // The same step sent again is the same step.
    await steps.take(appraiser, proposal, 'return', { version: 1, reason: 'Thiếu báo cáo' });
    expect(await repository.steps(proposal.id)).toHaveLength(1);
  });
});
