import { DefaultNamingStrategy } from 'typeorm';

/** Columns in snake_case; every other name is written out at the entity and in the migration. */
export class SnakeCaseNaming extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
