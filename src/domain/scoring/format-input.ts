import type { InputEvent, ItemInput, RatioPart, TaskInput } from './inputs';

type Json = Readonly<Record<string, unknown>>;

/** An input as it is stored and sent: what is not handed in is left out. readItemInput reads it back unchanged. */
export function formatItemInput(input: ItemInput): Json {
  return withoutNulls({
    ...input,
    events: input.events?.map(formatEvent) ?? null,
    parts: input.parts?.map((part: RatioPart) => withoutNulls({ ...part })) ?? null,
    tasks: input.tasks?.map((task: TaskInput) => withoutNulls({ ...task })) ?? null,
  });
}

function formatEvent(event: InputEvent): Json {
  const { name, count } = event;
  return withoutNulls({ ...event, name: name === '' ? null : name, count: count === 1 ? null : count });
}

function withoutNulls(fields: Json): Json {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
