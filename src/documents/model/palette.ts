/** What a coloured cell or bar says. The words beside it say the same, so that nothing is lost in black and white. */
export type Tone = 'done' | 'beyond' | 'steady' | 'late' | 'overdue' | 'waiting' | 'silent' | 'paused' | 'neutral';

/** Hexadecimal colours without '#': `bar` for a drawn bar, `ink` for a text on it, `tint` for the ground of a cell. */
export interface ToneColours {
  readonly bar: string;
  readonly ink: string;
  readonly tint: string;
}

/** Bars differ in lightness from their usual neighbours; black text on every tint has a contrast above 10:1. */
export const PALETTE: Readonly<Record<Tone, ToneColours>> = {
  done: { bar: '1A6B3C', ink: 'FFFFFF', tint: 'D9EFE0' },
  beyond: { bar: '7CC495', ink: '000000', tint: 'C4E5D0' },
  steady: { bar: '8DB8DC', ink: '000000', tint: 'E4EEF7' },
  late: { bar: 'F0B45A', ink: '000000', tint: 'FCEBCF' },
  overdue: { bar: 'B0231B', ink: 'FFFFFF', tint: 'F8D3CF' },
  waiting: { bar: 'D0D5DB', ink: '000000', tint: 'F1F2F4' },
  silent: { bar: 'F1F2F4', ink: '000000', tint: 'FFFFFF' },
  paused: { bar: '6B7480', ink: 'FFFFFF', tint: 'E0E3E7' },
  neutral: { bar: '0B4A86', ink: 'FFFFFF', tint: 'E9F1F9' },
};

/** Grounds of head and group rows. */
export const HEAD_TINT = 'E7E9EC';
export const GROUP_TINT = 'F3F4F6';
