export { schemesCommands } from './schemes.commands';
export { SchemesModule } from './schemes.module';
export { SchemesService } from './schemes.service';
export type { SchemeListing, SchemeOrigin, SchemeVersion } from './scheme-version';
