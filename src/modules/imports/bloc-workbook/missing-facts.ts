import type { BlocContext } from './bloc-context';
import type { AgencyItem, MissingFact } from './reading';

/** What no workbook of this form says. A later step asks for it; until then it stays empty. */
const NEVER_SAID: readonly MissingFact[] = [
  { code: 'bloc_code', sentence: 'Mã của khối.' },
  { code: 'province', sentence: 'Tỉnh, thành phố của khối.' },
  { code: 'founding_decision', sentence: 'Quyết định thành lập khối.' },
  { code: 'leader_in_charge', sentence: 'Lãnh đạo phụ trách khối.' },
  { code: 'pact_signed_on', sentence: 'Ngày ký giao ước thi đua.' },
  { code: 'deadlines', sentence: 'Hạn cập nhật tiến độ và hạn nộp phiếu tự chấm.' },
  { code: 'task_approval', sentence: 'Văn bản của Hội đồng về nhiệm vụ trọng tâm đã đăng ký.' },
  { code: 'agency_identifiers', sentence: 'Mã định danh của các cơ quan, đơn vị.' },
];

/** The facts to be added by hand ("cần bổ sung"): nothing is invented in their place. */
export function missingFacts({ blocName }: BlocContext, agencies: readonly AgencyItem[]): MissingFact[] {
  const roles = agencies.map(({ role }) => role);
  return [
    ...(blocName === null ? [{ code: 'bloc_name', sentence: 'Tên của khối.' }] : []),
    ...NEVER_SAID,
    ...(roles.includes('chair') ? [] : [{ code: 'chair', sentence: 'Khối trưởng của năm.' }]),
    ...(roles.includes('vice_chair') ? [] : [{ code: 'vice_chair', sentence: 'Khối phó của năm.' }]),
  ];
}
