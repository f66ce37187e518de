-- A ledger of honours as a province has it after twenty-two years: ledger.honours rows, nearly (given by the caller).
-- Every value is computed from row numbers by a hash, so that every run writes the same ledger. Surnames, middle and given
-- names are as common as in Vietnam; a thousand agencies differ in size; most honours are yearly titles of persons.

CREATE FUNCTION pg_temp.dice(seed bigint, salt bigint, sides bigint) RETURNS integer
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN ((hashint8extended(seed, salt) & 9223372036854775807) % sides)::integer;

-- The words of names: each takes as many places as its number says; 'Nguyễn:380' takes 380.
CREATE TEMPORARY TABLE ledger_word AS
SELECT kind, word, row_number() OVER (PARTITION BY kind ORDER BY ordinal, copy) - 1 AS place, count(*) OVER (PARTITION BY kind) AS places
  FROM (SELECT kind, split_part(entry, ':', 1) AS word, ordinal, copy
          FROM (VALUES
    ('surname', 'Nguyễn:380, Trần:110, Lê:95, Phạm:70, Hoàng:40, Huỳnh:15, Phan:45, Vũ:25, Võ:15, Đặng:21, Bùi:20, Đỗ:14, Hồ:13, Ngô:13, Dương:10, Lý:5, Đinh:8, Đoàn:7, Trịnh:7, Lương:7, Mai:6, Đào:7, Trương:8, Hà:6, Tạ:4, Cao:5, Lâm:4, Phùng:3, Chu:3, Thái:2, Kiều:2, Tô:3, Quách:2, Nông:3, Triệu:2, Hứa:2, Bế:1, Lò:3, Quàng:1, Giàng:1, Vàng:1, Sùng:1, Lường:1, Cà, Tòng, Mùa, Thào, Hờ, Ksor, Rơ, Siu, Y, Âu, Ông, Ứng, Ưng, Viên, Vi, Vương:2, Văn, Từ, Tống:2, Tăng, Quan, Ma, Mạc, Mã, Khổng, La, Lục, Lưu:3, Nghiêm, Ngụy, Nhữ, Phí, Thạch, Thân, Tiêu, Trà, Cù, Cung, Diệp, Doãn, Giang, Hàn, Khương, Kim, Lại:2, Lã, Bạch, Bành, An'),
    ('middle-man', 'Văn:250, Đức:50, Hữu:40, Quang:40, Minh:45, Xuân:25, Ngọc:25, Công:20, Thanh:30, Quốc:25, Anh:20, Duy:20, Đình:30, Trọng:15, Tiến:15, Thế:15, Mạnh:15, Hoàng:20, Hồng:12, Việt:12, Bá:8, Viết:8, Trung:12, Tuấn:12, Gia:8, Huy:8, Nhật:6, Hải:10, Chí:6, Khắc:5, Đăng:5, Phúc:4, Sỹ:4, Danh:3, Phước:3, Kim:3, Trí:3, Bảo:3, Thành:8, Nam:3, Phi:2, Đắc:2, Thiện:2, A:6, Vĩnh:2, Tấn:4, Như:1, Tùng:2, Hùng:2, Lâm:1'),
    ('middle-woman', 'Thị:330, Thị Thu:40, Thị Thanh:35, Thị Hồng:25, Thị Ngọc:25, Thị Kim:20, Thị Minh:20, Thị Bích:15, Thị Phương:18, Thị Thúy:12, Thị Mai:8, Thị Lan:8, Thị Hải:8, Thị Tuyết:8, Thị Mỹ:6, Thị Quỳnh:6, Thị Diệu:4, Thị Như:3, Thu:25, Thanh:20, Hồng:15, Ngọc:20, Kim:15, Minh:15, Phương:15, Thúy:10, Bích:8, Mai:8, Lan:6, Hải:6, Quỳnh:6, Diệu:4, Khánh:5, Thảo:4, Hà:5, Mỹ:4, Tuyết:3, Vân:3, Linh:2, Như:2, Bảo:2, Cẩm:2, Huyền:2, Hoài:2, Ánh:2'),
    ('given-man', 'Hùng:30, Dũng:28, Tuấn:30, Hải:24, Nam:22, Sơn:22, Long:18, Cường:20, Minh:20, Thắng:18, Hưng:16, Đức:18, Anh:20, Quân:14, Trung:16, Tùng:14, Hiếu:14, Thành:16, Bình:12, Hoàng:14, Kiên:10, Huy:12, Linh:4, Phong:12, Phúc:10, Quang:12, Toàn:10, Tiến:10, Việt:10, Vinh:10, Lâm:8, Khánh:8, Đạt:8, Tú:8, Thịnh:6, Thái:6, Tâm:4, Tân:5, Quý:5, Nghĩa:6, Mạnh:8, Lợi:4, Lộc:4, Khoa:5, Hòa:6, Hậu:5, Giang:5, Duy:5, Dương:6, Đông:5, Công:5, Chung:4, Chiến:5, Bảo:4, Ân:2, An:5, Cảnh:2, Diện, Đoàn:2, Được, Hiển:2, Hợp:2, Huân:2, Khải:2, Khang:3, Khôi:2, Kỳ, Lượng, Luận:2, Nguyên:4, Nhân:3, Nhật:2, Ninh:2, Oai, Phát:2, Phước:2, Quyết:2, Quyền:2, Sáng:2, Sinh:2, Sỹ:2, Tài:4, Tăng, Tạo, Thanh:5, Thiện:3, Thọ:2, Thông:3, Thuận:4, Thức, Tín:2, Tính:2, Toản:2, Trí:3, Triệu, Trọng:2, Trường:5, Tường:2, Tuyên:2, Tuyến, Uy, Văn:2, Vĩ, Vũ:5, Vượng, Xuân:2, Yên'),
    ('given-woman', 'Hương:30, Lan:26, Hoa:24, Hà:26, Mai:22, Thủy:22, Hằng:22, Nga:20, Linh:22, Phương:22, Thảo:18, Trang:22, Huyền:20, Hạnh:18, Yến:14, Ngọc:16, Vân:16, Loan:14, Hiền:16, Anh:20, Dung:12, Nhung:14, Oanh:10, Thu:12, Tuyết:10, Xuân:8, Liên:10, Lý:6, Minh:8, My:6, Nguyệt:8, Nhàn:6, Ninh:2, Phượng:10, Quyên:8, Quỳnh:12, Tâm:8, Thanh:12, Thắm:6, Thoa:6, Thơm:5, Thúy:12, Thương:8, Tú:3, Uyên:4, Chi:8, Châu:6, Bình:6, Bích:6, Cúc:5, Diệp:4, Duyên:6, Đào:5, Giang:8, Hải:4, Hảo:4, Hậu:4, Hòa:6, Hoài:4, Hồng:10, Huệ:8, Khánh:4, Kiều:3, Lâm, Lê:2, Len, Lệ:3, Luyến:3, Ly:4, Mận:2, Miền, Mơ:2, Mùi:2, Na, Nết, Ngân:6, Ngà:3, Nhạn, Nhi:3, Như:2, Nụ:2, Phúc:2, Quế:3, Sen:2, Sinh, Sương:3, Thái, Thêu, Thi:2, Thìn, Thoan, Thu Hà, Thủy Tiên, Tiên:2, Tình:3, Trâm:3, Trinh:4, Tươi:3, Tuyền:2, Vui:2, Xoan:2, Xuyến:2, Ý'),
    ('part', 'Phòng Tổ chức - Hành chính:8, Văn phòng:10, Phòng Kế hoạch - Tài chính:8, Thanh tra:5, Phòng Nghiệp vụ 1:4, Phòng Nghiệp vụ 2:4, Phòng Nghiệp vụ 3:3, Phòng Quản lý chất lượng:3, Phòng Pháp chế:3, Trung tâm Công nghệ thông tin:3, Khoa Nội tổng hợp:2, Khoa Ngoại:2, Khoa Nhi:2, Khoa Khám bệnh:2, Tổ Văn phòng:4, Tổ Toán - Tin:3, Tổ Ngữ văn:3, Tổ Khoa học tự nhiên:3, Tổ Mầm non:2, Đội Quản lý thị trường số 1, Đội Quản lý thị trường số 2, Ban Quản lý dự án:2, Chi cục Thủy lợi, Chi cục Kiểm lâm, Hạt Kiểm lâm, Trung tâm Y tế:2, Trạm Y tế:3'),
    ('school', 'Mầm non:3, Tiểu học:4, Trung học cơ sở:3, Trung học phổ thông:1'),
    ('place', 'An Bình, An Hòa, An Phú, Bình Minh, Bình Thuận, Cẩm Giàng, Chợ Mới, Chu Văn An, Đông Hà, Đồng Tâm, Đức Xuân, Hà Vị, Hoa Sen, Hòa Bình, Hoàng Văn Thụ, Hồng Phong, Hùng Vương, Khe Thượng, Kim Đồng, Lam Giang, Lam Sơn, Lê Hồng Phong, Lê Lợi, Lê Quý Đôn, Lương Bằng, Lý Thường Kiệt, Mai Lạp, Minh Khai, Mỹ Phương, Nà Phặc, Nam Cường, Ngô Quyền, Nguyễn Du, Nguyễn Huệ, Nguyễn Trãi, Nông Hạ, Phan Bội Châu, Phan Chu Trinh, Phúc Lộc, Phương Viên, Quang Trung, Quảng Bạch, Sông Cầu, Tân Lập, Tân Sơn, Thanh Bình, Thanh Mai, Thượng Ân, Trần Hưng Đạo, Trần Phú, Trung Hòa, Vạn Xuân, Văn Lang, Vĩnh Phúc, Võ Thị Sáu, Xuân Dương, Yên Hân, Yên Thượng, Yên Trạch, Yên Phong')
  ) AS list(kind, entries)
         CROSS JOIN LATERAL unnest(string_to_array(entries, ', ')) WITH ORDINALITY AS e(entry, ordinal)
         CROSS JOIN LATERAL generate_series(1, coalesce(nullif(split_part(entry, ':', 2), ''), '1')::integer) AS copy) AS copies;
