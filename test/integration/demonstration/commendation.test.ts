import { MisconductService, PeopleService, PersonMerges } from '../../../src/modules/people';
import { CouncilsService, SessionsService } from '../../../src/modules/councils';
import { PaymentsService, RevocationsService } from '../../../src/modules/decisions';
import { DemonstrationService } from '../../../src/modules/demonstration';
import { LedgerService } from '../../../src/modules/honours';
import { InitiativesService } from '../../../src/modules/initiatives';
import { NominationsService, ProposalsService } from '../../../src/modules/proposals';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { EVERYTHING } from '../../support/honours';
import { actorOf } from '../../support/sheets';
import { rowCounts } from '../../support/imports';
import { startTestApplication, type TestApplication } from '../../support/test-application';

/** The demonstration takes thousands of steps: milliseconds that a busy machine may need. */
const LOADING = 180_000;

describe('commendation in the demonstration', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
    await application.get(DemonstrationService).loadAtStart();
  }, LOADING);
  afterAll(() => application.close());

  it('names every person by a post, without a number, a day of birth or a gender', async () => {
    const { persons, total } = await application.get(PeopleService).list(SYSTEM_ACTOR);
    expect(total).toBe(37);
    for (const { identityTail, birthYear, gender } of persons) {
      expect([identityTail, birthYear, gender]).toEqual([null, null, null]);
    }
    const present = persons.filter(({ post }) => post.validTo === null);
    expect(present.map(({ post }) => post.positionTitle)).toEqual(present.map(({ fullName }) => fullName));
    expect(present).toHaveLength(36);
    expect(persons.map(({ fullName }) => fullName)).toEqual(expect.arrayContaining(['Chuyên viên tổng hợp 1']));
    expect(await rowCounts(application)).toMatchObject({ division: 9, person_post: 38, evaluation: 9 * 6 * 5 });
  });

  it('has somebody with two posts at once, and a pair of records to be made one', async () => {
    const beside = await application.database.query(
      `SELECT p.full_name AS name, o.position_title AS title FROM person_post o JOIN person p ON p.id = o.person_id WHERE NOT o.is_main`,
    );
    expect(beside).toEqual([{ name: 'Phó Chánh Văn phòng', title: 'Trưởng phòng Quản trị' }]);
    const pairs = await application.get(PersonMerges).likely(SYSTEM_ACTOR);
    expect(pairs.map(({ one, other }) => [one.fullName, other.fullName])).toEqual([
      ['Chuyên viên tổng hợp 2', 'Chuyên viên tổng hợp 2'],
    ]);
  });

  it('confirms the disciplines of every agency and year, and keeps no discipline', async () => {
    const agencies = await application.database.query<{ id: string }>(
      `SELECT DISTINCT agency_id AS id FROM person_post`,
    );
    for (const { id } of agencies) {
      const checks = await application.get(MisconductService).checks(id);
      expect(checks.map(({ year }) => year)).toEqual([2022, 2021, 2020, 2019, 2018]);
    }
  });

  it('has initiatives that were recognised, and one that was refused', async () => {
    const initiatives = await application.get(InitiativesService).list(SYSTEM_ACTOR);
    expect(initiatives.map(({ agencyName, state }) => [agencyName, state]).sort()).toEqual([
      ['Báo tỉnh', 'refused'],
      ['Trường Chính trị tỉnh', 'recognised'],
      ['Văn phòng Tỉnh ủy', 'recognised'],
      ['Văn phòng Tỉnh ủy', 'recognised'],
    ]);
  });

  it('finds honours of the State and of the Party in the ledger, one of them revoked', async () => {
    const officer = await actorOf(application, 'can-bo-bao');
    const ledger = application.get(LedgerService);
    const found = await ledger.search(officer, { ...EVERYTHING, name: 'pho tong bien tap', awardCode: 'BK_TINH' });
    expect(
      found.rows.map(({ recipientName, decisionNumber, revokedOn }) => [recipientName, decisionNumber, revokedOn]),
    ).toEqual([['Phó Tổng Biên tập', '318/QĐ-UBND', '2022-06-10']]);
    const party = await ledger.search(officer, { ...EVERYTHING, system: 'party' });
    expect(party.rows.map(({ awardName, decisionNumber }) => [awardName, decisionNumber])).toEqual([
      ['Bằng khen của Ban Thường vụ Tỉnh ủy', '27-QĐ/TU'],
      ['Bằng khen của Ban Thường vụ Tỉnh ủy', '27-QĐ/TU'],
    ]);
    const own = await ledger.search(officer, { ...EVERYTHING, decision: '12/QĐ-VPTU', year: 2021 });
    expect(
      own.rows
        .filter(({ awardCode }) => awardCode === 'CSTDCS')
        .map(({ recipientName }) => recipientName)
        .sort(),
    ).toEqual(['Chuyên viên tổng hợp 1', 'Phó Chánh Văn phòng']);
  });

  it('proposes the first of the published ranking for its one flag, which Sở Nội vụ has brought before the council', async () => {
    const proposals = application.get(ProposalsService);
    const secretary = await actorOf(application, 'thu-ky');
    const [listed] = await proposals.list(secretary, { award: 'CO_TINH' });
    const { proposal, candidates, quotas } = await proposals.read(secretary, listed!.code);
    expect(proposal).toMatchObject({ state: 'under_review', level: 'council', achievementYear: 2020 });
    expect(quotas).toMatchObject([{ awardCode: 'CO_TINH', count: 1, places: 1 }]);
    expect(candidates).toMatchObject([{ name: 'Ban Tổ chức Tỉnh ủy', snapshot: { result: { rank: 1, total: '99' } } }]);
    expect(candidates[0]?.eligibility?.outcome).toBe('eligible');
    const { lines } = await application.get(NominationsService).board(secretary, 'KHOI-BAN-DANG', '2020', 'CO_TINH');
    expect(lines.map(({ standing }) => standing)).toEqual([
      'within',
      ...Array.from({ length: 8 }, () => 'not_acclaimed'),
    ]);
  });

  it('drafts a proposal with one who fits, one who lacks a year, and one whose proposal is paused', async () => {
    const proposals = application.get(ProposalsService);
    const officer = await actorOf(application, 'can-bo-vptu');
    const [listed, ...others] = await proposals.list(officer, { state: 'drafting' });
    expect(others).toEqual([]);
    const { candidates } = await proposals.read(officer, listed!.code);
    expect(candidates.map(({ name, eligibility }) => [name, eligibility?.outcome])).toEqual([
      ['Chuyên viên tổng hợp 1', 'eligible'],
      ['Chuyên viên tổng hợp 2', 'not_eligible'],
      ['Phó Chánh Văn phòng', 'paused'],
    ]);
  });

  it('has a council of 17 named by positions, whose session of today has the flag on its agenda', async () => {
    const office = await actorOf(application, 'so-noi-vu');
    const [council] = await application.get(CouncilsService).list(office);
    expect(council).toMatchObject({ kind: 'provincial', members: 17 });
    for (const { fullName, positionTitle } of await application.get(CouncilsService).members(council!)) {
      expect(fullName).toBe(positionTitle);
    }
    const [summary] = await application.get(SessionsService).list(office, council!.id);
    const session = await application.get(SessionsService).find(office, summary!.id);
    expect(session).toMatchObject({ state: 'preparing', roster: { length: 17 } });
    expect(session.items).toMatchObject([{ title: expect.stringContaining('Ban Tổ chức Tỉnh ủy'), voteShare: '0.8' }]);
  });

  it('has recorded a decision whose bonus money is confirmed at the base salary of its day', async () => {
    const office = await actorOf(application, 'so-noi-vu');
    const [listed] = await application.get(PaymentsService).list(office);
    const { lines } = await application.get(PaymentsService).read(office, listed!.id);
    expect(lines.map(({ recipientName, amount, decisionNumber }) => [recipientName, amount, decisionNumber])).toEqual([
      ['Ban Dân vận Tỉnh ủy', 7_020_000, '1904/QĐ-UBND'],
      ['Chuyên viên tổng hợp 1', 3_510_000, '1904/QĐ-UBND'],
      ['Chuyên viên tổng hợp 2', 3_510_000, '1904/QĐ-UBND'],
    ]);
  });

  it('waits for the certificate of the revoked honour to be given back', async () => {
    const office = await actorOf(application, 'so-noi-vu');
    const open = await application.get(RevocationsService).recoveries(office, true);
    expect(
      open.map(({ recipientName, revocationNumber, revokedOn, moneyDue, artefactDue, artefactReturnedOn }) => [
        ...[recipientName, revocationNumber, revokedOn, moneyDue, artefactDue, artefactReturnedOn],
      ]),
    ).toEqual([['Phó Tổng Biên tập', '1127/QĐ-UBND', '2022-06-10', 0, true, null]]);
  });

  it('leaves the chains of changes whole', async () => {
    const verdicts = await application.get(AuditService).verify();
    expect(verdicts.filter(({ broken }) => broken !== null)).toEqual([]);
  });
});
