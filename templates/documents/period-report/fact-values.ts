import { exact } from '../../../src/domain/fraction';
import { tallyByStatus } from '../../../src/domain/tasks/counts';
import { formatDate, formatLongDate } from '../../../src/text/date';
import { formatNumber, formatPercent } from '../../../src/text/number';
import { isFinished } from '../../../src/domain/tasks/status';
import { taskStatusWords } from '../../../src/text/words/tasks';
import type { ReportAgency, ReportScore, ReportTask, ReportFacts } from './facts';
import { DIRECTIVE_34 } from './legal-grounds';
import { movementFacts } from './movement-values';
import { nextPeriodName, periodInTitle, yearOf } from './sections';
import { WITHHELD_FIGURE } from './withheld-points';

/** What a fact says when there is nothing to list. */
const NONE = 'không có';

/** What a fact says when the data does not hold it yet. */
const UNKNOWN = '(chưa có số liệu)';

/** Every fact that prose may cite, with the words by which an editor finds it. */
export const FACT_LABELS = {
  'bloc.name': 'Tên khối thi đua',
  'bloc.memberCount': 'Số cơ quan, đơn vị thành viên',
  'bloc.memberList': 'Danh sách cơ quan, đơn vị thành viên',
  'bloc.chair': 'Khối trưởng',
  'bloc.viceChairs': 'Khối phó',
  'bloc.leader': 'Lãnh đạo phụ trách khối',
  'bloc.pactDate': 'Ngày ký giao ước thi đua',
  'period.name': 'Tên kỳ báo cáo',
  'period.next': 'Tên kỳ tiếp theo',
  'period.year': 'Năm',
  'period.asOf': 'Ngày chốt số liệu',
  'tasks.total': 'Tổng số nhiệm vụ trọng tâm',
  'tasks.completed': 'Số nhiệm vụ hoàn thành',
  'tasks.exceeded': 'Số nhiệm vụ vượt mức',
  'tasks.finished': 'Số nhiệm vụ hoàn thành và vượt mức',
  'tasks.finishedShare': 'Tỷ lệ nhiệm vụ hoàn thành và vượt mức',
  'tasks.onTrack': 'Số nhiệm vụ đúng tiến độ',
  'tasks.onTrackShare': 'Tỷ lệ nhiệm vụ đúng tiến độ',
  'tasks.late': 'Số nhiệm vụ chậm',
  'tasks.lateShare': 'Tỷ lệ nhiệm vụ chậm',
  'tasks.lateByAgency': 'Nhiệm vụ chậm theo cơ quan',
  'tasks.overdue': 'Số nhiệm vụ quá hạn',
  'tasks.overdueList': 'Danh sách nhiệm vụ quá hạn',
  'tasks.notStarted': 'Số nhiệm vụ chưa bắt đầu',
  'tasks.notUpdated': 'Số nhiệm vụ chưa cập nhật kết quả',
  'tasks.notUpdatedList': 'Danh sách nhiệm vụ chưa cập nhật kết quả',
  'tasks.paused': 'Số nhiệm vụ tạm dừng',
  'tasks.unfinished': 'Số nhiệm vụ chưa hoàn thành',
  'tasks.finishedFirstHalf': 'Số nhiệm vụ hoàn thành và vượt mức trong 6 tháng đầu năm',
  'tasks.adjustedList': 'Nhiệm vụ điều chỉnh chỉ tiêu',
  'tasks.evidence': 'Số tệp minh chứng của nhiệm vụ',
  'tasks.agencyResults': 'Kết quả của từng cơ quan, đơn vị (mỗi cơ quan một dòng)',
  'scores.complete': 'Số phiếu đã chấm đủ tiêu chí',
  'scores.submitted': 'Số phiếu tự chấm đã nộp',
  'scores.notSubmittedList': 'Cơ quan, đơn vị chưa nộp phiếu tự chấm',
  'scores.highest': 'Tổng điểm cao nhất',
  'scores.highestAgencies': 'Cơ quan, đơn vị có tổng điểm cao nhất',
  'scores.ranking': 'Tổng điểm từ cao đến thấp',
  'scores.excludedList': 'Cơ quan, đơn vị không xếp hạng và lý do',
  'movements.total': 'Số phong trào thi đua trong kỳ',
  'movements.launched': 'Số phong trào phát động trong kỳ',
  'movements.underWay': 'Số phong trào đang thực hiện',
  'movements.interimReviewed': 'Số phong trào sơ kết trong kỳ',
  'movements.finalReviewed': 'Số phong trào tổng kết trong kỳ',
  'movements.registered': 'Số lượt cơ quan đăng ký tham gia phong trào',
  'movements.reported': 'Số lượt cơ quan báo cáo kết quả phong trào',
  'movements.regularList': 'Các phong trào thường xuyên',
  'movements.thematicList': 'Các phong trào theo chuyên đề',
  'commendations.total': 'Tổng số lượt khen thưởng',
  'commendations.collectives': 'Số lượt tập thể được khen thưởng',
  'commendations.persons': 'Số lượt cá nhân được khen thưởng',
  'commendations.decisions': 'Số quyết định khen thưởng',
  'commendations.formList': 'Số lượng theo hình thức khen thưởng, danh hiệu',
  'pact.contents': 'Số nội dung giao ước',
  'pact.targets': 'Số chỉ tiêu giao ước',
  'ballots.elected': 'Cơ quan, đơn vị được suy tôn',
  'chair.next': 'Khối trưởng kỳ tới',
  'chair.nextVice': 'Khối phó kỳ tới',
  'law.directive34': 'Chỉ thị 34-CT/TW của Bộ Chính trị',
} as const;
export type FactKey = keyof typeof FACT_LABELS;

