import type { SchemeCheckCode } from '../domain/scoring/check/report';
import type { FormatViolationCode } from '../domain/scoring/fields';
import type { SizeViolationCode } from '../domain/scoring/scheme-size';
import type { Facts } from './facts';

const referenceWords: Readonly<Record<string, string>> = {
  criterion: 'tiêu chí',
  grade: 'mức xếp loại',
  award: 'hình thức khen thưởng',
};

/** What is wrong with a file that should hold a scheme, before anything in it is read. */
type SchemeFileCode = 'json_broken' | 'scheme_file_empty' | 'scheme_file_kind' | 'scheme_file_missing';

const formatSentences: Readonly<
  Record<FormatViolationCode | SizeViolationCode | SchemeFileCode, (facts: Facts) => string>
> = {
  scheme_file_missing: () => 'Chọn tệp bảng tiêu chí (.xlsx hoặc .json).',
  scheme_file_empty: ({ place }) => `Tệp ${place} rỗng, không có nội dung.`,
  scheme_file_kind: ({ place }) =>
    `Tệp ${place} không phải là bảng tiêu chí. Chọn tệp Excel theo mẫu (.xlsx) hoặc tệp .json.`,
  json_too_large: () => 'Nội dung có quá nhiều mục so với một bảng tiêu chí.',
  json_too_deep: ({ number }) =>
    `Nội dung lồng quá sâu so với một bảng tiêu chí: nhóm, tiêu chí chỉ lồng nhau tối đa ${number('limit')} cấp.`,
  json_too_many_criteria: ({ number }) => `Bảng có quá nhiều tiêu chí, tối đa ${number('limit')} nhóm và tiêu chí.`,
  json_list_too_long: ({ place, number }) =>
    `Danh sách ${place} có ${number('count')} mục, tối đa ${number('limit')} mục.`,
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

/** Places without a code of their own, as the beginning of a sentence. */
const placeStarts: Readonly<Record<string, string>> = {
  classification: 'Xếp loại',
  quotas: 'Chỉ tiêu xếp loại',
  ranking: 'Thứ tự phân hạng',
};

/** What the fields of the format are called on the forms of the editor. */
const fieldWords: Readonly<Record<string, string>> = {
  maximum: 'Điểm tối đa',
  total: 'Thang điểm',
  'rounding.step': 'Bước làm tròn',
  per: 'Điểm mỗi lần',
  floor: 'Điểm sàn',
  points: 'Điểm',
  step: 'Bước điểm',
  cap: 'Mức trần',
  percent: 'Tỷ lệ phải đạt',
  'overPlan.percent': 'Bậc vượt kế hoạch',
  'overPlan.points': 'Điểm mỗi bậc vượt kế hoạch',
  onTime: 'Điểm đúng hạn',
  quality: 'Điểm chất lượng',
  effectiveness: 'Điểm hiệu quả',
};

const roundingWords: Readonly<Record<string, string>> = {
  item: 'Bước làm tròn tiêu chí',
  group: 'Bước làm tròn nhóm',
  total: 'Bước làm tròn tổng điểm',
};

const stepWords: Readonly<Record<string, string>> = {
  total: 'tổng điểm',
  bonus: 'điểm thưởng',
  penalty: 'điểm trừ',
  ballot: 'số phiếu suy tôn',
};

const checkSentences: Readonly<Record<SchemeCheckCode, (facts: Facts) => string>> = {
  scheme_code_repeated: ({ place }) => `Mã tiêu chí ${place} bị trùng.`,
  scheme_code_malformed: ({ place }) =>
    `Mã “${place}” phải viết liền, bắt đầu bằng chữ hoặc số, tối đa 30 ký tự, chỉ dùng thêm dấu chấm, gạch nối, gạch dưới, gạch chéo.`,
  scheme_codes_alike: ({ place, text }) =>
    `Mã ${place} chỉ khác mã ${text('other')} ở dấu nên dễ nhầm trên phiếu; đổi một trong hai mã.`,
  scheme_group_empty: ({ place }) => `Nhóm ${place} chưa có tiêu chí nào.`,
  scheme_group_sum: ({ place, number }) =>
    `Điểm tối đa các tiêu chí của nhóm ${place} cộng lại là ${number('actual')}, phải bằng ${number('expected')}.`,
  scheme_total_sum: ({ place, number }) =>
    `Điểm tối đa các nhóm của ${place} cộng lại là ${number('actual')}, phải bằng ${number('expected')}.`,
  scheme_maximum_off_step: ({ place, number }) =>
    `Điểm tối đa ${number('maximum')} của ${place} không chia hết cho bước điểm ${number('step')}.`,
  scheme_dates_order: ({ place }) => `Ngày hết hiệu lực của ${place} phải từ ngày có hiệu lực trở đi.`,
  scheme_not_positive: ({ place, text, number }) =>
    `${fieldOf(text('field'), place)} phải lớn hơn 0, đang ghi ${number('value')}.`,
  scheme_below_zero: ({ place, text, number }) => {
    const field = text('level') === '' ? fieldOf(text('field'), place) : `Điểm mức “${text('level')}” của ${place}`;
    return `${field} không được nhỏ hơn 0, đang ghi ${number('value')}.`;
  },
  scheme_level_repeated: ({ place, text }) => `Mức “${text('level')}” của ${place} bị trùng mã.`,
  scheme_level_name_repeated: ({ place, text }) => `${place} có hơn một mức tên “${text('name')}”.`,
  scheme_levels_missing: ({ place }) => `${startOf(place)} chưa có mức nào.`,
  scheme_level_zeroed: ({ place, text, number }) =>
    text('level') === ''
      ? `Một khoảng của ${place} ghi ${number('points')} điểm nhưng lại tính 0 điểm chính tiêu chí này.`
      : `Mức “${text('level')}” của ${place} ghi ${number('points')} điểm nhưng lại tính 0 điểm chính tiêu chí này.`,
  scheme_zero_elsewhere: ({ place, text }) =>
    `${place} tính 0 điểm ở ${text('criterion')}; mức của một tiêu chí chỉ tính 0 điểm chính tiêu chí ấy hoặc nhóm chứa nó.`,
  scheme_highest_level: ({ place, number }) =>
    `Mức cao nhất của ${place} là ${number('highest')} điểm, phải bằng điểm tối đa ${number('maximum')}.`,
  scheme_event_over_maximum: ({ place, number }) =>
    `Mỗi lần ở ${place} là ${number('points')} điểm, vượt điểm tối đa ${number('maximum')}.`,
  scheme_rounding_off_step: ({ place, number }) =>
    `Điểm tối đa ${number('maximum')} của ${place} không chia hết cho bước làm tròn ${number('step')}.`,
  scheme_tolerance_range: ({ number }) =>
    `Mức chênh lệch cho phép ${number('tolerance')}% phải từ 0% đến 100% điểm tối đa.`,
  scheme_rounded_without_step: () =>
    'Bảng xếp loại, xếp hạng theo tổng điểm đã làm tròn nhưng chưa ghi bước làm tròn tổng điểm.',
  scheme_floor_over_maximum: ({ place, number }) =>
    `Điểm sàn ${number('floor')} của ${place} phải nhỏ hơn điểm tối đa ${number('maximum')}.`,
  scheme_ratio_cap: ({ place, number }) =>
    `Tỷ lệ trần ${number('cap')} của ${place} nhỏ hơn 1 nên không bao giờ đạt điểm tối đa.`,
  scheme_over_plan_cap: ({ place, number }) =>
    `Mức trần điểm vượt kế hoạch ${number('cap')} của ${place} nhỏ hơn điểm của một bậc vượt ${number('points')}.`,
  scheme_key_tasks_sum: ({ place, number }) =>
    `${number('tasks')} nhiệm vụ × ${number('each')} điểm của ${place} là ${number('expected')}, phải bằng điểm tối đa ${number('maximum')}.`,
  scheme_range_empty: ({ place, number }) =>
    `${rangesOf(place)} có khoảng từ ${number('from')} đến dưới ${number('to')} không chứa giá trị nào.`,
  scheme_range_gap: ({ place, text, number }) =>
    `${rangesOf(place)} hở từ ${number('from')} đến dưới ${number('to')}${between(text)}.`,
  scheme_range_overlap: ({ place, text, number }) =>
    text('from') === ''
      ? `${rangesOf(place)} chồng lên nhau${between(text)}.`
      : `${rangesOf(place)} chồng lên nhau quanh ${number('from')}${between(text)}.`,
  scheme_range_open: ({ place }) =>
    `${rangesOf(place)} phải để trống cận trên của mức cao nhất và cận dưới của mức thấp nhất.`,
  scheme_rule_points: ({ place }) =>
    `${place} phải ghi điểm theo đúng một cách: một số điểm chung cho mỗi lần, hoặc điểm theo từng mức; chấm theo đánh giá thì chỉ ghi bước điểm và mức trần.`,
  scheme_rule_step: ({ place }) => `${place} chấm theo đánh giá nên phải có bước điểm.`,
  scheme_rule_gives_nothing: ({ place }) => `${place} không cho điểm và không có hệ quả nào.`,
  scheme_cap_missing: ({ place }) => `${place} phải có mức trần, vì điểm cộng dồn hoặc chấm theo đánh giá.`,
  scheme_cap_off_step: ({ place, number }) =>
    `Mức trần ${number('cap')} của ${place} không chia hết cho bước điểm ${number('step')}.`,
  scheme_rule_cap_unreachable: ({ place, number }) =>
    `Mức trần ${number('cap')} của ${place} không bao giờ đạt tới: ${place} chỉ tính một lần, nhiều nhất ${number('highest')} điểm.`,
  scheme_event_over_cap: ({ place, number }) =>
    `Một lần của ${place} là ${number('points')} điểm, vượt mức trần ${number('cap')} của chính quy định này.`,
  scheme_cap_over_overall: ({ place, number }) =>
    `Mức trần ${number('cap')} của ${place} vượt mức trần chung ${number('overall')}.`,
  scheme_overall_cap_unreachable: ({ place, number }) =>
    `Mức trần chung ${number('overall')} của ${place} không bao giờ đạt tới: các quy định cộng lại chỉ được ${number('reachable')}.`,
  scheme_counted_in_itself: ({ place }) => `${place} ghi là tính cả ở chính ${place}.`,
  scheme_effects_missing: ({ place }) => `${place} chưa ghi hệ quả nào.`,
  scheme_reference_unknown: ({ place, text }) =>
    `${startOf(place)} nhắc đến ${referenceWords[text('kind')] ?? ''} “${text('reference')}” không có trong bảng.`,
  scheme_award_repeated: ({ place }) => `Mã hình thức khen thưởng ${place} bị trùng.`,
  scheme_grades_missing: ({ place }) => `${place} hạ mức xếp loại nhưng bảng chưa có mức xếp loại nào.`,
  scheme_grade_repeated: ({ place }) => `Mã mức xếp loại ${place} bị trùng.`,
  scheme_grade_name_repeated: ({ text }) => `Có hơn một mức xếp loại tên “${text('name')}”.`,
  scheme_grade_cap_best: ({ place, text }) =>
    `${place} giới hạn xếp loại không quá mức ${text('grade')}, nhưng đó là mức cao nhất nên không có tác dụng.`,
  scheme_lowered_too_far: ({ place, number }) =>
    `${place} hạ ${number('by')} mức trong khi bảng chỉ có ${number('grades')} mức xếp loại.`,
  scheme_band_unreachable: ({ place, number }) =>
    `Mức ${place} từ ${number('from')} không bao giờ đạt tới: cao nhất chỉ được ${number('reachable')}.`,
  scheme_gate_unreachable: ({ place, text, number }) =>
    `Điều kiện của mức ${text('grade')} đòi ${place} đạt ${number('percent')}%, không bao giờ đạt tới.`,
  scheme_gate_not_counted: ({ place, text }) =>
    `Điều kiện của mức ${text('grade')} đếm số lần ở ${place}, nhưng ${place} không đếm số lần.`,
  scheme_gate_on_faults: ({ place, text }) =>
    `Điều kiện của mức ${text('grade')} đòi có lần bị trừ điểm ở ${place}: càng sai phạm càng được xếp cao.`,
  scheme_gate_repeated: ({ place, text }) => `Mức ${text('grade')} có hơn một điều kiện cùng loại ở ${place}.`,
  scheme_gate_weaker: ({ place, text }) =>
    `Điều kiện ở ${place} của mức ${text('grade')} thấp hơn của mức ${text('lower')} đứng dưới nên không có tác dụng.`,
  scheme_nothing_below: ({ place }) => `Mức ${place} là mức thấp nhất nên không đặt điều kiện hay chỉ tiêu được.`,
  scheme_quota_share: ({ place, number }) =>
    `Chỉ tiêu của mức ${place} phải trên 0% và không quá 100%, đang ghi ${number('percent')}%.`,
  scheme_quota_repeated: ({ place }) => `Mức ${place} có hơn một chỉ tiêu.`,
  scheme_chain_start: ({ place }) => `${startOf(place)} phải bắt đầu bằng tổng điểm.`,
  scheme_chain_without: ({ place, text }) =>
    `${startOf(place)} xét ${stepOf(text('step'))} nhưng bảng không có ${stepOf(text('step'))}.`,
  scheme_chain_repeated: ({ place, text }) => `${startOf(place)} xét ${stepOf(text('step'))} hai lần.`,
};

/** The sentences of everything that can be wrong with a scheme file; part of the catalogue of sentenceOf. */
export const schemeSentences = { ...formatSentences, ...checkSentences };

function placeOr(place: string): string {
  return place === '' ? 'Tệp' : place;
}

function shown(value: string): string {
  return value === '' ? 'trống' : value;
}

function startOf(place: string): string {
  const ofQuota = /^quotas\[(.*)\]\.chain$/.exec(place)?.[1];
  return ofQuota === undefined ? (placeStarts[place] ?? place) : `Thứ tự riêng của chỉ tiêu mức ${ofQuota}`;
}

function rangesOf(place: string): string {
  return place === 'classification' ? 'Các mức xếp loại' : `Các khoảng của ${place}`;
}

/** Which two grades a seam lies between; nothing for ranges without a code. */
function between(text: Facts['text']): string {
  return text('lower') === '' ? '' : `, giữa mức ${text('lower')} và mức ${text('upper')}`;
}

function fieldOf(field: string, place: string): string {
  if (place === 'rounding') return roundingWords[field] ?? field;
  return `${fieldWords[field] ?? field} của ${place}`;
}

function stepOf(step: string): string {
  return stepWords[step] ?? `điểm ${step}`;
}
