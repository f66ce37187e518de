-- A province at work: blocs of agencies over three years, each year with its six months; the last year is under way.
-- Read the settings province.blocs, province.agencies (of a bloc) and province.criteria. Run as a superuser with
-- session_replication_role = replica, which leaves triggers and foreign keys out; ids are hashes of what they name.

CREATE FUNCTION pg_temp.id(VARIADIC names text[]) RETURNS uuid LANGUAGE sql IMMUTABLE
  RETURN md5(array_to_string(names, '/'))::uuid;

INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on)
SELECT y::text, 'Năm ' || y, 'year', make_date(y, 1, 1), make_date(y, 12, 31), make_date(y, 12, 31)
  FROM generate_series(2022, 2024) y
    ON CONFLICT (code) DO NOTHING;
INSERT INTO period (code, name, kind, starts_on, ends_on, cut_off_on, parent_id)
SELECT y.code || '-H1', 'Sáu tháng đầu ' || y.name, 'six_months', y.starts_on, y.starts_on + 180, y.starts_on + 180, y.id
  FROM period y WHERE y.kind = 'year'
    ON CONFLICT (code) DO NOTHING;

INSERT INTO scheme (id, code, title) VALUES (pg_temp.id('scheme'), 'DO', 'Bảng tiêu chí để đo');
INSERT INTO scheme_version (id, scheme_id, version, state, definition, created_by, changed_by, published_by, published_at)
SELECT pg_temp.id('version'), pg_temp.id('scheme'), 1, 'published',
       coalesce((SELECT definition FROM scheme_version ORDER BY id LIMIT 1), '{}'), 'Đo', 'Đo', 'Đo', now();

CREATE TEMP TABLE u AS
SELECT b, a, 'L' || b AS bloc, 'L' || b || '-' || a AS agency, pg_temp.id('bloc', b::text) AS bloc_id,
       pg_temp.id('agency', b::text, a::text) AS agency_id
  FROM generate_series(1, current_setting('province.blocs')::int) b,
       generate_series(1, current_setting('province.agencies')::int) a;
CREATE TEMP TABLE y AS
SELECT p.id AS period_id, coalesce(p.parent_id, p.id) AS year_id, p.kind = 'year' AS is_year, p.starts_on, p.ends_on,
       p.starts_on >= '2024-01-01' AS is_now
  FROM period p WHERE p.kind IN ('year', 'six_months');

INSERT INTO bloc (id, code, name) SELECT DISTINCT bloc_id, bloc, 'Khối thi đua ' || bloc FROM u;
INSERT INTO agency (id, code, kind, official_order) SELECT agency_id, agency, 'party', b * 100 + a FROM u;
INSERT INTO agency_name (agency_id, name, short_name) SELECT agency_id, 'Ban ' || agency || ' Tỉnh ủy', agency FROM u;
INSERT INTO bloc_membership (bloc_id, agency_id, role, valid_from)
SELECT bloc_id, agency_id, CASE a WHEN 1 THEN 'chair' WHEN 2 THEN 'vice_chair' ELSE 'member' END, '2022-01-01' FROM u;
INSERT INTO bloc_year (bloc_id, period_id, scheme_version_id)
SELECT DISTINCT u.bloc_id, y.period_id, pg_temp.id('version') FROM u, y WHERE y.is_year;
INSERT INTO deadline (period_id, kind, due_at)
SELECT y.period_id, k, (y.ends_on - 10)::timestamptz
  FROM y, unnest(ARRAY['registration', 'progress_update', 'self_score', 'cross_check', 'appraisal']) k
    ON CONFLICT DO NOTHING;

-- An officer and a leader of each agency, a secretary of each bloc, who sign in with the password of who was here before.
CREATE TEMP TABLE person AS
SELECT pg_temp.id('user', r, u.agency) AS id, lower(r || '-' || u.agency) AS login, r AS role, u.agency_id, NULL::uuid AS bloc_id
  FROM u, unnest(ARRAY['OFFICER', 'LEADER']) r
 UNION ALL
SELECT pg_temp.id('user', 'SECRETARY', u.bloc), lower('secretary-' || u.bloc), 'SECRETARY', NULL, u.bloc_id FROM u WHERE u.a = 1;
INSERT INTO app_user (id, login_name, display_name, password_hash, must_change_password)
SELECT id, login, login, coalesce((SELECT password_hash FROM app_user ORDER BY id LIMIT 1), 'x'), false FROM person;
INSERT INTO role_assignment (user_id, role, scope, agency_id, bloc_id, valid_from)
SELECT id, role, CASE WHEN bloc_id IS NULL THEN 'agency' ELSE 'bloc' END, agency_id, bloc_id, '2022-01-01' FROM person;

