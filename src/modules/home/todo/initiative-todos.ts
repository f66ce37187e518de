import type { Role } from '../../../domain/roles';

/**
 * SQL of initiatives that wait to be recognised, with the columns and parameters of the other work (todo-sources.ts): one line,
 * for Sở Nội vụ of the whole province.
 */
export function initiativeTodoSql(roles: ReadonlySet<Role>): string[] {
  if (!roles.has('APPRAISER')) return [];
  return [
    `SELECT 'initiative_recognise' AS kind, '' AS "blocCode", 'Toàn tỉnh' AS "blocName", '' AS "periodCode",
            'năm ' || string_agg(DISTINCT i.year::text, ', ') AS "periodName", NULL::text AS "agencyCode",
            NULL::text AS "agencyName", count(*) AS count, NULL::text AS target, NULL::text AS "returnReason",
            NULL::timestamptz AS "dueAt"
       FROM initiative i
      WHERE i.state = 'proposed' AND EXISTS (SELECT FROM json_to_recordset($1::json) AS h (role text, scope text)
                                              WHERE h.role = 'APPRAISER' AND h.scope = 'province')
     HAVING count(*) > 0`,
  ];
}
