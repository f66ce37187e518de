import { Injectable } from '@nestjs/common';
import type { BusinessDate } from '../../../domain/calendar';
import { BaseSalariesRepository, type KeptBaseSalary } from './base-salaries.repository';

/** Reads base salaries, the unit of bonus money. */
@Injectable()
export class BaseSalariesService {
  constructor(private readonly repository: BaseSalariesRepository) {}

  /** All of them, the newest first. */
  list(): Promise<KeptBaseSalary[]> {
    return this.repository.list();
  }

  /** The base salary in whole đồng that holds on a day; null when the catalogue knows none for it. */
  async on(day: BusinessDate): Promise<number | null> {
    return (await this.repository.on(day))?.amount ?? null;
  }

  /** As `on`, with its legal basis and whether an official has confirmed it. */
  entryOn(day: BusinessDate): Promise<KeptBaseSalary | null> {
    return this.repository.on(day);
  }
}
