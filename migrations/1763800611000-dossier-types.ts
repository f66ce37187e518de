import type { MigrationInterface, QueryRunner } from 'typeorm';

const AUTHOR = 'Bộ danh mục kèm theo phần mềm';
const REASON =
  'Mỗi loại hình khen thưởng có mẫu báo cáo thành tích riêng, hồ sơ chỉ liệt kê mẫu của loại hình được đề nghị.';
const DECREE = 'ND152-2025';
const CHECK = 'Số mẫu suy theo thứ tự các mẫu: so với Phụ lục Nghị định số 152/2025/NĐ-CP.';

interface Component {
  readonly form: string | null;
  readonly generated: string | null;
  readonly subjects: readonly string[];
  readonly types?: readonly string[];
  readonly isRequired: boolean;
  readonly basis: { readonly text: string; readonly place: string } | null;
  readonly confidence: string;
  readonly code: string;
  readonly name: string;
  readonly check?: string;
}

interface Definition {
  readonly code: string;
  readonly subjects: readonly string[];
  readonly types: readonly string[];
  readonly dossier: readonly Component[];
}

/** A report that only some types of commendation are made with, by the order of the forms of NĐ 152/2025/NĐ-CP. */
interface SpecialReport {
  readonly code: string;
  readonly name: string;
  readonly form: string;
  readonly subjects: readonly string[];
  readonly types: readonly string[];
}

const SPECIAL_REPORTS: readonly SpecialReport[] = [
  {
    ...{ code: 'bao_cao_dot_xuat', name: 'Báo cáo thành tích đột xuất', form: 'Mẫu 06' },
    ...{ subjects: ['collective', 'person', 'household'], types: ['unexpected'] },
  },
  {
    ...{ code: 'bao_cao_cong_hien', name: 'Báo cáo thành tích cống hiến', form: 'Mẫu 07' },
    ...{ subjects: ['person', 'household'], types: ['contribution'] },
  },
  {
    ...{ code: 'bao_cao_chuyen_de', name: 'Báo cáo thành tích theo phong trào, chuyên đề', form: 'Mẫu 08' },
    ...{ subjects: ['collective', 'person', 'household'], types: ['thematic', 'movement'] },
  },
  {
    ...{ code: 'bao_cao_doi_ngoai_tap_the', name: 'Báo cáo thành tích đối ngoại của tổ chức nước ngoài' },
    ...{ form: 'Mẫu 11', subjects: ['collective'], types: ['foreign'] },
  },
  {
    ...{ code: 'bao_cao_doi_ngoai_ca_nhan', name: 'Báo cáo thành tích đối ngoại của người nước ngoài' },
    ...{ form: 'Mẫu 12', subjects: ['person'], types: ['foreign'] },
  },
];

/** The certificate of an initiative: a standard of what is achieved in one's work, and of nothing else. */
const INITIATIVE_CERTIFICATE = 'xac_nhan_sang_kien';

/** The general reports: of achievements in one's work, in titles of movements, for a badge of contribution. */
const GENERAL_REPORTS = ['bao_cao_ca_nhan', 'bao_cao_tap_the'];

/** Titles whose own decrees name one report for whatever type they are given by (Điều 59 and following of the Law). */
const ONE_REPORT = ['Mẫu 09', 'Mẫu 10', 'Mẫu 11', 'Mẫu 12'];

/**
 * Reports of achievements say which types of commendation they are made for; forms of the decree of 2025 that an award of
 * several types lacked are added, to be compared with its annex. Versions of officials, and confirmed ones, stay as they are.
 */
export class DossierTypes1763800611000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const versions = (await runner.query(
      `SELECT v.id, v.definition FROM award_version v
        WHERE v.author_id IS NULL AND v.author_name = $1 AND v.superseded_at IS NULL AND v.confirmed_at IS NULL
        ORDER BY v.award_id, v.valid_from`,
      [AUTHOR],
    )) as { id: string; definition: Definition }[];
    for (const { id, definition } of versions) {
      const dossier = typedDossier(definition);
      if (JSON.stringify(dossier) === JSON.stringify(definition.dossier)) continue;
      const changed = dossier
        .filter((part) => !definition.dossier.some((old) => JSON.stringify(old) === JSON.stringify(part)))
        .map(({ code }) => `dossier:${code}`);
      await runner.query(CORRECTION, [id, JSON.stringify({ ...definition, dossier }), REASON, AUTHOR, changed]);
    }
  }

  /** Refused once an official has compared or written anything: the old form cannot say it. */
  async down(runner: QueryRunner): Promise<void> {
    const [used] = (await runner.query(
      `SELECT EXISTS (SELECT FROM award_fact_confirmation)
           OR EXISTS (SELECT FROM award_version WHERE author_id IS NOT NULL OR confirmed_at IS NOT NULL) AS found`,
    )) as { found: boolean }[];
    if (used?.found === true) throw new Error('the catalogue holds what officials have compared or written');
    await runner.query(`ALTER TABLE award_version DISABLE TRIGGER USER`);
    await runner.query(
      `WITH gone AS (DELETE FROM award_version WHERE author_name = $1 AND reason = $2 RETURNING award_id, valid_from)
       UPDATE award_version v SET superseded_at = NULL FROM gone
        WHERE v.id = (SELECT o.id FROM award_version o
                       WHERE o.award_id = gone.award_id AND o.valid_from = gone.valid_from AND o.reason <> $2
                       ORDER BY o.version DESC LIMIT 1)`,
      [AUTHOR, REASON],
    );
    await runner.query(`ALTER TABLE award_version ENABLE TRIGGER USER`);
  }
}

