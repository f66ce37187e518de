export { FieldReader } from './field-reader';
export { formErrors } from './form-errors';
export { IntegerInput, TextInput, TextListInput } from './input.decorator';
