import { type DynamicModule, Module } from '@nestjs/common';
import type { Configuration } from './configuration';

/** Injection token of the one Configuration object. */
export const CONFIGURATION = Symbol('Configuration');

/** Hands the frozen configuration to whoever asks for CONFIGURATION. */
@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      global: true,
      providers: [{ provide: CONFIGURATION, useValue: configuration }],
      exports: [CONFIGURATION],
    };
  }
}
