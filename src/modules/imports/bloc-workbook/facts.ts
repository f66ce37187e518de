import { canonicalJson } from '../../../domain/canonical-json';
import type { BlocWorkbookReading } from './reading';

/**
 * One value the workbook states, under a key that is the same in every workbook of the bloc and year, so that it can be
 * compared with the value of the last import and with what is stored: 'task:BTCTU:3:target' is '900'.
 */
export interface WorkbookFact {
  readonly key: string;
  readonly value: string;
  readonly sheet: string;
  readonly address: string;
}

interface Stated {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
}

/** Every value of a reading as a flat list, in the order of the sheets. A value the workbook does not state has no fact. */
export function factsOf(reading: BlocWorkbookReading): WorkbookFact[] {
  return [
    ...reading.agencies.flatMap((item) =>
      facts(item, {
        name: item.name,
        shortName: item.shortName,
        kind: item.kind,
        kindWords: item.kindWords,
        role: item.role,
        email: item.email,
        order: String(item.order),
      }),
    ),
    ...reading.tasks.flatMap((item) =>
      facts(item, {
        title: item.title,
        unit: item.unit,
        target: item.target,
        kind: item.kind,
        direction: item.direction,
        due: item.due,
      }),
    ),
    ...reading.progress.flatMap((item) => facts(item, { value: item.value, note: item.note })),
    ...reading.tasksWithoutValue.flatMap((item) => facts(item, { note: item.note === '' ? null : item.note })),
    ...schemeFact(reading),
    ...reading.selfScores.flatMap((item) => facts(item, { points: item.points })),
    ...reading.commendations.flatMap((item) =>
      facts(item, { decidedOn: item.decidedOn, quantity: String(item.quantity) }),
    ),
  ];
}

function facts({ key, sheet, address }: Stated, values: Readonly<Record<string, string | null>>): WorkbookFact[] {
  return Object.entries(values).flatMap(([field, value]) =>
    value === null ? [] : [{ key: `${key}:${field}`, value, sheet, address }],
  );
}

/** A scheme changes as a whole: one line of it means nothing without the sums around it. */
function schemeFact({ scheme, perSheet }: BlocWorkbookReading): WorkbookFact[] {
  const sheet = perSheet.find(({ kind }) => kind === 'criteria')?.sheet ?? '';
  return scheme === null
    ? []
    : [{ key: `scheme:${scheme.code}:definition`, value: canonicalJson(scheme), sheet, address: '' }];
}
