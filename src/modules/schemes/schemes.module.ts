import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies';
import { BlocsModule } from '../blocs';
import { SchemeDraftEndPages } from './editor/draft-end.pages';
import { EditorPresenter } from './editor/editor-presenter';
import { SchemeEditorPages } from './editor/editor.pages';
import { SchemeEditorService } from './editor/scheme-editor.service';
import { SchemeStructurePages } from './editor/structure.pages';
import { SchemeComparisonApi } from './files/comparison.api';
import { SchemeComparisonPages } from './files/comparison.pages';
import { SchemeComparisonService } from './files/comparison.service';
import { SchemeDownloadPages } from './files/download.pages';
import { SchemeFilesService } from './files/scheme-files.service';
import { SchemeUploadsService } from './files/scheme-uploads.service';
import { SchemeUploadPages } from './files/upload.pages';
import { SchemeDraftsApi } from './scheme-drafts.api';
import { SchemeDraftsService } from './scheme-drafts.service';
import { SchemeStartPages } from './scheme-start.pages';
import { SchemesApi } from './schemes.api';
import { SchemesPages } from './schemes.pages';
import { SchemesRepository } from './schemes.repository';
import { SchemesService } from './schemes.service';

@Module({
  imports: [AgenciesModule, BlocsModule],
  controllers: [
    SchemeStartPages,
    SchemesPages,
    SchemesApi,
    SchemeDraftsApi,
    SchemeEditorPages,
    SchemeStructurePages,
    SchemeDraftEndPages,
    SchemeUploadPages,
    SchemeDownloadPages,
    SchemeComparisonPages,
    SchemeComparisonApi,
  ],
  providers: [
    SchemesRepository,
    SchemesService,
    SchemeDraftsService,
    SchemeEditorService,
    EditorPresenter,
    SchemeFilesService,
    SchemeUploadsService,
    SchemeComparisonService,
  ],
  exports: [SchemesService, SchemeDraftsService, SchemeFilesService],
})
export class SchemesModule {}
