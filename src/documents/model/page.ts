import type { Part } from './document';
import type { DocumentLayout } from './layout';

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** The sides of A4 in millimetres. */
export const A4 = { short: 210, long: 297 } as const;

/** Millimetres as points. */
export function points(millimetres: number): number {
  return millimetres * POINTS_A_MILLIMETRE;
}

/** A page in points: its size and the box that text may fill. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly contentWidth: number;
  readonly contentHeight: number;
}

/** The page of an orientation: A4 with the layout's margins, which hold for both. */
export function pageBox({ margins }: DocumentLayout, orientation: Part['orientation']): PageBox {
  const width = points(orientation === 'portrait' ? A4.short : A4.long);
  const height = points(orientation === 'portrait' ? A4.long : A4.short);
  const left = points(margins.left);
  const top = points(margins.top);
  const right = width - points(margins.right);
  const bottom = height - points(margins.bottom);
  return { width, height, left, top, right, bottom, contentWidth: right - left, contentHeight: bottom - top };
}
