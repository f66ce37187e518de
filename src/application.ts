import { NestFactory } from '@nestjs/core';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { INestApplicationContext } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module';
import type { Configuration } from './config/configuration';
import type { DatabaseConnection } from './database/data-source';
import { describeApi } from './openapi';
import { declaredRoutes, requireEveryRouteAllowed } from './platform/access';
import { InstallationService } from './platform/installation';
import { configureServer } from './platform/web';

/** The application as a web server, ready to listen. */
export async function createServer(
  configuration: Configuration,
  connection: DatabaseConnection,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ trustProxy: configuration.trustProxy, bodyLimit: 1024 * 1024 });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(configuration, connection), adapter, {
    bodyParser: false,
    logger: false,
    abortOnError: false,
  });
  requireEveryRouteAllowed(declaredRoutes(app.get(DiscoveryService), app.get(Reflector)));
  await configureServer(app, configuration);
  describeApi(app);
  // Reading it tells the log from the first line whether the figures are invented.
  await app.get(InstallationService).read();
  await app.init();
  // From here on: a start that went well needs no line for each of its routes.
  app.useLogger(app.get(Logger));
  return app;
}

/** The application without a server: for commands. */
export async function createContext(
  configuration: Configuration,
  connection: DatabaseConnection,
): Promise<INestApplicationContext> {
  const app = await NestFactory.createApplicationContext(AppModule.with(configuration, connection), {
    logger: false,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await app.get(InstallationService).read();
  return app;
}
