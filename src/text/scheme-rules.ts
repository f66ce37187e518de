/** Any item, rule, effect, grade, gate, quota, order or rounding of a scheme in the words of a decision ("Cách chấm"). */
export * from './scheme-rules/adjustments';
export * from './scheme-rules/appraisal';
export * from './scheme-rules/effects';
export * from './scheme-rules/figures';
export * from './scheme-rules/grades';
export * from './scheme-rules/items';
export * from './scheme-rules/names';
export * from './scheme-rules/rounding';