INSERT INTO key_task (id, bloc_id, period_id, agency_id, number)
SELECT pg_temp.id('task', u.agency, y.year_id::text, n::text), u.bloc_id, y.year_id, u.agency_id, n
  FROM u, y, generate_series(1, 10) n WHERE y.is_year AND (NOT y.is_now OR u.a > 1);
INSERT INTO key_task_baseline (task_id, version, title, unit, target, target_kind, direction, due_on, approved_by, source)
SELECT t.id, 1, 'Nhiệm vụ số ' || t.number, 'văn bản', 10, 'cumulative', 'higher', y.ends_on, 'Hội đồng', 'screen'
  FROM key_task t JOIN u USING (agency_id) JOIN y ON y.period_id = t.period_id;
INSERT INTO progress_entry (task_id, sequence, recorded_on, actual, author_name, source)
SELECT t.id, n, y.starts_on + 60 * n, 3 * n, 'Đo', 'screen'
  FROM key_task t JOIN u USING (agency_id) JOIN y ON y.period_id = t.period_id, generate_series(1, 2) n WHERE u.a < 9;
INSERT INTO target_change_request (task_id, seen_version, title, unit, target, target_kind, direction, due_on,
    expected_product, coordinators, milestones, effective_on, reason, state, requested_by, decided_by, decided_at)
SELECT t.id, 1, 'Nhiệm vụ', 'văn bản', 8, 'cumulative', 'higher', y.ends_on, '', '{}', '[]', y.ends_on, 'Lý do',
       CASE WHEN y.is_now AND u.b % 20 = 0 THEN 'requested' ELSE 'withdrawn' END, 'Đo',
       CASE WHEN y.is_now AND u.b % 20 = 0 THEN NULL ELSE 'Đo' END, CASE WHEN y.is_now AND u.b % 20 = 0 THEN NULL ELSE now() END
  FROM key_task t JOIN u USING (agency_id) JOIN y ON y.period_id = t.period_id WHERE t.number <= 2;

INSERT INTO task_registration (id, bloc_id, period_id, agency_id, state)
SELECT pg_temp.id('registration', u.agency, y.period_id::text), u.bloc_id, y.period_id, u.agency_id,
       CASE WHEN NOT y.is_now OR u.b % 10 > 0 THEN 'approved'
            ELSE (ARRAY['drafting', 'awaiting_leader', 'submitted', 'gathered'])[1 + u.a % 4] END
  FROM u, y WHERE y.is_year AND (NOT y.is_now OR u.a > 1);
INSERT INTO task_registration_event (registration_id, sequence, action, from_state, to_state, actor_name)
SELECT r.id, n, CASE n WHEN 2 THEN 'submit' ELSE 'send_to_leader' END, 'drafting', 'submitted', 'Đo'
  FROM task_registration r, generate_series(1, 4) n;
INSERT INTO registered_task (registration_id, number, title, unit, target, target_kind, direction, due_on,
    expected_product, coordinators, milestones, changed_by)
SELECT r.id, n, 'Nhiệm vụ', 'văn bản', 10, 'cumulative', 'higher', NULL, '', '{}', '[]', 'Đo'
  FROM task_registration r, generate_series(1, 10) n;
INSERT INTO pact (id, bloc_id, period_id, state, round)
SELECT DISTINCT pg_temp.id('pact', u.bloc, y.period_id::text), u.bloc_id, y.period_id,
       CASE WHEN y.is_now AND u.b % 10 = 1 THEN 'open_for_signing' ELSE 'in_force' END, 1
  FROM u, y WHERE y.is_year;
INSERT INTO pact_version (pact_id, version, opening, contents, source, author_name)
SELECT id, n, '', '[]', 'screen', 'Đo' FROM pact, generate_series(1, 3) n;
INSERT INTO pact_event (pact_id, sequence, action, from_state, to_state, round, text_version, actor_name)
SELECT id, n, 'open', 'drafting', 'open_for_signing', 1, 1, 'Đo' FROM pact, generate_series(1, 4) n;
INSERT INTO pact_signature (pact_id, round, agency_id, signed_on, signed_by, on_paper, recorded_by)
SELECT p.id, 1, u.agency_id, '2022-02-01', 'Đo', false, 'Đo' FROM pact p JOIN u ON u.bloc_id = p.bloc_id
 WHERE p.state = 'in_force' OR u.a < 5;

