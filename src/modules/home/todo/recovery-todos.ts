import type { Role } from '../../../domain/roles';

/**
 * SQL of money and artefacts that revoked honours still have to give back, with the columns and parameters of the other work
 * (todo-sources.ts): one line for each decision that revoked, for Sở Nội vụ of the whole province.
 */
export function recoveryTodoSql(roles: ReadonlySet<Role>): string[] {
  if (!roles.has('APPRAISER')) return [];
  return [
    `SELECT 'recovery' AS kind, '' AS "blocCode", 'Quyết định hủy bỏ số ' || r.number AS "blocName", '' AS "periodCode",
            'ngày ' || to_char(r.decided_on, 'DD/MM/YYYY') AS "periodName", NULL::text AS "agencyCode",
            NULL::text AS "agencyName", count(*) AS count, NULL::text AS target, NULL::text AS "returnReason",
            NULL::timestamptz AS "dueAt"
       FROM revocation_line l JOIN revocation r ON r.id = l.revocation_id
      WHERE (l.recovered < l.money_due OR (l.artefact_due AND l.artefact_returned_on IS NULL))
        AND EXISTS (SELECT FROM json_to_recordset($1::json) AS h (role text, scope text)
                     WHERE h.role = 'APPRAISER' AND h.scope = 'province')
      GROUP BY r.id`,
  ];
}
