export { BallotsModule } from './ballots.module';