INSERT INTO review (id, bloc_id, period_id, scheme_version_id, state)
SELECT DISTINCT pg_temp.id('review', u.bloc, y.period_id::text), u.bloc_id, y.period_id, pg_temp.id('version'),
       CASE WHEN y.is_now THEN 'open' ELSE 'closed' END FROM u, y;
CREATE TEMP TABLE r AS
SELECT r.id AS review_id, u.*, y.is_year, y.is_now
  FROM review r JOIN u USING (bloc_id) JOIN y USING (period_id);
INSERT INTO score_sheet (id, review_id, agency_id, scheme_version_id, state)
SELECT pg_temp.id('sheet', r.review_id::text, r.a::text), r.review_id, r.agency_id, pg_temp.id('version'),
       CASE WHEN NOT r.is_now THEN 'published' ELSE
         (ARRAY['drafting', 'awaiting_leader', 'submitted', 'taken_up', 'appraised'])[1 + (r.a + r.b) % 5] END
  FROM r WHERE NOT (r.is_now AND r.is_year);
INSERT INTO score_sheet_event (sheet_id, sequence, action, from_state, to_state, actor_name)
SELECT s.id, n, 'submit', 'drafting', 'submitted', 'Đo' FROM score_sheet s, generate_series(1, 4) n;
INSERT INTO score_entry (sheet_id, criterion_code, version, author_name, source)
SELECT s.id, 'C' || c, 1, 'Đo', 'screen'
  FROM score_sheet s, generate_series(1, current_setting('province.criteria')::int) c;
INSERT INTO score_judgement (sheet_id, criterion_code, layer, version, accepted, author_name, source)
SELECT s.id, 'C' || c, 'appraisal', 1, true, 'Đo', 'screen'
  FROM score_sheet s, generate_series(1, current_setting('province.criteria')::int) c
 WHERE s.state IN ('taken_up', 'appraised', 'published');
INSERT INTO reply_term (sheet_id, version, due_at, set_by)
SELECT s.id, 1, CASE s.state WHEN 'appraised' THEN '2024-08-01' ELSE '2023-01-01' END::timestamptz, 'Đo'
  FROM score_sheet s WHERE s.state IN ('appraised', 'published');
INSERT INTO cross_check (review_id, checked_agency_id, checker_agency_id, origins, state, assigned_by, finished_by, finished_at)
SELECT r.review_id, r.agency_id, o.agency_id, '{automatic}', CASE WHEN r.is_now THEN 'assigned' ELSE 'finished' END, 'Đo',
       CASE WHEN r.is_now THEN NULL ELSE 'Đo' END, CASE WHEN r.is_now THEN NULL ELSE now() END
  FROM r JOIN u o ON o.b = r.b AND o.a IN (1 + r.a % current_setting('province.agencies')::int,
                                          1 + (r.a + 1) % current_setting('province.agencies')::int);
INSERT INTO review_step (review_id, sequence, action, from_state, to_state, reason, actor_name)
SELECT DISTINCT r.review_id, n, 'reopen', 'published', 'closed', 'Đo', 'Đo' FROM r, generate_series(1, 2) n WHERE NOT r.is_now;
INSERT INTO review_snapshot (review_id, version, content, place, content_hash, audit_head_hash, closed_by, closed_at)
SELECT DISTINCT r.review_id, n, '{"place": {}}'::jsonb, '{}'::jsonb, repeat('0', 64), repeat('0', 64), 'Đo', now()
  FROM r, generate_series(1, 2) n WHERE NOT r.is_now;

INSERT INTO meeting (id, review_id, number, kind, title, state, quorum, changed_by)
SELECT DISTINCT pg_temp.id('meeting', r.review_id::text), r.review_id, 1, 'six_month', 'Hội nghị',
       CASE WHEN r.is_now THEN 'concluded' ELSE 'minutes_signed' END, '2/3', 'Đo' FROM r;