CREATE INDEX ON ledger_word (kind, place);
ANALYZE ledger_word;

-- The word of a kind that a seed and a salt fall on.
CREATE FUNCTION pg_temp.word_of(wanted text, seed bigint, salt bigint) RETURNS text
LANGUAGE sql STABLE
RETURN (SELECT w.word FROM ledger_word w
         WHERE w.kind = wanted
           AND w.place = pg_temp.dice(seed, salt, (SELECT f.places FROM ledger_word f WHERE f.kind = wanted AND f.place = 0)));

-- The thousand agencies: departments and committees of the province, communes, hospitals, schools, companies.
CREATE TEMPORARY TABLE ledger_agency AS
SELECT n, uuidv7() AS id, CASE n WHEN 0 THEN 1500 ELSE 60 END AS collectives,
       1 + (current_setting('ledger.honours')::bigint / 6 * (power((n + 1) / 1000.0, 1 / 3.0) - power(n / 1000.0, 1 / 3.0)))::integer AS persons,
       CASE WHEN n < 20 THEN 'Sở ' || (ARRAY['Giáo dục và Đào tạo','Y tế','Nông nghiệp và Môi trường','Xây dựng','Tài chính','Công Thương','Nội vụ','Tư pháp','Khoa học và Công nghệ','Văn hóa, Thể thao và Du lịch','Ngoại vụ','Dân tộc và Tôn giáo','Lao động','Giao thông','Thông tin','Kế hoạch','Du lịch','Thương mại','Thủy sản','Thể thao'])[n + 1]
            WHEN n < 35 THEN 'Ban ' || (ARRAY['Tổ chức','Tuyên giáo và Dân vận','Nội chính','Kinh tế','Dân vận','Bảo vệ sức khỏe','Quản lý khu công nghiệp','Dân tộc','Tôn giáo','An toàn giao thông','Quản lý dự án số 1','Quản lý dự án số 2','Quản lý dự án số 3','Thi đua','Cơ yếu'])[n - 19] || ' tỉnh'
            WHEN n < 235 THEN 'Ủy ban nhân dân xã ' || pg_temp.word_of('place', n % 60, 1) || ' ' || (n / 60)::text
            WHEN n < 300 THEN 'Bệnh viện Đa khoa khu vực ' || pg_temp.word_of('place', n % 60, 1) || ' ' || (n / 60)::text
            WHEN n < 800 THEN 'Trường ' || pg_temp.word_of('school', n, 2) || ' ' || pg_temp.word_of('place', n % 60, 1) || ' ' || (n / 60)::text
            ELSE 'Công ty ' || pg_temp.word_of('place', n % 60, 1) || ' ' || (n / 60)::text END AS name
  FROM generate_series(0, 999) AS n;

