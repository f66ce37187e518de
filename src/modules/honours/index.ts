export { HonoursModule } from './honours.module';
