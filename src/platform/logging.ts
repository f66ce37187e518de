import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Configuration } from '../config/configuration';
import { CONFIGURATION } from '../config/configuration.module';
import { DEMONSTRATION_MARK, DemonstrationFlag } from './installation';

/**
 * Log lines as JSON on standard error, one per answered request, without cookies, bodies and query strings.
 * In a demonstration each line says that the figures are invented.
 */
export function loggingModule(): DynamicModule {
  return LoggerModule.forRootAsync({
    inject: [CONFIGURATION, DemonstrationFlag],
    useFactory: (configuration: Configuration, flag: DemonstrationFlag) => ({
      pinoHttp: [
        {
          level: configuration.logLevel,
          mixin: () => (flag.active ? { note: DEMONSTRATION_MARK } : {}),
          autoLogging: { ignore: (request) => request.url?.startsWith('/assets/') ?? false },
          serializers: {
            req: (request: { id: unknown; method: string; url: string }) => ({
              id: request.id,
              method: request.method,
              path: request.url.split('?')[0],
            }),
            res: (response: { statusCode: number }) => ({ status: response.statusCode }),
          },
        },
        process.stderr,
      ],
    }),
  });
}
