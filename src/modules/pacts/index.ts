export { PactsModule } from './pacts.module';
