import type { Award } from '../../../src/domain/commendation/award';
import { repealedAmong } from '../../../src/domain/commendation/legal-texts';
import { conditionsOf, readAward } from '../../../src/domain/commendation/read-award';
import { citedCodes, uncertainFacts } from '../../../src/domain/commendation/uncertain';
import {
  AwardsService,
  BaseSalariesService,
  type KeptVersion,
  LegalTextsService,
  WorkingDaysService,
} from '../../../src/modules/catalogue';
import { startTestApplication, type TestApplication } from '../../support/test-application';

/** Titles and forms of the State that the catalogue must have, by the law of 2022 and the decree of 2025. */
const STATE = [
  ...['LDTT', 'CSTT', 'CSTDCS', 'CSTD_TINH', 'CSTDTQ', 'TTLDTT', 'DVTT', 'TTLDXS', 'DVQT', 'CO_TINH', 'CO_CP', 'CO_QK'],
  ...['XA_TB', 'THON_VH', 'GDVH', 'GK', 'BK_TINH', 'BK_QK', 'BK_TTG', 'HCLD_1', 'HCLD_2', 'HCLD_3', 'HCDL_1', 'HCDL_2'],
  ...['HCDL_3', 'HCHCM', 'HCSV', 'HCQC_1', 'HCQC_2', 'HCQC_3', 'HCCC_1', 'HCCC_2', 'HCCC_3', 'HCBVTQ_1', 'HCBVTQ_2'],
  ...[
    'HCBVTQ_3',
    'HCDDK',
    'HCDC',
    'HCHN',
    'AHLD',
    'AHLLVT',
    'TINH_AH',
    'TP_AH',
    'BMVNAH',
    'NGND',
    'NGUT',
    'TTND',
    'TTUT',
  ],
  ...['NSND', 'NSUT', 'NNND', 'NNUT', 'KNC', 'KNC_UBTVQH', 'HH'],
];
/** Versions whose reports were corrected to say for which types of commendation they are made. */
const TYPED_REPORTS = 102;
/** Versions that say which head decides: in each of the four laws of the State. */
const DECIDED_BY_HEAD = 8 * 4;
/** Three orders of labour and three of independence, in each of the laws since 2024. */
const FOR_LONG_SERVICE = 6 * 3;
const PARTY = ['DANG_GK_CS', 'DANG_GK_CT', 'DANG_BK_TU'];

let application: TestApplication;
let awards: AwardsService;

beforeAll(async () => {
  application = await startTestApplication();
  awards = application.get(AwardsService);
});
afterAll(() => application.close());

async function everyVersion(): Promise<KeptVersion[]> {
  const rows = await application.database.query<{ code: string }>(`SELECT code FROM award ORDER BY code`);
  const lists: KeptVersion[][] = [];
  for (const { code } of rows) lists.push(await awards.versions(code));
  return lists.flat();
}

