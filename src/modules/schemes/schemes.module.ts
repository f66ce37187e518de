import { Module } from '@nestjs/common';
import { AgenciesModule } from '../agencies';
import { BlocsModule } from '../blocs';
import { SchemeDraftEndPages } from './editor/draft-end.pages';
import { EditorPresenter } from './editor/editor-presenter';
import { SchemeEditorPages } from './editor/editor.pages';
import { SchemeEditorService } from './editor/scheme-editor.service';
import { SchemeStructurePages } from './editor/structure.pages';
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
  ],
  providers: [SchemesRepository, SchemesService, SchemeDraftsService, SchemeEditorService, EditorPresenter],
  exports: [SchemesService, SchemeDraftsService],
})
export class SchemesModule {}
