import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database';
import { type Actor, may } from '../../platform/access';
import { AuditService } from '../../platform/audit';
import { Forbidden } from '../../platform/errors';
import { AgencyReach } from './agency-reach';
import { HoldersService } from './holders.service';

/** A household of a commune, named by its head. */
export interface Household {
  readonly id: string;
  readonly agencyCode: string;
  readonly headName: string;
  readonly address: string;
}

/** Households that are commended; the agency that proposes them keeps them. */
@Injectable()
export class HouseholdsService {
  constructor(
    private readonly database: Database,
    private readonly agencyReach: AgencyReach,
    private readonly holders: HoldersService,
    private readonly audit: AuditService,
  ) {}

  /** The households of the agencies that the actor may know of, by part of the head's name without marks; at most 200. */
  async list(actor: Actor, text = ''): Promise<Household[]> {
    const agencies = await this.agencyReach.of(actor, 'person.read');
    return this.database.query<Household>(
      `SELECT h.id, g.code AS "agencyCode", h.head_name AS "headName", h.address
         FROM household h JOIN agency g ON g.id = h.agency_id
        WHERE ($1::uuid[] IS NULL OR h.agency_id = ANY($1))
          AND ($2 = '' OR fold_text(h.head_name) LIKE '%' || fold_text($2) || '%')
        ORDER BY h.head_name COLLATE "vi-x-icu", h.id LIMIT 200`,
      [agencies, text.replace(/[\\%_]/g, '\\$&')],
    );
  }

  /** Adds a household and returns its id; the same head at the same address of the agency is the one that is there. */
  async create(actor: Actor, draft: Omit<Household, 'id'>): Promise<string> {
    return this.database.transaction(async () => {
      const agency = await this.holders.agency(actor, draft.agencyCode);
      if (!may(actor, 'person.write', { agencyId: agency.id })) throw new Forbidden();
      const known = (await this.list(actor, draft.headName)).find(
        ({ agencyCode, headName, address }) =>
          agencyCode === draft.agencyCode && headName === draft.headName && address === draft.address,
      );
      if (known !== undefined) return known.id;
      const [row] = await this.database.query<{ id: string }>(
        `INSERT INTO household (agency_id, head_name, address) VALUES ($1, $2, $3) RETURNING id`,
        [agency.id, draft.headName, draft.address],
      );
      if (row === undefined) throw new Error('the new household was not returned');
      const data = { agency: draft.agencyCode, headName: draft.headName, homeAddress: draft.address };
      this.audit.record({ actor, action: 'household.saved', subject: `household:${row.id}`, data });
      return row.id;
    });
  }
}
