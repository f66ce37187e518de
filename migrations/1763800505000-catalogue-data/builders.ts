import type {
  Award,
  AwardBonus,
  AwardDeadline,
  AwardRule,
  Citation,
  Condition,
  Confidence,
  DossierComponent,
  LeafCondition,
  VoteBody,
  VoteRule,
  YearSpan,
} from '../../src/domain/commendation/award';

/** A citation of the law of 2022, of the decree of 2025 … */
export const law = (place: string): Citation => ({ text: 'L06-2022', place });
export const decree = (place: string): Citation => ({ text: 'ND152-2025', place });

/** Whether something was read in the text itself, or has to be compared with it. */
export const CONFIRMED: Confidence = 'confirmed';
export const TO_CHECK: Confidence = 'to_check';

type Kinds = LeafCondition['kind'];
type Rest<Kind extends Kinds> = Omit<
  Extract<LeafCondition, { kind: Kind }>,
  'kind' | 'code' | 'words' | 'basis' | 'confidence'
>;

/** One condition that holds no others. */
export function leaf<Kind extends Kinds>(
  kind: Kind,
  code: string,
  words: string,
  basis: Citation | null,
  rest: Rest<Kind>,
  confidence: Confidence = CONFIRMED,
): Condition {
  return { kind, code, words, basis, confidence, ...rest } as unknown as Condition;
}

/** What an official has to confirm, because no figure shows it. */
export const attested = (
  code: string,
  words: string,
  basis: Citation | null,
  confidence: Confidence = CONFIRMED,
): Condition => leaf('attested', code, words, basis, {}, confidence);

export const all = (code: string, words: string, of: readonly Condition[]): Condition => ({
  kind: 'all',
  code,
  words,
  of,
});
export const any = (code: string, words: string, of: readonly Condition[]): Condition => ({
  kind: 'any',
  code,
  words,
  of,
});

/** That many years without a gap, the achievement year the last of them. */
export const yearsInRow = (years: number): YearSpan => ({ years, isConsecutive: true, includesAchievementYear: true });
/** Anywhere within that many years up to the achievement year; null for any time. */
export const within = (years: number | null): YearSpan => ({
  ...{ years, isConsecutive: false, includesAchievementYear: true },
});

/** The vote of a council over all its members (domain §3.5); whether it is secret has to be compared with the text. */
export const vote = (body: VoteBody, share: string): VoteRule => ({
  ...{ body, share, kind: 'secret', basis: decree(''), confidence: TO_CHECK },
});

/** Money by the decree of 2025. */
export function bonus(article: number, coefficients: Partial<AwardBonus>, confidence = CONFIRMED): AwardBonus {
  const basis = decree(`Điều ${String(article)}`);
  return {
    person: null,
    collective: null,
    householdFactor: null,
    isCeiling: false,
    decidedFrom: '2025-07-01',
    basis,
    confidence,
    ...coefficients,
  };
}

/** The days by which a province takes dossiers, schools by their school year. */
export const PROVINCE_DEADLINES: readonly AwardDeadline[] = [
  {
    ...{ monthDay: '12-10', yearsAfter: 0, appliesTo: 'all', recipient: 'Sở Nội vụ' },
    ...{ basis: null, confidence: TO_CHECK },
  },
  {
    ...{ monthDay: '07-10', yearsAfter: 0, appliesTo: 'education', recipient: 'Sở Nội vụ' },
    ...{ basis: null, confidence: TO_CHECK },
  },
];

interface DossierOptions {
  /** Number of the form of the report of a person and of a collective. */
  readonly personForm?: readonly [string, Confidence];
  readonly collectiveForm?: readonly [string, Confidence];
  readonly initiative?: 'required' | 'if_used';
  readonly hasVote?: boolean;
  readonly suddenReport?: boolean;
  /** The province or ministry sets the dossier itself. */
  readonly isLocal?: boolean;
}

