import { Module } from '@nestjs/common';
import { BlocsModule } from '../blocs';
import { SchemesApi } from './schemes.api';
import { SchemesPages } from './schemes.pages';
import { SchemesRepository } from './schemes.repository';
import { SchemesService } from './schemes.service';

@Module({
  imports: [BlocsModule],
  controllers: [SchemesPages, SchemesApi],
  providers: [SchemesRepository, SchemesService],
  exports: [SchemesService],
})
export class SchemesModule {}
