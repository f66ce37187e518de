import type { ReportFacts } from './facts';

/** What the kind of a report changes in its words. */
export interface KindWords {
  /** 'Sơ kết', before 'công tác thi đua, khen thưởng'. */
  readonly review: string;
  /** 'hội nghị sơ kết' */
  readonly meeting: string;
}

const KIND_WORDS: Readonly<Record<ReportFacts['kind'], KindWords>> = {
  six_month: { review: 'Sơ kết', meeting: 'hội nghị sơ kết' },
  annual: { review: 'Tổng kết', meeting: 'hội nghị tổng kết' },
};

/** What it changes whether points are those of the agencies or of the appraisal. */
export interface ScoreWords {
  /** 'điểm tự chấm' */
  readonly points: string;
  /** 'Tổng hợp điểm tự chấm' */
  readonly annex: string;
  /** 'Điểm tự chấm', as short as the name of a sheet. */
  readonly sheet: string;
  readonly rank: string;
}

const SCORE_WORDS: Readonly<Record<ReportFacts['scoreLayer'], ScoreWords>> = {
  self: {
    points: 'điểm tự chấm',
    annex: 'Tổng hợp điểm tự chấm',
    sheet: 'Điểm tự chấm',
    rank: 'Thứ hạng tạm tính theo điểm tự chấm',
  },
  final: {
    points: 'điểm thẩm định',
    annex: 'Tổng hợp kết quả chấm điểm, xếp hạng',
    sheet: 'Điểm thẩm định',
    rank: 'Thứ hạng',
  },
};

export function kindWords({ kind }: Pick<ReportFacts, 'kind'>): KindWords {
  return KIND_WORDS[kind];
}

export function scoreWords({ scoreLayer }: Pick<ReportFacts, 'scoreLayer'>): ScoreWords {
  return SCORE_WORDS[scoreLayer];
}

/** 'Điểm tự chấm': at the beginning of a caption. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