/** The parts of a dossier by article 84 of the law and the annex of the decree. */
export function dossier(options: DossierOptions): DossierComponent[] {
  const everybody = ['collective', 'person', 'household'] as const;
  const local = options.isLocal === true;
  const part = (component: Pick<DossierComponent, 'code' | 'name'> & Partial<DossierComponent>): DossierComponent => ({
    ...{ form: null, generated: null, subjects: everybody, isRequired: true, basis: law('Điều 84 khoản 1') },
    ...{ confidence: local ? TO_CHECK : CONFIRMED },
    ...component,
  });
  const report = (
    code: string,
    name: string,
    [form, confidence]: readonly [string, Confidence],
    rest: Partial<DossierComponent>,
  ): DossierComponent =>
    part({
      ...{ code, name, form, generated: 'achievement_report', basis: decree(`Phụ lục, ${form}`) },
      confidence: local ? TO_CHECK : confidence,
      ...rest,
    });
  return [
    part({
      ...{ code: 'to_trinh', name: 'Tờ trình đề nghị khen thưởng', form: 'Mẫu 01', generated: 'submission' },
      basis: decree('Phụ lục, Mẫu 01'),
    }),
    part({
      ...{ code: 'danh_sach', name: 'Danh sách đề nghị kèm theo Tờ trình', generated: 'list', isRequired: false },
      ...{ basis: null, confidence: TO_CHECK },
    }),
    ...(options.personForm
      ? [
          report('bao_cao_ca_nhan', 'Báo cáo thành tích của cá nhân', options.personForm, {
            subjects: ['person', 'household'],
          }),
        ]
      : []),
    ...(options.collectiveForm
      ? [
          report('bao_cao_tap_the', 'Báo cáo thành tích của tập thể', options.collectiveForm, {
            subjects: ['collective'],
          }),
        ]
      : []),
    ...(options.suddenReport === true
      ? [
          report('bao_cao_dot_xuat', 'Báo cáo thành tích đột xuất (khi khen thưởng đột xuất)', ['Mẫu 06', TO_CHECK], {
            isRequired: false,
          }),
        ]
      : []),
    part({
      code: 'bien_ban',
      name: options.hasVote === true ? 'Biên bản bình xét và kết quả bỏ phiếu' : 'Biên bản xét khen thưởng',
      generated: 'minutes',
    }),
    ...(options.initiative
      ? [
          part({
            ...{ code: 'xac_nhan_sang_kien', form: 'Mẫu 13', subjects: ['person'] },
            name: 'Giấy xác nhận hiệu quả, phạm vi ảnh hưởng của sáng kiến, đề tài',
            isRequired: options.initiative === 'required',
            ...{ basis: decree('Phụ lục, Mẫu 13'), confidence: TO_CHECK },
          }),
        ]
      : []),
  ];
}

export const PERSON_REPORT = ['Mẫu 05', CONFIRMED] as const;
export const COLLECTIVE_REPORT = ['Mẫu 04', TO_CHECK] as const;

/** A rule that one subject is commended by for some types. */
export const rule = (subject: AwardRule['subject'], types: AwardRule['types'], condition: Condition): AwardRule => ({
  subject,
  types,
  condition,
});

const USUAL = { confidence: CONFIRMED, note: '', quota: null, vote: null, deadlines: [], bonus: null } as const;
type Usual = keyof typeof USUAL;

/** An award of the State as it stands from 1/7/2025 to 30/9/2026; subjects and types follow from its rules. */
export function award(
  fields: Omit<Award, Usual | 'system' | 'subjects' | 'types'> & Partial<Pick<Award, Usual | 'system'>>,
): Award {
  const subjects = [...new Set(fields.rules.map(({ subject }) => subject))];
  const types = [...new Set(fields.rules.flatMap((entry) => entry.types))];
  return { ...USUAL, system: 'state', ...fields, subjects, types };
}
