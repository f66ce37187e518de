export { FieldReader } from './field-reader';
export { IntegerInput, TextInput, TextListInput } from './input.decorator';
export { optionalReason, requiredReason } from './reason';
export { type FormOutcome, refusedForm, type SentForm, UNSENT } from './refused-form';
export { typedChoice, typedText } from './typed';
