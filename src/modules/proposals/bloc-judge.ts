/**
 * SQL: the bloc of the proposal `p` has a secretary on a day who may judge the list of the agency that submits it. Every
 * secretary works for the chair (product §1) and judges neither its list nor that of another agency they belong to.
 */
export function hasJudgeInBloc(p: string, day: string): string {
  return `(NOT EXISTS (SELECT FROM bloc_membership m
             WHERE m.bloc_id = ${p}.bloc_id AND m.agency_id = ${p}.agency_id AND m.role = 'chair'
               AND daterange(m.valid_from, m.valid_to, '[)') @> make_date(${p}.achievement_year, 12, 31))
           AND EXISTS (SELECT FROM role_assignment r JOIN app_user u ON u.id = r.user_id AND u.locked_at IS NULL
             WHERE r.bloc_id = ${p}.bloc_id AND r.role = 'SECRETARY'
               AND daterange(r.valid_from, r.valid_to, '[)') @> ${day}
               AND NOT EXISTS (SELECT FROM role_assignment o WHERE o.user_id = r.user_id AND o.agency_id = ${p}.agency_id
                                  AND daterange(o.valid_from, o.valid_to, '[)') @> ${day})))`;
}
