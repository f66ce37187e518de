import { AgenciesService, AgencyRegistry, type AgencyDraft } from '../../../src/modules/agencies';
import type { Actor } from '../../../src/platform/access';
import { SYSTEM_ACTOR } from '../../../src/platform/access';
import { AuditService, StaleWrite } from '../../../src/platform/audit';
import { Forbidden, InvalidInput, NotFound } from '../../../src/platform/errors';
import { startTestApplication, type TestApplication } from '../../support/test-application';

const BTG: AgencyDraft = {
  ...{
    code: 'BTGTU',
    name: 'Ban Tuyên giáo Tỉnh ủy',
    shortName: 'BTGTU',
    kind: 'party',
    kindWords: null,
    yearKind: 'calendar',
  },
  ...{ identifierCode: null, officialOrder: 3, email: null, superiorBody: 'TỈNH ỦY LAM GIANG' },
  ...{ letterheadName: 'BAN TUYÊN GIÁO', documentSymbol: 'BTGTU', validFrom: null },
};
const draft = (code: string, name: string, validFrom: string | null = null): AgencyDraft => ({
  ...BTG,
  ...{ code, name, shortName: code, letterheadName: null, documentSymbol: code, validFrom },
});

describe('the catalogue of agencies', () => {
  let application: TestApplication;
  let agencies: AgenciesService;

  beforeEach(async () => {
    application = await startTestApplication();
    agencies = application.get(AgenciesService);
    await agencies.create(SYSTEM_ACTOR, BTG, 'command');
    await agencies.create(SYSTEM_ACTOR, { ...draft('BDVTU', 'Ban Dân vận Tỉnh ủy'), officialOrder: 2 }, 'command');
  });
  afterEach(() => application.close());

  const nameOn = async (code: string, day: string): Promise<string | undefined> =>
    (await agencies.list(SYSTEM_ACTOR, { day })).find((agency) => agency.code === code)?.name;
  const rename = (name: string, effectiveOn: string, version: number): Promise<void> =>
    agencies.rename(SYSTEM_ACTOR, 'BTGTU', version, { name, shortName: 'BTG', effectiveOn }, 'screen');

  it('lists them in official order, found without marks by name, short name and code', async () => {
    const codes = async (text: string): Promise<string[]> =>
      (await agencies.list(SYSTEM_ACTOR, { text })).map(({ code }) => code);
    expect(await codes('')).toEqual(['BDVTU', 'BTGTU']);
    expect(await codes('tuyen giao')).toEqual(['BTGTU']);
    expect(await codes('bdv')).toEqual(['BDVTU']);
    expect(await codes('không có')).toEqual([]);
  });

  it('leaves out an agency before its first day', async () => {
    await agencies.create(SYSTEM_ACTOR, draft('MOI', 'Ban mới', '2025-02-01'), 'command');
    expect(await nameOn('MOI', '2025-01-31')).toBeUndefined();
    expect(await nameOn('MOI', '2025-02-01')).toBe('Ban mới');
  });

  it('refuses a code that is taken, and the database refuses what slips through', async () => {
    const again = agencies.create(SYSTEM_ACTOR, BTG, 'command');
    await expect(again).rejects.toMatchObject({ violations: [{ code: 'already_exists', place: 'code' }] });
    const slipped = application.get(AgencyRegistry).register(SYSTEM_ACTOR, BTG, 'import');
    await expect(slipped).rejects.toMatchObject({ status: 409, message: 'Mã cơ quan này đã có.' });
  });

  it('keeps the name of each day when an agency is renamed, and ends the letterhead with the name', async () => {
    await rename('Ban Tuyên giáo và Dân vận Tỉnh ủy', '2025-02-01', 1);
    expect(await nameOn('BTGTU', '2022-06-30')).toBe('Ban Tuyên giáo Tỉnh ủy');
    expect(await nameOn('BTGTU', '2025-01-31')).toBe('Ban Tuyên giáo Tỉnh ủy');
    expect(await nameOn('BTGTU', '2025-02-01')).toBe('Ban Tuyên giáo và Dân vận Tỉnh ủy');
    const { agency, names } = await agencies.details(SYSTEM_ACTOR, 'BTGTU');
    expect(agency.version).toBe(2);
    expect(names).toMatchObject([
      { validFrom: '2025-02-01', validTo: null, superiorBody: 'TỈNH ỦY LAM GIANG', letterheadName: null },
      { validFrom: null, validTo: '2025-02-01', letterheadName: 'BAN TUYÊN GIÁO', documentSymbol: 'BTGTU' },
    ]);
  });

  it('splits the range of the name when an earlier renaming is added later', async () => {
    await rename('Tên ba', '2025-02-01', 1);
    await rename('Tên hai', '2023-01-01', 2);
    expect(await nameOn('BTGTU', '2022-12-31')).toBe('Ban Tuyên giáo Tỉnh ủy');
    expect(await nameOn('BTGTU', '2024-12-31')).toBe('Tên hai');
    expect(await nameOn('BTGTU', '2025-02-01')).toBe('Tên ba');
  });

  it('refuses a second name from the same day, and a name for a day without the agency', async () => {
    await rename('Tên hai', '2025-02-01', 1);
    const same = rename('Tên ba', '2025-02-01', 2);
    await expect(same).rejects.toMatchObject({ violations: [{ code: 'name_begins_that_day', place: 'effectiveOn' }] });
    await agencies.create(SYSTEM_ACTOR, draft('MOI', 'Ban mới', '2025-02-01'), 'command');
    const renaming = { name: 'Tên', shortName: 'T', effectiveOn: '2024-01-01' };
    const early = agencies.rename(SYSTEM_ACTOR, 'MOI', 1, renaming, 'screen');
    await expect(early).rejects.toMatchObject({ violations: [{ code: 'agency_not_active' }] });
  });

  it('has no room for two names on one day', async () => {
    const twice = application.database.query(
      `INSERT INTO agency_name (agency_id, name, short_name, valid_from) SELECT id, 'Khác', 'K', '2030-01-01' FROM agency`,
    );
    await expect(twice).rejects.toThrow(/agency_name_overlap_exclusion/);
  });

  it('tells both values, who saved and when, to the slower of two people', async () => {
    const { agency } = await agencies.details(SYSTEM_ACTOR, 'BTGTU');
    const change = { ...BTG, name: 'Ban Tuyên giáo', email: 'a@example.vn' };
    await agencies.change(SYSTEM_ACTOR, 'BTGTU', agency.version, change, { source: 'screen' });
    const slower = { ...BTG, name: 'Ban Tuyên huấn' };
    const refused = await agencies
      .change(SYSTEM_ACTOR, 'BTGTU', agency.version, slower, { source: 'screen' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StaleWrite);
    expect(refused).toMatchObject({
      parameters: {
        stored: { name: 'Ban Tuyên giáo', email: 'a@example.vn' },
        given: { name: 'Ban Tuyên huấn', email: '' },
        ...{ currentVersion: 2, savedBy: 'Hệ thống (dòng lệnh)', savedAt: '2026-11-22T05:00:00.000Z' },
      },
    });
    expect(await nameOn('BTGTU', '2026-11-22')).toBe('Ban Tuyên giáo');
  });

  it('changes the letterhead of an earlier name when its day is given', async () => {
    await rename('Ban Tuyên giáo và Dân vận Tỉnh ủy', '2025-02-01', 1);
    const change = { ...BTG, letterheadName: 'BAN TUYÊN GIÁO TU' };
    await agencies.change(SYSTEM_ACTOR, 'BTGTU', 2, change, { day: '2022-06-30', source: 'api' });
    const { names } = await agencies.details(SYSTEM_ACTOR, 'BTGTU');
    expect(names.map(({ letterheadName }) => letterheadName)).toEqual([null, 'BAN TUYÊN GIÁO TU']);
  });

  it('writes nothing when nothing differs', async () => {
    await agencies.change(SYSTEM_ACTOR, 'BTGTU', 1, BTG, { source: 'screen' });
    expect((await agencies.details(SYSTEM_ACTOR, 'BTGTU')).agency.version).toBe(1);
  });

  it('consolidates two agencies into a new one, which stays linked to both', async () => {
    await agencies.create(SYSTEM_ACTOR, draft('BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', '2025-02-01'), 'command');
    const passing = { kind: 'consolidate', successorCodes: ['BTGDVTU'], effectiveOn: '2025-02-01' } as const;
    await agencies.pass(SYSTEM_ACTOR, 'BTGTU', 1, passing);
    await agencies.pass(SYSTEM_ACTOR, 'BDVTU', 1, passing);
    const { agency, successions } = await agencies.details(SYSTEM_ACTOR, 'BTGDVTU');
    expect(agency.activeTo).toBeNull();
    expect(successions.map(({ predecessorName }) => predecessorName)).toEqual([
      'Ban Dân vận Tỉnh ủy',
      'Ban Tuyên giáo Tỉnh ủy',
    ]);
    expect((await agencies.details(SYSTEM_ACTOR, 'BTGTU')).agency.activeTo).toBe('2025-02-01');
    expect(await agencies.successions(SYSTEM_ACTOR, '2025-01-31')).toEqual([]);
    // It stays in the list under its last name: documents of its time need it.
    expect(await nameOn('BTGTU', '2026-11-22')).toBe('Ban Tuyên giáo Tỉnh ủy');
  });

  it('splits into several, and dissolves into nobody', async () => {
    await agencies.create(SYSTEM_ACTOR, draft('A', 'Ban A', '2025-02-01'), 'command');
    await agencies.create(SYSTEM_ACTOR, draft('B', 'Ban B', '2025-02-01'), 'command');
    const split = { kind: 'split', successorCodes: ['A', 'B'], effectiveOn: '2025-02-01' } as const;
    await agencies.pass(SYSTEM_ACTOR, 'BTGTU', 1, split);
    expect((await agencies.details(SYSTEM_ACTOR, 'BTGTU')).successions).toHaveLength(2);
    const dissolve = { kind: 'dissolve', successorCodes: [], effectiveOn: '2025-07-01' } as const;
    await agencies.pass(SYSTEM_ACTOR, 'BDVTU', 1, dissolve);
    expect((await agencies.details(SYSTEM_ACTOR, 'BDVTU')).agency.activeTo).toBe('2025-07-01');
    await expect(agencies.pass(SYSTEM_ACTOR, 'BDVTU', 2, dissolve)).rejects.toMatchObject({ status: 409 });
  });

  it.each([
    ['merge', [], 'successor_missing'],
    ['merge', ['BDVTU', 'MOI'], 'successor_single'],
    ['merge', ['BTGTU'], 'successor_itself'],
    ['split', ['XYZ'], 'agency_unknown'],
    ['split', ['MOI'], 'agency_not_active'],
  ] as const)('refuses to %s into %j: %s', async (kind, successorCodes, code) => {
    await agencies.create(SYSTEM_ACTOR, draft('MOI', 'Ban mới', '2026-01-01'), 'command');
    const refused = await agencies
      .pass(SYSTEM_ACTOR, 'BTGTU', 1, { kind, successorCodes, effectiveOn: '2025-02-01' })
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).violations.map((violation) => violation.code)).toContain(code);
    expect((await agencies.details(SYSTEM_ACTOR, 'BTGTU')).agency.activeTo).toBeNull();
  });

  it('takes agencies of a workbook as always there, and corrects what a newer one says', async () => {
    const registry = application.get(AgencyRegistry);
    const imported = { ...{ code: 'BAO', name: 'Báo tỉnh', shortName: 'BAO' }, officialOrder: 9 };
    const kind = { kind: 'public_service', kindWords: 'Đơn vị sự nghiệp của Đảng', email: null } as const;
    await application.database.transaction(() =>
      registry
        .registerImported(SYSTEM_ACTOR, { ...imported, ...kind })
        .then(() =>
          registry.correctImported(SYSTEM_ACTOR, { ...imported, ...kind, email: 'bao@example.vn' }, '2022-06-30'),
        ),
    );
    const [agency] = await registry.byCodes(['BAO', 'KHONG-CO'], '2022-06-30');
    expect(agency).toMatchObject({ email: 'bao@example.vn', kindWords: kind.kindWords, activeFrom: null, version: 2 });
    const { by } = (await application.get(AuditService).lastChange('agency:BAO')) ?? {};
    expect(by).toBe('Hệ thống (dòng lệnh)');
  });

  it('lets only the appraiser change anything, and nobody without a role read', async () => {
    const somebody = (role: 'OFFICER' | 'ADMINISTRATOR' | null): Actor => ({
      ...SYSTEM_ACTOR,
      assignments: SYSTEM_ACTOR.assignments.filter((assignment) => assignment.role === role),
    });
    for (const role of ['OFFICER', 'ADMINISTRATOR'] as const) {
      await expect(agencies.create(somebody(role), draft('X', 'X'), 'api')).rejects.toBeInstanceOf(Forbidden);
      const change = agencies.change(somebody(role), 'BTGTU', 1, BTG, { source: 'api' });
      await expect(change).rejects.toBeInstanceOf(Forbidden);
      expect(await agencies.list(somebody(role))).toHaveLength(2);
    }
    await expect(agencies.list(somebody(null))).rejects.toBeInstanceOf(Forbidden);
    await expect(agencies.details(SYSTEM_ACTOR, 'KHONG-CO')).rejects.toBeInstanceOf(NotFound);
  });
});