describe('the awards of the catalogue', () => {
  it('are all there, those of the Party in a system of their own', async () => {
    const listed = await awards.list();
    const codesOf = (system: string): string[] =>
      listed.filter((award) => award.system === system).map(({ code }) => code);
    expect(codesOf('state').toSorted()).toEqual(STATE.toSorted());
    expect(codesOf('party').toSorted()).toEqual(PARTY.toSorted());
    expect(listed.every(({ isInForce }) => isInForce)).toBe(true);
  });

  it('pass the reader in every version, under the name and kind of their award', async () => {
    const rows = await application.database.query<{ definition: Award; code: string; system: string; kind: string }>(
      `SELECT v.definition, a.code, a.system, a.kind FROM award_version v JOIN award a ON a.id = v.award_id`,
    );
    // Four laws of the State, one of the Party; the corrections of those in force, and one of the law of 2022; those of the
    // reports that belong to a type; those of the Party that read its own evaluation; those that the head of an agency decides;
    // the orders for long service.
    const corrections = TYPED_REPORTS + DECIDED_BY_HEAD + FOR_LONG_SERVICE;
    expect(rows).toHaveLength(STATE.length * 6 + PARTY.length * 3 + 1 + corrections);
    for (const { definition, code, system, kind } of rows) {
      expect({ code, found: readAward(definition).violations }).toEqual({ code, found: [] });
      expect(definition).toMatchObject({ code, system, kind });
    }
  });

  it('cite only legal texts and awards that the catalogue has', async () => {
    const texts = new Set((await application.get(LegalTextsService).list()).map(({ code }) => code));
    const known = new Set([...STATE, ...PARTY]);
    for (const { award } of await everyVersion()) {
      const cited = JSON.stringify(award).matchAll(/"text":"([^"]+)"/g);
      for (const [, text = ''] of cited) expect(texts).toContain(text);
      for (const condition of conditionsOf(award)) {
        if ('awards' in condition) for (const code of condition.awards) expect(known).toContain(code);
      }
    }
  });

  it('cite no text that was repealed while the version holds', async () => {
    const texts = await application.get(LegalTextsService).list();
    for (const { award, from } of await everyVersion()) {
      const repealed = repealedAmong(citedCodes(award), texts, from);
      expect({ code: award.code, from, repealed: repealed.map(({ text }) => text.code) }).toMatchObject({
        repealed: [],
      });
    }
  });

  it('mark in the versions in force only what is uncertain, and say what to compare', async () => {
    const current = await awards.all('2026-11-22');
    const facts = current.flatMap(({ award }) => uncertainFacts(award).map((fact) => ({ code: award.code, ...fact })));
    expect(facts.filter(({ check }) => check.length < 20)).toEqual([]);
    const without = current.filter(({ award }) => award.confidence === 'confirmed').map(({ award }) => award.code);
    for (const code of ['TTLDXS', 'CO_TINH', 'BK_TINH', 'GK', 'CSTDTQ']) expect(without).toContain(code);
    const places = (code: string): string[] => facts.filter((fact) => fact.code === code).map(({ place }) => place);
    expect(places('TTLDXS')).toEqual(['dossier:bao_cao_tap_the', 'deadline:0', 'deadline:1']);
    expect(places('CSTDTQ')).toContain('condition:sang_kien_toan_quoc');
    expect(places('LDTT')).toContain('general');
  });

  it('ask of each subject and type for one report of achievements, by the form of the type', async () => {
    const current = await awards.all('2026-11-22');
    const reports = current.flatMap(({ award }) =>
      award.rules.flatMap(({ subject, types }) =>
        types.map((type) => ({
          ...{ code: award.code, subject, type },
          forms: award.dossier
            .filter(({ generated, subjects }) => generated === 'achievement_report' && subjects.includes(subject))
            .filter((part) => part.types === undefined || part.types.includes(type))
            .map(({ form }) => form),
        })),
      ),
    );
    // The household that keeps its culture is commended without a report.
    expect(reports.filter(({ code, forms }) => forms.length !== 1 && code !== 'GDVH')).toEqual([]);
    const formsOf = (code: string, subject: string): (readonly [string, string | null | undefined])[] =>
      reports
        .filter((one) => one.code === code && one.subject === subject)
        .map(({ type, forms }) => [type, forms[0]] as const);
    expect(Object.fromEntries(formsOf('BK_TINH', 'person'))).toEqual({
      ...{ achievement: 'Mẫu 05', unexpected: 'Mẫu 06', thematic: 'Mẫu 08', movement: 'Mẫu 08' },
      ...{ contribution: 'Mẫu 07', foreign: 'Mẫu 12' },
    });
    expect(Object.fromEntries(formsOf('CO_TINH', 'collective'))).toEqual({
      ...{ achievement: 'Mẫu 04', movement: 'Mẫu 08', thematic: 'Mẫu 08' },
    });
  });

  it('need three provincial titles in a row and votes of all members where the law says so', async () => {
    const day = '2026-01-15';
    const current = new Map((await awards.all(day)).map((version) => [version.award.code, version.award]));
    const shares = ['CSTD_TINH', 'CSTDTQ', 'AHLD', 'AHLLVT', 'CSTDCS', 'CO_TINH', 'CO_CP'].map((code) => {
      const vote = current.get(code)?.vote;
      return [code, vote?.share, vote?.body, vote?.confidence];
    });
    expect(shares).toEqual([
      ['CSTD_TINH', '0.9', 'provincial_council', 'to_check'],
      ['CSTDTQ', '0.9', 'provincial_council', 'to_check'],
      ['AHLD', '0.9', 'provincial_council', 'to_check'],
      ['AHLLVT', '0.9', 'provincial_council', 'to_check'],
      ['CSTDCS', '0.8', 'submitting_council', 'to_check'],
      ['CO_TINH', '0.8', 'submitting_council', 'to_check'],
      ['CO_CP', '0.8', 'submitting_council', 'to_check'],
    ]);
    expect(current.get('CSTDCS')?.quota).toBeNull();
    expect(conditionsOf(current.get('CSTD_TINH')!)).toContainEqual(
      expect.objectContaining({ kind: 'prior_honours', awards: ['CSTDCS'], atLeast: 3, confidence: 'confirmed' }),
    );
  });

  it('are paid by the coefficients of the decree of 2025, and by ones to check before', async () => {
    const money = async (day: string): Promise<Map<string, unknown>> =>
      new Map((await awards.all(day)).map(({ award }) => [award.code, award.bonus]));
    const today = await money('2026-11-22');
    expect(today.get('LDTT')).toMatchObject({ person: '0.3', collective: null, confidence: 'confirmed' });
    expect(today.get('CO_TINH')).toMatchObject({ collective: '8', decidedFrom: '2025-07-01' });
    expect(today.get('GK')).toMatchObject({ person: '0.3', collective: '0.6', householdFactor: '1.5' });
    expect(today.get('HCDL_3')).toMatchObject({ person: '10.5', collective: '21', confidence: 'to_check' });
    const before = await money('2022-06-30');
    expect(before.get('BK_TINH')).toMatchObject({ person: '1', confidence: 'to_check' });
  });
});

