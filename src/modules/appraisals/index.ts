export { AppraisalsModule } from './appraisals.module';
