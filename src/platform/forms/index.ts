export { FieldReader } from './field-reader';
