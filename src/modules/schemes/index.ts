export { SchemeDraftsService } from './scheme-drafts.service';
export { schemesCommands } from './schemes.commands';
export { SchemeFilesService } from './files/scheme-files.service';
export { SchemesModule } from './schemes.module';
export { SchemesService } from './schemes.service';
export type { PublishedScheme, SchemeListing, SchemeVersion } from './scheme-version';
