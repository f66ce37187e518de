export { DuplicatesModule } from './duplicates.module';
