export { InitiativeRecords } from './initiative-records.service';
export { InitiativesModule } from './initiatives.module';
