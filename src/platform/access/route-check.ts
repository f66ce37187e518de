import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ALLOW, type Allowed } from './allow.decorator';

/** A route as its decorators declare it. */
export interface DeclaredRoute {
  readonly handler: string;
  readonly method: string;
  readonly path: string;
  readonly allowed: Allowed | undefined;
}

/** Every route of the application, read from the decorators. */
export function declaredRoutes(discovery: DiscoveryService, reflector: Reflector): DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (typeof instance !== 'object' || instance === null || !metatype) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, (...parameters: unknown[]) => unknown>;
    const base = pathsOf(Reflect.getMetadata(PATH_METADATA, metatype));
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name];
      if (!handler || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
      const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '';
      const allowed = reflector.get<Allowed | undefined>(ALLOW, handler);
      return base.flatMap((prefix) =>
        pathsOf(Reflect.getMetadata(PATH_METADATA, handler)).map((path) => ({
          handler: `${metatype.name}.${name}`,
          method,
          path: `/${prefix}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
          allowed,
        })),
      );
    });
  });
}

/** Stops the start of an application that has a route nobody decided about. */
export function requireEveryRouteAllowed(routes: readonly DeclaredRoute[]): void {
  const open = routes.filter((route) => route.allowed === undefined).map((route) => route.handler);
  if (open.length > 0) throw new Error(`Routes without @Allow: ${open.join(', ')}`);
}

function pathsOf(metadata: unknown): string[] {
  if (Array.isArray(metadata)) return metadata.map(String);
  return [typeof metadata === 'string' ? metadata : ''];
}
