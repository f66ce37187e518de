/** Half-year review, year's end review, or another meeting of the bloc (domain §1.3). */
export const MEETING_KINDS = ['six_month', 'annual', 'other'] as const;
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** Ordered things of a meeting: what is on the agenda, what was decided, what was agreed for the next period. */
export const ITEM_KINDS = ['agenda', 'decision', 'next_task'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Texts that the secretary writes down, in the order of the minutes. */
export const TEXT_SECTIONS = [
  'guests',
  'discussion',
  'home_affairs_speech',
  'leader_directive',
  'chair_conclusion',
] as const;
export type TextSection = (typeof TEXT_SECTIONS)[number];

/** What the secretary did with a comment on the draft report. */
export const ANSWER_KINDS = ['accepted', 'explained'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];
