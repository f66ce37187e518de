import type { AwardSystem } from '../../domain/commendation/subjects';
import { formatNumber } from '../number';

/** The two systems of awards, which never count as each other. */
export const awardSystemWords: Readonly<Record<AwardSystem, string>> = { state: 'Nhà nước', party: 'Đảng' };

/** '312 khen thưởng', '1.000+ khen thưởng', 'Ít nhất 73 khen thưởng'. `most` is where exact counting ends. */
export function honourCountWords({ value, isExact }: { value: number; isExact: boolean }, most: number): string {
  if (value > most) return `${formatNumber(String(most))}+ khen thưởng`;
  return isExact ? `${formatNumber(String(value))} khen thưởng` : `Ít nhất ${formatNumber(String(value))} khen thưởng`;
}

/** The years of an achievement: '2021', or '2017–2021'. */
export function achievementYears(from: number, to: number): string {
  return from === to ? String(to) : `${String(from)}–${String(to)}`;
}
