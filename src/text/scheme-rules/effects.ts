import type { Effect } from '../../domain/scoring/scheme';
import type { SchemeNames } from './names';

/** What a level or an event does beside its points: 'không xếp hạng', 'hạ 1 mức xếp loại'. */
export function effectText(effect: Effect, names: SchemeNames): string {
  switch (effect.type) {
    case 'zero':
      return `tính 0 điểm ${names.place(effect.criterion)}`;
    case 'cap_grade':
      return `xếp loại không quá mức ${names.grade(effect.grade)}`;
    case 'lower_grade':
      return `hạ ${effect.by} mức xếp loại`;
    case 'exclude_ranking':
      return 'không xếp hạng';
    case 'exclude_award':
      return `không xét ${names.award(effect.award)}`;
  }
}

/** All effects of one bearer: 'không xếp hạng, không xét Cờ thi đua'; empty of none. */
export function effectsText(effects: readonly Effect[], names: SchemeNames): string {
  return effects.map((effect) => effectText(effect, names)).join(', ');
}
