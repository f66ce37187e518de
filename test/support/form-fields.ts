import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import type { TestApplication } from './test-application';

/** How Nest marks the parameter that takes the body. */
const BODY = '3:';

/**
 * The fields that the form routes of the pages take, by path; null where a route reads its body itself. They are those of the
 * classes that the handlers declare: a field that is not among them would be refused before anything else is looked at.
 */
export function formFields({ app }: TestApplication): Map<string, ReadonlySet<string> | null> {
  const found = new Map<string, ReadonlySet<string> | null>();
  for (const { instance, metatype } of app.get(DiscoveryService).getControllers()) {
    if (typeof instance !== 'object' || instance === null || !metatype) continue;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    for (const name of new MetadataScanner().getAllMethodNames(prototype)) {
      const handler = prototype[name];
      if (handler === undefined || !Reflect.hasMetadata('path', handler)) continue;
      for (const base of pathsOf(Reflect.getMetadata('path', metatype))) {
        for (const path of pathsOf(Reflect.getMetadata('path', handler))) {
          found.set(`/${base}/${path}`.replace(/\/+/g, '/').replace(/\/$/, ''), bodyOf(metatype, prototype, name));
        }
      }
    }
  }
  return found;
}

function bodyOf(controller: object, prototype: object, name: string): ReadonlySet<string> | null {
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as (new () => unknown)[];
  const declared = (Reflect.getMetadata('__routeArguments__', controller, name) ?? {}) as Record<
    string,
    { readonly index: number }
  >;
  const body = Object.entries(declared).find(([key]) => key.startsWith(BODY));
  const type = body === undefined ? undefined : types[body[1].index];
  if (type === undefined) return null;
  const fields = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  return fields.length === 0 ? null : new Set(fields.map(({ propertyName }) => propertyName));
}

function pathsOf(path: unknown): string[] {
  return (Array.isArray(path) ? path : [path]).map(String);
}