INSERT INTO agency (id, code, kind, official_order)
SELECT id, 'CQ-' || n, CASE WHEN n < 20 THEN 'state' WHEN n < 35 THEN 'party' ELSE 'public_service' END, n + 1
  FROM ledger_agency;
-- A tenth of the agencies bore another name until 2015: a department, communes that were towns, schools.
CREATE TEMPORARY TABLE ledger_renamed AS
SELECT n, id, CASE WHEN n < 20 THEN 'Ban Tổ chức chính quyền tỉnh'
                   WHEN n < 235 THEN 'Ủy ban nhân dân thị trấn ' || pg_temp.word_of('place', n % 60, 1) || ' ' || (n / 60)::text
                   ELSE 'Trường Bán công ' || pg_temp.word_of('place', n % 60, 1) || ' ' || (n / 60)::text END AS former
  FROM ledger_agency WHERE n = 6 OR (n BETWEEN 35 AND 234 AND n % 4 = 0) OR (n BETWEEN 300 AND 799 AND n % 10 = 0);
INSERT INTO agency_name (agency_id, name, short_name, valid_from, valid_to)
SELECT a.id, a.name, 'CQ ' || a.n, CASE WHEN r.n IS NULL THEN NULL ELSE date '2015-07-01' END, NULL
  FROM ledger_agency a LEFT JOIN ledger_renamed r ON r.n = a.n
