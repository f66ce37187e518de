import { AgencyRegistry } from '../../../src/modules/agencies';
import { BlocSetupService, PlacesService } from '../../../src/modules/blocs';
import { BlocsRepository } from '../../../src/modules/blocs/blocs.repository';
import { BlocsService } from '../../../src/modules/blocs/blocs.service';
import { MembershipsService } from '../../../src/modules/blocs/memberships.service';
import { type Actor, SYSTEM_ACTOR } from '../../../src/platform/access';
import { AuditService } from '../../../src/platform/audit';
import { Forbidden } from '../../../src/platform/errors';
import type { MemberRole } from '../../../src/domain/agencies';
import { startTestApplication, type TestApplication } from '../../support/test-application';

describe('setting up a bloc', () => {
  let application: TestApplication;
  let setup: BlocSetupService;
  let bloc: { id: string; code: string; name: string };
  const ids: Record<string, string> = {};

  beforeEach(async () => {
    application = await startTestApplication();
    setup = application.get(BlocSetupService);
    const draft = { code: 'KHOI-3', name: 'Khối thi đua số 3', kind: 'bloc', foundingDecision: null } as const;
    bloc = await setup.createBloc(SYSTEM_ACTOR, draft, 'command');
    const registry = application.get(AgencyRegistry);
    for (const [index, code] of ['A', 'B', 'C'].entries()) {
      const kind = { kind: 'party', kindWords: null, email: null, officialOrder: index + 1 } as const;
      ids[code] = await registry.registerImported(SYSTEM_ACTOR, {
        code,
        name: `Ban ${code}`,
        shortName: code,
        ...kind,
      });
    }
    await setup.ensurePeriods(SYSTEM_ACTOR, 2022);
  });
  afterEach(() => application.close());

  const listed = (roles: Record<string, MemberRole>) =>
    Object.entries(roles).map(([agencyCode, role]) => ({ agencyCode, agencyId: ids[agencyCode]!, role }));
  const setMembers = (roles: Record<string, MemberRole>, from: string) =>
    setup.setMembers(SYSTEM_ACTOR, bloc, listed(roles), from, 'import');
  const rolesOn = async (day: string): Promise<Record<string, string>> =>
    Object.fromEntries([...(await setup.membersOn(bloc, day))].map(([code, { role }]) => [code, role]));

  it('makes a year with its first six months once', async () => {
    const first = await setup.ensurePeriods(SYSTEM_ACTOR, 2023, { sixMonths: '2023-06-15' });
    expect(first.sixMonths).toMatchObject({ code: '2023-H1', to: '2023-06-30', cutOff: '2023-06-15' });
    expect(first.year).toMatchObject({ code: '2023', name: 'Năm 2023', cutOff: '2023-12-31' });
    const again = await setup.ensurePeriods(SYSTEM_ACTOR, 2023, { sixMonths: '2023-06-30' });
    expect(again).toEqual(first);
  });

  it('lets whoever may not make periods use the ones that are there', async () => {
    const secretary = only('SECRETARY');
    await expect(setup.ensurePeriods(secretary, 2022)).resolves.toMatchObject({ year: { code: '2022' } });
    await expect(setup.ensurePeriods(secretary, 2024)).rejects.toBeInstanceOf(Forbidden);
    const draft = { code: 'KHOI-4', name: 'Khối', kind: 'bloc', foundingDecision: null } as const;
    await expect(setup.createBloc(secretary, draft, 'screen')).rejects.toBeInstanceOf(Forbidden);
  });

  it('writes a list of members, and nothing the second time', async () => {
    const roles = { A: 'chair', B: 'vice_chair', C: 'member' } as const;
    expect(await setMembers(roles, '2022-01-01')).toEqual({ added: 3, changed: 0, unchanged: 0 });
    expect(await setMembers(roles, '2022-01-01')).toEqual({ added: 0, changed: 0, unchanged: 3 });
    expect(await rolesOn('2022-06-30')).toEqual(roles);
    expect(await rolesOn('2021-12-31')).toEqual({});
  });

  it('hands the chair over from a day on, whatever the order of the list, and keeps the year before', async () => {
    await setMembers({ A: 'chair', B: 'vice_chair', C: 'member' }, '2022-01-01');
    const next = { B: 'chair', A: 'member', C: 'vice_chair' } as const;
    expect(await setMembers(next, '2023-01-01')).toEqual({ added: 0, changed: 3, unchanged: 0 });
    expect(await rolesOn('2022-12-31')).toEqual({ A: 'chair', B: 'vice_chair', C: 'member' });
    expect(await rolesOn('2023-01-01')).toEqual(next);
  });

  it('fits an earlier year in before a later one', async () => {
    await setMembers({ B: 'chair', A: 'member' }, '2023-01-01');
    await setMembers({ A: 'chair', B: 'member', C: 'member' }, '2022-01-01');
    expect(await rolesOn('2022-06-30')).toEqual({ A: 'chair', B: 'member', C: 'member' });
    expect(await rolesOn('2023-06-30')).toEqual({ A: 'member', B: 'chair', C: 'member' });
  });

  it('has one chair at a time, by a rule of the database', async () => {
    await setMembers({ A: 'chair', B: 'member' }, '2022-01-01');
    const second = setMembers({ B: 'chair' }, '2022-07-01');
    await expect(second).rejects.toMatchObject({ status: 409, message: expect.stringContaining('Khối trưởng') });
    expect(await rolesOn('2022-07-01')).toEqual({ A: 'chair', B: 'member' });
  });

  it('refuses a member twice, an unknown one, and one that does not exist yet', async () => {
    const memberships = application.get(MembershipsService);
    const add = (agencyCode: string, from: string) =>
      memberships.add(SYSTEM_ACTOR, bloc, { agencyCode, role: 'member', from, to: null }, 'screen');
    await add('A', '2022-01-01');
    await expect(add('A', '2022-06-01')).rejects.toMatchObject({ status: 409 });
    await expect(add('XYZ', '2022-01-01')).rejects.toMatchObject({ violations: [{ code: 'agency_unknown' }] });
    await application.database.query(`UPDATE agency SET active_from = '2022-05-01' WHERE code = 'B'`);
    await expect(add('B', '2022-04-30')).rejects.toMatchObject({ violations: [{ code: 'agency_not_active' }] });
    await add('B', '2022-05-01');
  });

  it('ends a membership after its last day, and puts a role right from its own first day', async () => {
    await setMembers({ A: 'chair', B: 'member' }, '2022-01-01');
    const memberships = application.get(MembershipsService);
    const members = await setup.membersOn(bloc, '2022-06-30');
    await memberships.end(SYSTEM_ACTOR, bloc, members.get('A')!.id, '2022-06-30');
    expect(await rolesOn('2022-06-30')).toEqual({ A: 'chair', B: 'member' });
    expect(await rolesOn('2022-07-01')).toEqual({ B: 'member' });
    const early = memberships.end(SYSTEM_ACTOR, bloc, members.get('B')!.id, '2021-12-31');
    await expect(early).rejects.toMatchObject({ violations: [{ code: 'date_too_early', place: 'to' }] });
    await memberships.changeRole(SYSTEM_ACTOR, bloc, members.get('B')!.id, 'vice_chair', '2022-01-01');
    expect(await rolesOn('2022-01-01')).toEqual({ A: 'chair', B: 'vice_chair' });
  });

  it('lists a merged agency for the half year before, and no longer for the year (acceptance 25)', async () => {
    await setMembers({ A: 'chair', B: 'member' }, '2022-01-01');
    await application.database.query(`UPDATE agency SET active_to = '2022-07-01' WHERE code = 'B'`);
    const places = application.get(PlacesService);
    const codes = async (period: string): Promise<string[]> =>
      (await places.find(SYSTEM_ACTOR, 'KHOI-3', period)).members.map(({ code }) => code);
    expect(await codes('2022-H1')).toEqual(['A', 'B']);
    expect(await codes('2022')).toEqual(['A']);
  });

  it('opens a review once, writes the facts of the year, and keeps all of it in the chain of the bloc', async () => {
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-3', '2022-H1');
    await setup.openReview(SYSTEM_ACTOR, place.bloc, place);
    await setup.openReview(SYSTEM_ACTOR, place.bloc, place);
    await setup.setYearFacts(SYSTEM_ACTOR, place.bloc, place.year, { pactSignedOn: '2022-03-25' });
    await setup.setYearFacts(SYSTEM_ACTOR, place.bloc, place.year, { leaderInCharge: 'Phó Bí thư' });
    const { facts } = await application.get(BlocsService).inYear(SYSTEM_ACTOR, 'KHOI-3', '2022');
    expect(facts).toMatchObject({
      ...{ pactSignedOn: '2022-03-25', leaderInCharge: 'Phó Bí thư', version: 2 },
    });
    const chain = (await application.get(AuditService).verify()).find((item) => item.chain === 'bloc:KHOI-3');
    expect(chain).toMatchObject({ entries: 4, broken: null });
  });

  it('writes no facts of the year over those that somebody saved meanwhile', async () => {
    const place = await application.get(PlacesService).find(SYSTEM_ACTOR, 'KHOI-3', '2022-H1');
    jest.spyOn(application.get(BlocsRepository), 'changeYear').mockResolvedValueOnce(false);
    const writing = setup.setYearFacts(SYSTEM_ACTOR, place.bloc, place.year, { leaderInCharge: 'Phó Bí thư' });
    await expect(writing).rejects.toMatchObject({
      status: 409,
      message: expect.stringContaining('vừa được người khác sửa'),
    });
    const [said] = await application.database.query(`SELECT FROM audit_entry WHERE action = 'bloc.changed'`);
    expect(said).toBeUndefined();
  });

  it('tells both values to the slower of two people who write the year', async () => {
    const blocs = application.get(BlocsService);
    const write = (leaderInCharge: string, version: number) =>
      blocs.changeYear(SYSTEM_ACTOR, 'KHOI-3', '2022', version, {
        ...{ leaderInCharge, pactSignedOn: null, schemeVersionId: null },
      });
    await write('Phó Bí thư', 0);
    await expect(write('Bí thư', 0)).rejects.toMatchObject({
      parameters: { stored: { leaderInCharge: 'Phó Bí thư' }, given: { leaderInCharge: 'Bí thư' }, currentVersion: 1 },
    });
    await write('Bí thư', 1);
  });

  function only(role: 'SECRETARY'): Actor {
    const place = { scope: 'bloc', agencyId: null, blocId: bloc.id, placeName: bloc.name, periodId: null } as const;
    return { ...SYSTEM_ACTOR, assignments: [{ role, ...place }] };
  }
});
