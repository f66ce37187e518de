import type { SchemeCheckCode } from '../domain/scoring/check/report';
import type { FormatViolationCode } from '../domain/scoring/fields';
import type { SchemeViolationCode } from '../domain/scoring/narrow/validation';
import type { Facts } from './facts';

/** Codes that the older validation of manual schemes shares have their sentence beside it. */
type OwnCheckCode = Exclude<SchemeCheckCode, SchemeViolationCode>;

const referenceWords: Readonly<Record<string, string>> = {
  criterion: 'tiêu chí',
  grade: 'mức xếp loại',
  award: 'hình thức khen thưởng',
};

const formatSentences: Readonly<Record<FormatViolationCode | 'json_broken', (facts: Facts) => string>> = {
  json_broken: ({ place }) => `Tệp ${place} không phải là JSON đúng cú pháp.`,
  json_not_an_object: ({ place }) => `${placeOr(place)} phải là một đối tượng JSON { … }.`,
  json_not_a_list: ({ place }) => `${place} phải là một danh sách JSON [ … ].`,
  json_unknown_field: ({ place, text }) => `${placeOr(place)} có trường lạ “${text('field')}”.`,
  json_text_missing: ({ place }) => `${place} phải là chữ và không được để trống.`,
  json_not_a_decimal: ({ place, text }) =>
    `${place} phải là số, viết dấu chấm thập phân, ví dụ "27.5"; đang ghi ${shown(text('value'))}.`,
  json_not_an_integer: ({ place, text }) =>
    `${place} phải là số nguyên từ ${text('minimum')} trở lên; đang ghi ${shown(text('value'))}.`,
  json_not_a_flag: ({ place }) => `${place} phải là true hoặc false.`,
  json_not_a_date: ({ place, text }) => `${place} phải là ngày, ví dụ "2022-06-30"; đang ghi ${shown(text('value'))}.`,
  json_unknown_word: ({ place, text }) =>
    `${place} phải là một trong: ${text('known')}; đang ghi ${shown(text('value'))}.`,
};

const checkSentences: Readonly<Record<OwnCheckCode, (facts: Facts) => string>> = {
  scheme_dates_order: ({ place }) => `Ngày hết hiệu lực của ${place} phải từ ngày có hiệu lực trở đi.`,
  scheme_not_positive: ({ place, text, number }) =>
    `${text('field')} của ${place} phải lớn hơn 0, đang ghi ${number('value')}.`,
  scheme_level_repeated: ({ place, text }) => `Mức “${text('level')}” của ${place} bị trùng mã.`,
  scheme_levels_missing: ({ place }) => `${place} chưa có mức nào.`,
  scheme_highest_level: ({ place, number }) =>
    `Mức cao nhất của ${place} là ${number('highest')} điểm, phải bằng điểm tối đa ${number('maximum')}.`,
  scheme_floor_over_maximum: ({ place, number }) =>
    `Điểm sàn ${number('floor')} của ${place} phải nhỏ hơn điểm tối đa ${number('maximum')}.`,
  scheme_ratio_cap: ({ place, number }) =>
    `Tỷ lệ trần ${number('cap')} của ${place} nhỏ hơn 1 nên không bao giờ đạt điểm tối đa.`,
  scheme_over_plan_cap: ({ place, number }) =>
    `Mức trần điểm vượt kế hoạch ${number('cap')} của ${place} nhỏ hơn điểm của một bậc vượt ${number('points')}.`,
  scheme_key_tasks_sum: ({ place, number }) =>
    `${number('tasks')} nhiệm vụ × ${number('each')} điểm của ${place} là ${number('expected')}, phải bằng điểm tối đa ${number('maximum')}.`,
  scheme_range_empty: ({ place, number }) =>
    `Khoảng từ ${number('from')} đến dưới ${number('to')} của ${place} không chứa giá trị nào.`,
  scheme_range_gap: ({ place, number }) => `Các khoảng của ${place} hở từ ${number('from')} đến dưới ${number('to')}.`,
  scheme_range_overlap: ({ place, text, number }) =>
    text('from') === ''
      ? `Các khoảng của ${place} chồng lên nhau.`
      : `Các khoảng của ${place} chồng lên nhau quanh ${number('from')}.`,
  scheme_range_open: ({ place }) =>
    `Các khoảng của ${place} phải để trống cận trên của mức cao nhất và cận dưới của mức thấp nhất.`,
  scheme_rule_points: ({ place }) =>
    `${place} phải ghi điểm theo đúng một cách: points, hoặc levels; cách chấm manual chỉ ghi step và cap.`,
  scheme_rule_step: ({ place }) => `${place} chấm theo đánh giá nên phải có bước điểm (step).`,
  scheme_cap_missing: ({ place }) => `${place} tính cho từng lần nên phải có mức trần (cap).`,
  scheme_event_over_cap: ({ place, number }) =>
    `Một lần của ${place} là ${number('points')} điểm, vượt mức trần ${number('cap')} của chính quy định này.`,
  scheme_cap_over_overall: ({ place, number }) =>
    `Mức trần ${number('cap')} của ${place} vượt mức trần chung ${number('overall')}.`,
  scheme_overall_cap_unreachable: ({ place, number }) =>
    `Mức trần chung ${number('overall')} của ${place} không bao giờ đạt tới: các quy định cộng lại chỉ được ${number('reachable')}.`,
  scheme_effects_missing: ({ place }) => `${place} chưa ghi hệ quả nào.`,
  scheme_reference_unknown: ({ place, text }) =>
    `${place} nhắc đến ${referenceWords[text('kind')] ?? ''} “${text('reference')}” không có trong bảng.`,
  scheme_grades_missing: ({ place }) => `${place} hạ mức xếp loại nhưng bảng chưa có mức xếp loại nào.`,
  scheme_lowered_too_far: ({ place, number }) =>
    `${place} hạ ${number('by')} mức trong khi bảng chỉ có ${number('grades')} mức xếp loại.`,
  scheme_band_unreachable: ({ place, number }) =>
    `Mức ${place} từ ${number('from')} không bao giờ đạt tới: cao nhất chỉ được ${number('reachable')}.`,
  scheme_gate_unreachable: ({ place, text, number }) =>
    `Điều kiện của mức ${text('grade')} đòi ${place} đạt ${number('percent')}%, không bao giờ đạt tới.`,
  scheme_gate_not_counted: ({ place, text }) =>
    `Điều kiện của mức ${text('grade')} đếm số lần ở ${place}, nhưng ${place} không đếm số lần.`,
  scheme_nothing_below: ({ place }) => `Mức ${place} là mức thấp nhất nên không đặt điều kiện hay chỉ tiêu được.`,
  scheme_quota_share: ({ place, number }) =>
    `Chỉ tiêu của mức ${place} phải trên 0% và không quá 100%, đang ghi ${number('percent')}%.`,
  scheme_quota_repeated: ({ place }) => `Mức ${place} có hơn một chỉ tiêu.`,
  scheme_chain_start: ({ place }) => `Thứ tự phân hạng (${place}) phải bắt đầu bằng tổng điểm (total).`,
  scheme_chain_repeated: ({ place, text }) => `Thứ tự phân hạng (${place}) nhắc “${text('step')}” hai lần.`,
};

/** The sentences of everything that can be wrong with a scheme file; part of the catalogue of sentenceOf. */
export const schemeSentences = { ...formatSentences, ...checkSentences };

function placeOr(place: string): string {
  return place === '' ? 'Tệp' : place;
}

function shown(value: string): string {
  return value === '' ? 'trống' : value;
}