/** The value of every fact in words and figures as they are printed, computed from the data alone. */
export function factsOf(facts: ReportFacts): Record<FactKey, string> {
  return {
    ...blocFacts(facts),
    ...taskFacts(facts),
    ...(facts.arePointsWithheld === true ? withheldFacts(facts) : scoreFacts(facts)),
    ...movementFacts(facts),
    ...commendationFacts(facts),
    ...yearFacts(facts),
  };
}

function blocFacts(facts: ReportFacts) {
  const { bloc, agencies } = facts;
  return {
    'bloc.name': bloc.name,
    'bloc.memberCount': formatNumber(agencies.length),
    'bloc.memberList': listOr(
      agencies.map(({ name }) => name),
      ', ',
    ),
    'bloc.chair': bloc.chair ?? UNKNOWN,
    'bloc.viceChairs': bloc.viceChairs.length === 0 ? UNKNOWN : bloc.viceChairs.join(', '),
    'bloc.leader': bloc.leader ?? UNKNOWN,
    'bloc.pactDate': bloc.pactSignedOn === null ? UNKNOWN : formatLongDate(bloc.pactSignedOn),
    'period.name': periodInTitle(facts),
    'period.next': nextPeriodName(facts),
    'period.year': yearOf(facts),
    'period.asOf': formatLongDate(facts.asOf),
    'law.directive34': DIRECTIVE_34,
  };
}

function taskFacts({ tasks, agencies }: ReportFacts) {
  const tally = tallyByStatus(tasks.map(({ status }) => status));
  const finished = tally.completed + tally.exceeded;
  const share = (count: number): string =>
    tasks.length === 0 ? UNKNOWN : formatPercent(exact(count).div(tasks.length));
  const named = (task: ReportTask): string => `${agencyName(agencies, task.agency)}, nhiệm vụ ${String(task.number)}`;
  const listed = (chosen: readonly ReportTask[]): string =>
    listOr(chosen.map((task) => `${task.title} (${named(task)})`));
  return {
    'tasks.total': formatNumber(tasks.length),
    'tasks.completed': formatNumber(tally.completed),
    'tasks.exceeded': formatNumber(tally.exceeded),
    'tasks.finished': formatNumber(finished),
    'tasks.finishedShare': share(finished),
    'tasks.onTrack': formatNumber(tally.on_track),
    'tasks.onTrackShare': share(tally.on_track),
    'tasks.late': formatNumber(tally.late),
    'tasks.lateShare': share(tally.late),
    'tasks.lateByAgency': lateByAgency(agencies, tasks),
    'tasks.overdue': formatNumber(tally.overdue),
    'tasks.overdueList': listOr(
      tasks
        .filter(({ status }) => status === 'overdue')
        .map((task) => `${task.title} (${named(task)}, hạn ${formatDate(task.due)})`),
    ),
    'tasks.notStarted': formatNumber(tally.not_started),
    'tasks.notUpdated': formatNumber(tally.not_updated),
    'tasks.notUpdatedList': listed(tasks.filter(({ status }) => status === 'not_updated')),
    'tasks.paused': formatNumber(tally.paused),
    'tasks.unfinished': formatNumber(tasks.length - finished),
    'tasks.finishedFirstHalf': formatNumber(
      tasks.filter(({ firstHalf }) => firstHalf !== null && isFinished(firstHalf.status)).length,
    ),
    'tasks.adjustedList': listOr(tasks.flatMap((task) => adjusted(task, named(task)))),
    'tasks.evidence': formatNumber(tasks.reduce((total, task) => total + task.evidenceCount, 0)),
    'tasks.agencyResults': agencies.map((agency) => agencyResult(agency, tasks)).join('\n'),
  };
}

/** '- Ban Tổ chức Tỉnh ủy: 10 nhiệm vụ, trong đó 2 hoàn thành, 5 đúng tiến độ, 3 chậm.' */
function agencyResult(agency: ReportAgency, tasks: readonly ReportTask[]): string {
  const own = tasks.filter((task) => task.agency === agency.code);
  if (own.length === 0) return `- ${agency.name}: chưa đăng ký nhiệm vụ.`;
  const tally = tallyByStatus(own.map(({ status }) => status));
  const order = [
    'exceeded',
    'completed',
    'on_track',
    'late',
    'overdue',
    'not_started',
    'not_updated',
    'paused',
  ] as const;
  const counted = order
    .filter((status) => tally[status] > 0)
    .map((status) => `${String(tally[status])} ${taskStatusWords[status].toLocaleLowerCase('vi')}`);
  return `- ${agency.name}: ${String(own.length)} nhiệm vụ, trong đó ${counted.join(', ')}.`;
}

