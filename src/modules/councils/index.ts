export { CouncilsModule } from './councils.module';