describe('the version of an award', () => {
  it('follows the day of receipt over the amending law of 2026', async () => {
    const day = { decided: '2026-11-01', proposed: '2026-09-01' };
    const before = await awards.versionFor('CO_TINH', { ...day, received: '2026-09-30' });
    const after = await awards.versionFor('CO_TINH', { ...day, received: '2026-10-01' });
    expect([before.from, after.from]).toEqual(['2025-07-01', '2026-10-01']);
    const others = await awards.alternatives('CO_TINH', { ...day, received: '2026-09-30' });
    expect(others.map(({ from }) => from)).toEqual(['2026-10-01']);
  });

  it('keeps the law of its day for old records', async () => {
    const { award } = await awards.versionFor('CSTDCS', {
      received: '2022-12-01',
      decided: null,
      proposed: '2022-12-01',
    });
    expect(award.quota).toMatchObject({ share: '0.15', confidence: 'to_check' });
    expect(award.basis.map(({ text }) => text)).toEqual(['L15-2003', 'ND91-2017']);
  });

  it('is none for a code or a day that the catalogue does not know', async () => {
    const dates = { received: '2001-01-01', decided: null, proposed: '2001-01-01' };
    await expect(awards.versionFor('CO_TINH', dates)).rejects.toMatchObject({ status: 404 });
    await expect(awards.versionFor('KHONG_CO', dates)).rejects.toMatchObject({ status: 404 });
  });
});

describe('legal texts, base salaries and holidays', () => {
  it('give a report the grounds of its day', async () => {
    const texts = application.get(LegalTextsService);
    expect(await texts.reportGrounds('2022-07-01')).toEqual([
      'Luật Thi đua, khen thưởng năm 2003 (sửa đổi, bổ sung năm 2005, năm 2013)',
      'Nghị định số 91/2017/NĐ-CP của Chính phủ',
    ]);
    expect(await texts.reportGrounds('2025-07-01')).toEqual([
      'Luật Thi đua, khen thưởng số 06/2022/QH15',
      'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ',
    ]);
    expect(await texts.reportGrounds('2026-11-22')).toEqual([
      'Luật Thi đua, khen thưởng số 06/2022/QH15 (sửa đổi, bổ sung theo Luật số 06/2026/QH16)',
      'Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ',
    ]);
  });

  it('name the replacement of a repealed text', async () => {
    const texts = application.get(LegalTextsService);
    const found = await texts.repealedIn('Căn cứ Nghị định số 98/2023/NĐ-CP và Luật số 06/2022/QH15', '2026-06-30');
    expect(found.map(({ text, replacement }) => [text.number, replacement?.number])).toEqual([
      ['98/2023/NĐ-CP', '152/2025/NĐ-CP'],
    ]);
    expect(await texts.repealedIn('Nghị định số 91/2017/NĐ-CP', '2022-06-30')).toEqual([]);
    const [old] = await texts.repealedIn('Nghị định số 91/2017/NĐ-CP', '2026-06-30');
    expect(old?.replacement?.number).toBe('152/2025/NĐ-CP');
  });

  it('know the base salary of each day, and none before the first', async () => {
    const salaries = application.get(BaseSalariesService);
    expect(await salaries.on('2026-06-30')).toBe(2_340_000);
    expect(await salaries.on('2026-07-01')).toBe(2_530_000);
    expect(await salaries.on('2022-06-30')).toBe(1_490_000);
    expect(await salaries.on('2019-06-30')).toBeNull();
  });

  it('name the days without work and those worked instead', async () => {
    const calendar = await application.get(WorkingDaysService).calendar();
    expect(calendar.off).toEqual(expect.arrayContaining(['2026-02-17', '2026-04-27', '2026-09-02']));
    expect(calendar.working).toContain('2025-04-26');
  });
});
