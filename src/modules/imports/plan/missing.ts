import type { MissingFact } from '../bloc-workbook';
import type { ImportPlan, ImportTarget, PlanMissing } from './plan';
import type { KnownDetails } from './stored-state';

/**
 * What is still to be added by hand ("cần bổ sung"): facts that the workbook lacks and nobody has entered so far, each
 * with the page where it is entered once the bloc exists.
 */
export function stillMissing(
  missing: readonly MissingFact[],
  target: ImportTarget | null,
  known: KnownDetails,
): PlanMissing[] {
  return missing
    .filter(({ code }) => !isKnown(code, target, known))
    .map(({ code, sentence }) => ({ code, sentence: wordsOf(code, sentence, target), href: pageOf(code, target) }));
}

/** The plan after it was written: what is missing can now be entered on the pages of the bloc. */
export function withBloc(plan: ImportPlan, blocId: string): ImportPlan {
  if (plan.target === null) return plan;
  const target = { ...plan.target, blocId };
  return { ...plan, missing: plan.missing.map((item) => ({ ...item, href: pageOf(item.code, target) })) };
}

function isKnown(code: string, target: ImportTarget | null, known: KnownDetails): boolean {
  switch (code) {
    case 'bloc_code':
      return target !== null && !target.codeMadeUp;
    case 'bloc_name':
      return target !== null;
    case 'province':
      return known.provinceName !== null;
    case 'founding_decision':
      return known.foundingDecision !== null;
    case 'leader_in_charge':
      return known.leaderInCharge !== null;
    case 'pact_signed_on':
      return known.pactSignedOn !== null;
    case 'deadlines':
      return known.hasDeadlines;
    case 'agency_identifiers':
      return known.hasIdentifiers;
    default:
      return false;
  }
}

function wordsOf(code: string, sentence: string, target: ImportTarget | null): string {
  if (code === 'province') return 'Tên tỉnh, thành phố: quản trị đặt ở Hệ thống, Cài đặt.';
  if (code !== 'bloc_code' || target === null) return sentence;
  return `Mã của khối: chưa ai đặt, tạm dùng ${target.blocCode}. Muốn mã khác thì nhập mã khối rồi kiểm tra lại tệp.`;
}

function pageOf(code: string, target: ImportTarget | null): string | null {
  if (target?.blocId == null || code === 'province' || code === 'task_approval') return null;
  if (code === 'agency_identifiers') return '/danh-muc/co-quan';
  return `/danh-muc/khoi/${target.blocCode}?nam=${String(target.year)}`;
}
