import type { Machine, Transition } from '../domain/workflow/machine';
import { MACHINES, type MachineName } from '../domain/workflow/machines';
import { machineWords } from './machines';
import { roleWords } from './words/organisation';

/** Every state machine as a page of Markdown: a diagram (Mermaid) and the table of its steps, in the words of the screen. */
export function machinesDrawn(): string {
  const names = Object.keys(MACHINES) as MachineName[];
  return [
    '# Trạng thái và các bước chuyển',
    '',
    'Trang này do lệnh `npm run --silent thidua -- workflow` viết ra từ chính các bảng trạng thái mà hệ thống dùng (thư mục `src/domain/workflow`).',
    '',
    ...names.flatMap(drawn),
  ].join('\n');
}

function drawn(name: MachineName): string[] {
  const machine: Machine<string, string> = MACHINES[name];
  const { title } = machineWords[name];
  return [`## ${title}`, '', ...diagram(name, machine), '', ...table(name, machine), ''];
}

function diagram(name: MachineName, machine: Machine<string, string>): string[] {
  const { states, actions } = machineWords[name];
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...machine.states.map((state) => `  state "${states[state] ?? state}" as ${state}`),
    `  [*] --> ${machine.initial}`,
    ...machine.transitions.map(({ from, action, to }) => `  ${from} --> ${to}: ${actions[action] ?? action}`),
    '```',
  ];
}

function table(name: MachineName, machine: Machine<string, string>): string[] {
  return [
    '| Đang ở | Việc làm | Sang | Người làm | Lý do |',
    '| --- | --- | --- | --- | --- |',
    ...machine.transitions.map((step) => `| ${cells(name, step).join(' | ')} |`),
  ];
}

function cells(name: MachineName, { from, action, to, roles, needsReason }: Transition<string, string>): string[] {
  const { states, actions } = machineWords[name];
  return [
    states[from] ?? from,
    actions[action] ?? action,
    states[to] ?? to,
    roles.length === 0 ? 'không ai, tự chuyển' : roles.map((role) => roleWords[role]).join(', '),
    needsReason ? 'bắt buộc' : '',
  ];
}
