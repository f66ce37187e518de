import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SchemeDraftsApi } from './scheme-drafts.api';
import { SchemeDraftsService } from './scheme-drafts.service';
import { SchemesApi } from './schemes.api';
import { SchemesPages } from './schemes.pages';
import { SchemesRepository } from './schemes.repository';
import { SchemesService } from './schemes.service';

@Module({
  imports: [BlocsModule],
  controllers: [SchemesPages, SchemesApi, SchemeDraftsApi],
  providers: [SchemesRepository, SchemesService, SchemeDraftsService],
  exports: [SchemesService, SchemeDraftsService],
})
export class SchemesModule {}