UNION ALL
SELECT id, former, 'CQ ' || n, NULL, date '2015-07-01' FROM ledger_renamed;

-- The awards that are given, by who gives them: an agency, the province, the State above it, the Party.
CREATE TEMPORARY TABLE ledger_award (level integer, place integer, code text, name text, kind text, system text, subject text);
INSERT INTO ledger_award
SELECT level, row_number() OVER (PARTITION BY level ORDER BY ordinal, copy) - 1, code, name, kind, system, subject
  FROM (VALUES
    (0, 1, 50, 'LDTT', 'Lao động tiên tiến', 'title', 'state', 'person'),
    (0, 2, 15, 'CSTDCS', 'Chiến sĩ thi đua cơ sở', 'title', 'state', 'person'),
    (0, 3, 20, 'GK', 'Giấy khen', 'form', 'state', 'person'),
    (0, 4, 9, 'TTLDTT', 'Tập thể lao động tiên tiến', 'title', 'state', 'collective'),
    (0, 5, 5, 'GK', 'Giấy khen', 'form', 'state', 'collective'),
    (0, 6, 1, 'GDVH', 'Gia đình văn hóa', 'title', 'state', 'household'),
    (1, 1, 55, 'BK_TINH', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'form', 'state', 'person'),
    (1, 2, 20, 'BK_TINH', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'form', 'state', 'collective'),
    (1, 3, 15, 'TTLDXS', 'Tập thể lao động xuất sắc', 'title', 'state', 'collective'),
    (1, 4, 5, 'CSTD_TINH', 'Chiến sĩ thi đua cấp tỉnh', 'title', 'state', 'person'),
    (1, 5, 3, 'CO_TINH', 'Cờ thi đua của Ủy ban nhân dân tỉnh', 'title', 'state', 'collective'),
    (1, 6, 2, 'BK_TINH', 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', 'form', 'state', 'household'),
    (2, 1, 60, 'BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', 'form', 'state', 'person'),
    (2, 2, 20, 'BK_TTG', 'Bằng khen của Thủ tướng Chính phủ', 'form', 'state', 'collective'),
    (2, 3, 12, 'HCLD_3', 'Huân chương Lao động hạng Ba', 'form', 'state', 'person'),
    (2, 4, 5, 'HCLD_2', 'Huân chương Lao động hạng Nhì', 'form', 'state', 'collective'),
    (2, 5, 2, 'CSTDTQ', 'Chiến sĩ thi đua toàn quốc', 'title', 'state', 'person'),
    (2, 6, 1, 'CO_CP', 'Cờ thi đua của Chính phủ', 'title', 'state', 'collective'),
    (3, 1, 80, 'DANG_GK_CS', 'Giấy khen của Đảng ủy cơ sở', 'form', 'party', 'person'),
    (3, 2, 15, 'DANG_GK_CS', 'Giấy khen của Đảng ủy cơ sở', 'form', 'party', 'collective'),
    (3, 3, 5, 'DANG_BK_TU', 'Bằng khen của Ban Thường vụ Tỉnh ủy', 'form', 'party', 'person')
  ) AS a(level, ordinal, weight, code, name, kind, system, subject)
 CROSS JOIN LATERAL generate_series(1, weight) AS copy;

-- Decisions of 35 lines on average, more of them every year; in 100, 88 are an agency's own, 7 the province's, 1 above it.
CREATE TEMPORARY TABLE ledger_decision AS
SELECT n, uuidv7() AS id, level, day, 1 + pg_temp.dice(n, 4, 69) AS lines, agency,
       CASE WHEN pg_temp.dice(n, 6, 10) < 8 THEN extract(year FROM day)::integer - (extract(month FROM day) < 8)::integer
            ELSE extract(year FROM day)::integer - 1 END AS year
  FROM (SELECT n,
               CASE WHEN pg_temp.dice(n, 1, 100) < 88 THEN 0 WHEN pg_temp.dice(n, 1, 100) < 95 THEN 1
                    WHEN pg_temp.dice(n, 1, 100) < 96 THEN 2 ELSE 3 END AS level,
               date '2004-02-01' + (8300 * sqrt((n + 0.5) / (current_setting('ledger.honours')::numeric / 35)))::integer AS day,
               floor(1000 * power(pg_temp.dice(n, 3, 1000000) / 1000000.0, 3))::integer AS agency
          FROM generate_series(0, current_setting('ledger.honours')::integer / 35 - 1) AS n) AS numbered;

INSERT INTO decision (id, number, number_folded, decided_on, issuing_body, issuing_body_folded, authority, system, source, recorded_by)
SELECT d.id, number, fold_text(number), d.day, body, fold_text(body), '', CASE WHEN d.level = 3 THEN 'party' ELSE 'state' END,
       'imported', 'Bộ tạo số liệu đo'
  FROM ledger_decision d
  JOIN ledger_agency a ON a.n = d.agency
 CROSS JOIN LATERAL (SELECT (1 + d.n % 4999)::text || (ARRAY['/QĐ-KT', '/QĐ-UBND', '/QĐ-TTg', '-QĐ/TU'])[d.level + 1] AS number,
   CASE d.level WHEN 0 THEN a.name WHEN 1 THEN 'Ủy ban nhân dân tỉnh' WHEN 2 THEN 'Thủ tướng Chính phủ' ELSE 'Tỉnh ủy' END AS body) AS printed;

-- Everybody is honoured several times: an agency has a sixth as many persons as honours, and some sixty collectives.
CREATE TEMPORARY TABLE ledger_recipient AS
SELECT agency, subject, k, name, fold_name(name) AS folded
  FROM (SELECT a.n AS agency, 'person' AS subject, k,
               surname.word || ' ' || middle.word || ' ' || given.word AS name
          FROM ledger_agency a
         CROSS JOIN LATERAL generate_series(0, a.persons - 1) AS k
         CROSS JOIN LATERAL (SELECT a.n * 10000000::bigint + k AS seed) AS person
         CROSS JOIN LATERAL (SELECT CASE pg_temp.dice(seed, 26, 2) WHEN 0 THEN '-man' ELSE '-woman' END AS gender) AS g
          JOIN ledger_word surname ON surname.kind = 'surname' AND surname.place = pg_temp.dice(seed, 27, (SELECT max(places) FROM ledger_word WHERE kind = 'surname'))
          JOIN ledger_word middle ON middle.kind = 'middle' || gender AND middle.place = pg_temp.dice(seed, 28, CASE gender WHEN '-man' THEN (SELECT max(places) FROM ledger_word WHERE kind = 'middle-man') ELSE (SELECT max(places) FROM ledger_word WHERE kind = 'middle-woman') END)
          JOIN ledger_word given ON given.kind = 'given' || gender AND given.place = pg_temp.dice(seed, 29, CASE gender WHEN '-man' THEN (SELECT max(places) FROM ledger_word WHERE kind = 'given-man') ELSE (SELECT max(places) FROM ledger_word WHERE kind = 'given-woman') END)
        UNION ALL
        SELECT a.n, 'collective', k,
               CASE WHEN k % 5 = 0 THEN a.name
                    WHEN a.n = 0 THEN 'Trường ' || pg_temp.word_of('school', k, 22) || ' ' || pg_temp.word_of('place', k, 23) || ' ' || (1 + k % 3)::text
                    ELSE pg_temp.word_of('part', a.n * 1000 + k, 25) || ', ' || a.name END
          FROM ledger_agency a CROSS JOIN LATERAL generate_series(0, a.collectives - 1) AS k) AS named;
CREATE UNIQUE INDEX ON ledger_recipient (agency, subject, k);
ANALYZE ledger_recipient;
ANALYZE ledger_decision;

DO $$
DECLARE
  first integer := 0;
  part CONSTANT integer := 10000;
BEGIN
  WHILE first <= (SELECT max(n) FROM ledger_decision) LOOP
    INSERT INTO honour (decision_id, line, award_code, award_version, award_name, kind, system, subject, type, agency_id, agency_name,
                        is_agency, recipient_name, recipient_folded, recipient_detail, achievement_from, achievement_to, decided_on)
    SELECT h.decision_id, h.line, h.code, 1, h.award_name, h.kind, h.system, h.subject,
           (ARRAY['achievement','achievement','achievement','achievement','achievement','achievement','achievement','unexpected','thematic','movement'])[1 + pg_temp.dice(h.seed, 11, 10)],
           h.agency_id, h.agency_name, h.subject = 'collective' AND r.name = h.agency_name, r.name, r.folded, 'Tổ công tác số ' || h.line, h.year, h.year, h.day
      FROM (SELECT d.n, d.n * 100::bigint + line AS seed, d.id AS decision_id, d.day, d.year, line, w.code, w.name AS award_name, w.kind,
                   w.system, w.subject, a.id AS agency_id, a.name AS agency_name, a.n AS agency, a.persons, a.collectives
              FROM ledger_decision d
             CROSS JOIN LATERAL generate_series(1, d.lines) AS line
              JOIN ledger_award w ON w.level = d.level AND w.place = pg_temp.dice(d.n * 100::bigint + line, 7, 100)
              JOIN ledger_agency a ON a.n = CASE WHEN d.level IN (0, 3) THEN d.agency
                   ELSE floor(1000 * power(pg_temp.dice(d.n * 100::bigint + line, 8, 1000000) / 1000000.0, 3))::integer END
             WHERE d.n >= first AND d.n < first + part) AS h
      JOIN ledger_recipient r ON r.agency = h.agency AND r.subject = CASE h.subject WHEN 'collective' THEN 'collective' ELSE 'person' END
       AND r.k = pg_temp.dice(h.seed, 9, CASE h.subject WHEN 'collective' THEN h.collectives ELSE h.persons END)
     ORDER BY h.n, h.line;
    first := first + part;
  END LOOP;
END $$;

INSERT INTO honour_name (folded) SELECT DISTINCT recipient_folded FROM honour;