function lateByAgency(agencies: readonly ReportAgency[], tasks: readonly ReportTask[]): string {
  const counted = agencies.map(({ code, name }) => ({
    name,
    count: tasks.filter((task) => task.agency === code && task.status === 'late').length,
  }));
  return listOr(
    counted
      .filter(({ count }) => count > 0)
      .sort((left, right) => right.count - left.count)
      .map(({ name, count }) => `${name} (${String(count)})`),
    ', ',
  );
}

function adjusted(task: ReportTask, named: string): string[] {
  if (task.adjustedTarget === null) return [];
  const [before, after] = [task.registeredTarget, task.adjustedTarget].map((target) => formatNumber(target));
  return [`${task.title} (${named}): đăng ký ${String(before)}, điều chỉnh ${String(after)} ${task.unit}`];
}

function scoreFacts({ scores, agencies }: ReportFacts) {
  const complete = scores
    .flatMap(({ agency, total }) =>
      total === null ? [] : [{ name: agencyName(agencies, agency), total: exact(total) }],
    )
    .sort((left, right) => right.total.compare(left.total));
  const best = complete[0]?.total ?? null;
  const unsent = scores.filter(({ state }) => NOT_SENT.has(state));
  return {
    'scores.complete': formatNumber(complete.length),
    'scores.submitted': formatNumber(scores.length - unsent.length),
    'scores.notSubmittedList': listOr(
      unsent.map(({ agency }) => agencyName(agencies, agency)),
      ', ',
    ),
    'scores.highest': best === null ? UNKNOWN : formatNumber(best),
    'scores.highestAgencies':
      best === null
        ? UNKNOWN
        : complete
            .filter(({ total }) => total.equals(best))
            .map(({ name }) => name)
            .join(', '),
    'scores.ranking': listOr(complete.map(({ name, total }) => `${name} ${formatNumber(total)} điểm`)),
    'scores.excludedList': listOr(
      scores.flatMap(({ agency, exclusionReason }) =>
        exclusionReason === null ? [] : [`${agencyName(agencies, agency)} (${exclusionReason})`],
      ),
    ),
  };
}

/** The facts about points for a reader to whom they are not disclosed: who sent a sheet is no secret. */
function withheldFacts(facts: ReportFacts): ReturnType<typeof scoreFacts> {
  return {
    ...scoreFacts(facts),
    'scores.complete': WITHHELD_FIGURE,
    'scores.highest': WITHHELD_FIGURE,
    'scores.highestAgencies': WITHHELD_FIGURE,
    'scores.ranking': WITHHELD_FIGURE,
    'scores.excludedList': WITHHELD_FIGURE,
  };
}

const NOT_SENT: ReadonlySet<ReportScore['state']> = new Set(['not_started', 'drafting', 'awaiting_leader']);

function commendationFacts({ commendations }: ReportFacts) {
  const quantity = (chosen: readonly { readonly quantity: number }[]): string =>
    formatNumber(chosen.reduce((total, row) => total + row.quantity, 0));
  const forms = [...new Set(commendations.map(({ form }) => form))];
  return {
    'commendations.total': quantity(commendations),
    'commendations.collectives': quantity(commendations.filter(({ subject }) => subject === 'collective')),
    'commendations.persons': quantity(commendations.filter(({ subject }) => subject === 'person')),
    'commendations.decisions': formatNumber(new Set(commendations.map((row) => row.decisionNumber)).size),
    'commendations.formList': listOr(
      forms.map((form) => `${quantity(commendations.filter((row) => row.form === form))} ${form}`),
    ),
  };
}

function yearFacts({ year }: ReportFacts) {
  const pact = year?.pact ?? null;
  const elected = (year?.ballots ?? []).flatMap(({ candidates }) =>
    candidates.filter((candidate) => candidate.elected),
  );
  return {
    'pact.contents': pact === null ? UNKNOWN : formatNumber(pact.contents),
    'pact.targets': pact === null ? UNKNOWN : formatNumber(pact.targets),
    'ballots.elected': listOr(
      elected.map(({ name, votes }) => `${name} (${formatNumber(votes)} phiếu)`),
      ', ',
    ),
    'chair.next': year?.nextChair ?? UNKNOWN,
    'chair.nextVice': year === null || year.nextViceChairs.length === 0 ? UNKNOWN : year.nextViceChairs.join(', '),
  };
}

function agencyName(agencies: readonly ReportAgency[], code: string): string {
  return agencies.find((agency) => agency.code === code)?.name ?? code;
}

function listOr(items: readonly string[], separator = '; '): string {
  return items.length === 0 ? NONE : items.join(separator);
}
