import { type Actor, may, reach } from '../../platform/access';
import { type ImportTarget, isWritten, type PlannedItem, type PlannedItems, type PlanProblem } from './plan/plan';
import { fileProblem } from './plan/plan-problems';
import { fieldWords } from './import-words';

/** Whether the actor may import into a bloc; one who may not must not learn that it exists. */
export function mayImportInto(actor: Actor, blocId: string): boolean {
  const { province, blocIds } = reach(actor, 'import.run');
  return province || blocIds.includes(blocId);
}

/** Whether the actor may adjust approved targets: Sở Nội vụ, and the command line. */
export function mayAdjustTasks(actor: Actor): boolean {
  return reach(actor, 'agency.manage').province;
}

/** What the import would make that the actor may not make (product §6: Sở Nội vụ makes agencies, blocs and periods). */
export function permissionProblems(
  actor: Actor,
  target: ImportTarget,
  items: PlannedItems,
  agencyCodes: ReadonlySet<string>,
): PlanProblem[] {
  return [
    ...newBloc(actor, target),
    ...newPeriods(actor, target),
    ...newAgencies(actor, items, agencyCodes),
    ...changedAgencies(actor, items, agencyCodes),
    ...changedTasks(actor, items),
  ];
}

function newBloc(actor: Actor, { blocId, blocName }: ImportTarget): PlanProblem[] {
  if (blocId !== null || may(actor, 'bloc.define', {})) return [];
  const sentence = `Chưa có khối “${blocName}” trong phạm vi của bạn. Sở Nội vụ lập khối mới, hoặc bạn nhập mã khối của mình.`;
  return [fileProblem('bloc_not_allowed', sentence)];
}

function newPeriods(actor: Actor, { yearPeriod, halfPeriod }: ImportTarget): PlanProblem[] {
  const made = [yearPeriod, halfPeriod].filter(({ exists }) => !exists).map(({ name }) => name);
  if (made.length === 0 || may(actor, 'period.manage', {})) return [];
  const sentence = `Chưa có kỳ: ${made.join('; ')}. Sở Nội vụ lập kỳ trước, rồi thư ký khối nhập tệp.`;
  return [fileProblem('period_not_allowed', sentence)];
}

function newAgencies(actor: Actor, { agencies }: PlannedItems, known: ReadonlySet<string>): PlanProblem[] {
  if (may(actor, 'agency.manage', {})) return [];
  return agencies
    .filter(({ source }) => !known.has(source.code))
    .map((item) => {
      const sentence = `Cơ quan ${item.source.name} (${item.source.code}) chưa có trong danh mục. Sở Nội vụ thêm cơ quan trước.`;
      return atCell(item, 'agency_not_allowed', sentence);
    });
}

function changedAgencies(actor: Actor, { agencies }: PlannedItems, known: ReadonlySet<string>): PlanProblem[] {
  if (may(actor, 'agency.manage', {})) return [];
  return agencies
    .filter(
      ({ source, facts }) => known.has(source.code) && facts.some((fact) => isWritten(fact) && fact.field !== 'role'),
    )
    .map((item) => {
      const sentence = `Thông tin của ${item.source.code} khác danh mục cơ quan. Sở Nội vụ sửa danh mục.`;
      return atCell(item, 'agency_not_allowed', sentence);
    });
}

/** What was approved is adjusted by those who approve; a task that is new is registered as it stands in the file. */
function changedTasks(actor: Actor, { tasks }: PlannedItems): PlanProblem[] {
  if (mayAdjustTasks(actor)) return [];
  return tasks
    .filter(({ facts }) => facts.some(({ stored }) => stored !== null))
    .flatMap(({ source, facts }) =>
      facts.filter(isWritten).map((fact) => {
        const task = `${source.agency}-${String(source.number)}`;
        const sentence = `Chỉ Sở Nội vụ được đổi chỉ tiêu đã duyệt: nhiệm vụ ${task}, ${fieldWords(fact)}, tệp khác với hệ thống.`;
        return atCell(fact, 'task_not_allowed', sentence);
      }),
    );
}

function atCell(
  { sheet, address }: Pick<PlannedItem, 'sheet' | 'address'>,
  code: string,
  sentence: string,
): PlanProblem {
  return { code, sheet, address, sentence, severity: 'error' };
}
