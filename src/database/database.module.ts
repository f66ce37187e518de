import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { dataSourceOptions, type DatabaseConnection } from './data-source';
import { Database } from './database';

/** Opens the pool of the serving role and offers Database to every module. */
@Module({})
export class DatabaseModule {
  static with(connection: DatabaseConnection): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(connection), retryAttempts: 0 })],
      providers: [Database],
      exports: [Database],
    };
  }
}
