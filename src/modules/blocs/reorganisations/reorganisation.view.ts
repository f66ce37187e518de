import { addDays } from '../../../domain/calendar';
import type { MemberRole } from '../../../domain/agencies';
import { usuallyJoins } from '../../../domain/reorganisation';
import { formatDate } from '../../../text/date';
import { reorganisedText } from '../../../text/notices/reorganisations';
import { memberRoleWords, roleWords, sheetStateWords } from '../../../text/vi';
import type { JoinChoice, PreviewView } from '../../../../templates/pages/agencies/reorganisation-props';
import type { OpenMembership, ReorganisationPlan, ReorganisationRequest } from './reorganisation';
import type { ReorganisationAnswer } from './reorganisations.dto';
import { previewKeyOf } from './reorganisations.fields';

/** Everything that will happen, in sentences. */
export function previewView(plan: ReorganisationPlan, request: ReorganisationRequest): PreviewView {
  const { agency, successors, passing, ending } = plan;
  const day = formatDate(passing.effectiveOn);
  const lastDay = formatDate(addDays(passing.effectiveOn, -1));
  const names = successors.map(({ name }) => name);
  return {
    summary: `${reorganisedText(passing.kind, agency.name, names, day)}.`,
    memberships: ending.map(({ blocName, role }) => `${blocName}: ${memberRoleWords[role]}, hết ngày ${lastDay}.`),
    staying: stayingOf(plan),
    joins: joinsOf(plan, request),
    keepPost: keepPostOf(plan, request),
    roles: plan.roles.map(({ displayName, role }) => `${displayName}: ${roleWords[role]}, hết ngày ${lastDay}.`),
    tasks: plan.tasks.map(
      ({ blocName, yearName, count }) => `${blocName}, ${yearName}: ${String(count)} nhiệm vụ${takerWords(plan)}`,
    ),
    sheets: plan.sheets.map(
      ({ blocName, periodName, state }) => `${blocName}, ${periodName}: ${sheetStateWords[state]}.`,
    ),
    warnings: warningsOf(plan, lastDay),
    key: previewKeyOf(request),
  };
}

/** The plan for programs. */
export function reorganisationAnswer(plan: ReorganisationPlan): ReorganisationAnswer {
  const { agency, successors, passing } = plan;
  const place = ({ blocCode, role }: OpenMembership): { bloc: string; role: MemberRole } => ({ bloc: blocCode, role });
  return {
    ...{ agency: agency.code, kind: passing.kind, effectiveOn: passing.effectiveOn },
    successors: successors.map(({ code }) => code),
    ending: plan.ending.map(place),
    joining: plan.joining.map(({ ended, successorCode, role }) => ({
      bloc: ended.blocCode,
      agency: successorCode,
      role,
    })),
    vacant: plan.vacant.map(place),
    roles: plan.roles.map(({ loginName, role }) => ({ user: loginName, role })),
    tasks: plan.tasks.map(({ blocName, yearName, count }) => ({ bloc: blocName, year: yearName, count })),
    sheets: plan.sheets.map(({ blocName, periodName, state }) => ({ bloc: blocName, period: periodName, state })),
  };
}

/** Blocs in which a successor is no member yet, as boxes: those that were ticked, or the usual ones. */
function joinsOf(
  { ending, successors, joining, passing }: ReorganisationPlan,
  { joins }: ReorganisationRequest,
): JoinChoice[] {
  return ending.flatMap((ended): JoinChoice[] => {
    const members = joining.filter((item) => item.ended === ended && item.isMember).map((item) => item.successorCode);
    const newcomers = successors.filter(({ code }) => !members.includes(code));
    if (newcomers.length === 0) return [];
    return [
      {
        blocCode: ended.blocCode,
        words: `${newcomers.map(({ name }) => name).join(', ')} vào ${ended.blocName}`,
        checked: joins === null ? usuallyJoins(passing.kind) : joins.includes(ended.blocCode),
      },
    ];
  });
}

function stayingOf({ joining, successors }: ReorganisationPlan): string[] {
  return joining
    .filter(({ isMember }) => isMember)
    .map(({ ended, successorCode, role }) => {
      const name = successors.find(({ code }) => code === successorCode)?.name ?? successorCode;
      const change = role === null ? '' : `, chuyển thành ${memberRoleWords[role]}`;
      return `${name} đang là thành viên ${ended.blocName}${change}.`;
    });
}

function keepPostOf(
  { ending, successors }: ReorganisationPlan,
  { keepPost }: ReorganisationRequest,
): PreviewView['keepPost'] {
  const posts = ending.filter(({ role }) => role !== 'member');
  const [successor] = successors;
  if (posts.length === 0 || successor === undefined || successors.length > 1) return null;
  const words = posts.map(({ role, blocName }) => `${memberRoleWords[role]} của ${blocName}`).join(', ');
  return { words: `${successor.name} giữ tiếp vai trò ${words}`, checked: keepPost };
}

function takerWords({ successors }: ReorganisationPlan): string {
  const [successor] = successors;
  return successor === undefined || successors.length > 1
    ? ', chỉ còn trong danh sách của các kỳ trước ngày này.'
    : `, ghi tiếp dưới tên ${successor.name} khi cơ quan này là thành viên khối.`;
}

function warningsOf({ vacant, sheets, roles }: ReorganisationPlan, lastDay: string): string[] {
  return [
    ...vacant.map(
      ({ blocName, role }) => `${blocName} sẽ không có ${memberRoleWords[role]}. Cử cơ quan khác trên trang của khối.`,
    ),
    ...(sheets.length === 0 || roles.length === 0
      ? []
      : [`Còn phiếu chưa nộp: sau ngày ${lastDay} người của cơ quan không nộp được nữa.`]),
  ];
}