INSERT INTO meeting_attendance (meeting_id, agency_id, status, changed_by)
SELECT m.id, r.agency_id, 'present', 'Đo' FROM meeting m JOIN r USING (review_id);
INSERT INTO meeting_item (meeting_id, kind, position, content, changed_by)
SELECT m.id, k, n, 'Nội dung', 'Đo' FROM meeting m, unnest(ARRAY['agenda', 'decision', 'next_task']) k, generate_series(1, 4) n;
INSERT INTO meeting_text (meeting_id, section, content, changed_by)
SELECT m.id, k, 'Nội dung', 'Đo' FROM meeting m, unnest(ARRAY['guests', 'discussion', 'chair_conclusion']) k;
INSERT INTO meeting_conclusion (meeting_id, agency_id, judgement, remark, changed_by)
SELECT m.id, r.agency_id, 'Tốt', 'Tốt', 'Đo' FROM meeting m JOIN r USING (review_id);
INSERT INTO meeting_comment (meeting_id, agency_id, author_name, content, answer_kind, answer, answered_by, answered_at)
SELECT m.id, r.agency_id, 'Đo', 'Ý kiến', x.kind, '', x.by, x.at FROM meeting m JOIN r USING (review_id),
       LATERAL (SELECT CASE WHEN NOT r.is_now OR r.a > 3 THEN 'accepted' END AS kind,
                       CASE WHEN NOT r.is_now OR r.a > 3 THEN 'Đo' END AS by,
                       CASE WHEN NOT r.is_now OR r.a > 3 THEN now() END AS at) x;
INSERT INTO meeting_event (meeting_id, action, from_state, to_state, actor_name)
SELECT m.id, 'invite', 'preparing', 'invited', 'Đo' FROM meeting m, generate_series(1, 4) n;
INSERT INTO meeting_invitation (meeting_id, version, number, issued_on, content_hash, sent_by)
SELECT m.id, n, '1', '2022-06-01', repeat('0', 64), 'Đo' FROM meeting m, generate_series(1, 2) n;

INSERT INTO ballot (id, meeting_id, review_id, title, method, rules, is_acclaim, state, round, created_by)
SELECT pg_temp.id('ballot', m.id::text), m.id, m.review_id, 'Suy tôn', 'secret', '{}', true,
       CASE m.state WHEN 'concluded' THEN 'open' ELSE 'concluded' END, 1, 'Đo' FROM meeting m;
INSERT INTO ballot_round (ballot_id, round, places, members, present, opened_by) SELECT id, 1, 1, 9, 9, 'Đo' FROM ballot;
INSERT INTO ballot_candidate (ballot_id, agency_id, position)
SELECT b.id, r.agency_id, r.a FROM ballot b JOIN r USING (review_id) WHERE r.a <= 4;
INSERT INTO ballot_round_candidate (ballot_id, round, agency_id)
SELECT b.id, 1, r.agency_id FROM ballot b JOIN r USING (review_id) WHERE r.a <= 4;
INSERT INTO ballot_voter (ballot_id, round, agency_id, user_id, is_substitute)
SELECT b.id, 1, r.agency_id, pg_temp.id('user', 'LEADER', r.agency), false FROM ballot b JOIN r USING (review_id);
INSERT INTO ballot_participation (ballot_id, round, agency_id, user_id)
SELECT b.id, 1, r.agency_id, pg_temp.id('user', 'LEADER', r.agency) FROM ballot b JOIN r USING (review_id)
 WHERE NOT r.is_now OR r.a < 5;
INSERT INTO ballot_choice (id, ballot_id, round, chosen)
SELECT uuidv7(), ballot_id, round, ARRAY[agency_id] FROM ballot_participation;

INSERT INTO notice (id, role, agency_id, title, body, path, once_key, told_by, told_at)
SELECT pg_temp.id('notice', u.agency, y.period_id::text, n::text), 'OFFICER', u.agency_id, 'Nhắc', 'Nội dung', '/',
       'reminder:' || u.bloc || ':' || y.period_id || ':self_score:' || u.agency || ':' || n, 'Đo', y.ends_on - n
  FROM u, y, generate_series(1, 6) n;
INSERT INTO notice (id, role, bloc_id, title, body, path, told_by, told_at)
SELECT pg_temp.id('notice', u.bloc, y.period_id::text, n::text), 'SECRETARY', u.bloc_id, 'Việc', 'Nội dung', '/', 'Đo',
       y.ends_on - n FROM u, y, generate_series(1, 20) n WHERE u.a = 1;
INSERT INTO notice (role, title, body, path, told_by, told_at)
SELECT 'APPRAISER', 'Việc', 'Nội dung', '/', 'Đo', y.ends_on - n % 90 FROM y, generate_series(1, 500) n;
INSERT INTO notice_reading (notice_id, user_id)
SELECT n.id, p.id FROM notice n JOIN person p ON p.role = n.role AND p.agency_id = n.agency_id WHERE n.told_at < '2024-06-20';

ANALYZE;