/** The correction takes the place of the version; what officials have compared in it and did not change stays compared. */
const CORRECTION = `
  WITH old AS (
    UPDATE award_version SET superseded_at = now() WHERE id = $1
    RETURNING id, award_id, valid_from, valid_to, applies_by, yields_to_favourable),
  corrected AS (
    INSERT INTO award_version (award_id, version, definition, valid_from, valid_to, applies_by, yields_to_favourable, reason,
                               author_name)
    SELECT award_id, (SELECT max(version) + 1 FROM award_version m WHERE m.award_id = old.award_id), $2, valid_from, valid_to,
           applies_by, yields_to_favourable, $3, $4
      FROM old
    RETURNING id)
  INSERT INTO award_fact_confirmation (award_version_id, place, note, confirmed_by_id, confirmed_by, confirmed_at)
  SELECT corrected.id, f.place, f.note, f.confirmed_by_id, f.confirmed_by, f.confirmed_at
    FROM corrected, award_fact_confirmation f WHERE f.award_version_id = $1 AND NOT f.place = ANY ($5)`;

/** The dossier with the types of each report; a type that a special report stands for is none of a general report. */
function typedDossier({ types, subjects, dossier }: Definition): Component[] {
  const general = dossier.filter(({ code }) => GENERAL_REPORTS.includes(code));
  if (types.length === 1 || general.some(({ form }) => form !== null && ONE_REPORT.includes(form))) return [...dossier];
  const known = dossier.map((part) => specialOf(part, types) ?? part);
  const added = SPECIAL_REPORTS.flatMap((report) => missingReport(report, { types, subjects, dossier, general }));
  const special = [...known.filter(({ code }) => isSpecial(code)), ...added];
  const at = known.findLastIndex(({ generated }) => generated === 'achievement_report') + 1;
  return [...known.slice(0, at), ...added, ...known.slice(at)].map((part) => {
    if (!GENERAL_REPORTS.includes(part.code)) return part;
    const covered = special.filter((other) => part.subjects.some((subject) => other.subjects.includes(subject)));
    const left = types.filter((type) => !covered.some((other) => other.types?.includes(type)));
    return left.length === types.length || left.length === 0 ? part : { ...part, types: left };
  });
}

function isSpecial(code: string): boolean {
  return SPECIAL_REPORTS.some((report) => report.code === code);
}

/** A special report that the award has: needed now, where its name said when. Null for other components. */
function specialOf(part: Component, types: readonly string[]): Component | null {
  if (part.code === INITIATIVE_CERTIFICATE) return { ...part, types: ['achievement'] };
  const report = SPECIAL_REPORTS.find(({ code }) => code === part.code);
  if (report === undefined) return null;
  return { ...part, name: report.name, types: report.types.filter((type) => types.includes(type)), isRequired: true };
}

/** A form of the decree of 2025 that an award of several types has none of yet. */
function missingReport(
  { code, name, form, ...report }: SpecialReport,
  { types, subjects, dossier, general }: Omit<Definition, 'code'> & { readonly general: readonly Component[] },
): Component[] {
  const ownTypes = report.types.filter((type) => types.includes(type));
  const ownSubjects = report.subjects.filter((subject) => subjects.includes(subject));
  const sample = general.find(({ basis }) => basis?.text === DECREE);
  const isThere = dossier.some((part) => part.code === code || part.form === form);
  if (ownTypes.length === 0 || ownSubjects.length === 0 || sample === undefined || isThere) return [];
  return [
    {
      ...{ form, generated: 'achievement_report', subjects: ownSubjects, types: ownTypes, isRequired: true },
      ...{ basis: { text: DECREE, place: `Phụ lục, ${form}` }, confidence: 'to_check', code, name },
      check: sample.check ?? CHECK,
    },
  ];
}
