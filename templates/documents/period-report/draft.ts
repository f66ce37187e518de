import { isBlank } from '../prose';
import type { ReportFacts, ReportKind } from './facts';
import type { SectionKey, SectionProse } from './sections';

/**
 * The first narrative of every section: what the data can say, in tokens. A section that only people can write is blank,
 * and the report says that it is. No figure is typed.
 */
export function firstDraft(kind: ReportKind): Record<SectionKey, string> {
  return kind === 'annual' ? { ...HALF_YEAR, ...WHOLE_YEAR } : HALF_YEAR;
}

const HALF_YEAR: Record<SectionKey, string> = {
  opening:
    'Thực hiện Giao ước thi đua và chương trình công tác năm {{period.year}}, {{bloc.name}} báo cáo kết quả công tác thi đua, khen thưởng {{period.name}} như sau:',
  situation: [
    '{{bloc.name}} năm {{period.year}} gồm {{bloc.memberCount}} cơ quan, đơn vị: {{bloc.memberList}}. Khối trưởng: {{bloc.chair}}; Khối phó: {{bloc.viceChairs}}. Lãnh đạo phụ trách khối: {{bloc.leader}}.',
    'Các cơ quan, đơn vị trong khối đã đăng ký với Hội đồng Thi đua - Khen thưởng tỉnh {{tasks.total}} nhiệm vụ trọng tâm của năm {{period.year}}, làm căn cứ theo dõi, đôn đốc, chấm điểm và bình xét thi đua.',
  ].join('\n'),
  'political-tasks': [
    'Các cơ quan, đơn vị trong khối bám sát chương trình công tác năm và nhiệm vụ chính trị được giao, triển khai các nhiệm vụ trọng tâm đã đăng ký. Kết quả đến {{period.asOf}} như sau:',
    '{{tasks.agencyResults}}',
  ].join('\n'),
  'key-tasks': [
    'Tính đến {{period.asOf}}, trong tổng số {{tasks.total}} nhiệm vụ có {{tasks.finished}} nhiệm vụ hoàn thành và vượt mức ({{tasks.finishedShare}}), {{tasks.onTrack}} nhiệm vụ đúng tiến độ ({{tasks.onTrackShare}}), {{tasks.late}} nhiệm vụ chậm ({{tasks.lateShare}}), {{tasks.overdue}} nhiệm vụ quá hạn, {{tasks.notUpdated}} nhiệm vụ chưa cập nhật kết quả. Kết quả từng nhiệm vụ nêu tại Phụ lục I.',
    'Nhiệm vụ quá hạn: {{tasks.overdueList}}.',
    'Nhiệm vụ chưa cập nhật kết quả: {{tasks.notUpdatedList}}.',
  ].join('\n'),
  propaganda: '',
  movements: [
    'Trong {{period.name}}, các cơ quan, đơn vị trong khối tham gia {{movements.total}} phong trào thi đua: {{movements.launched}} phong trào phát động trong kỳ, {{movements.underWay}} phong trào đang thực hiện, {{movements.interimReviewed}} phong trào đã sơ kết, {{movements.finalReviewed}} phong trào đã tổng kết trong kỳ; có {{movements.registered}} lượt cơ quan, đơn vị đăng ký, {{movements.reported}} lượt báo cáo kết quả.',
    '- Thi đua thường xuyên: {{movements.regularList}}.',
    '- Thi đua theo chuyên đề: {{movements.thematicList}}.',
    'Danh sách phong trào nêu tại Phụ lục II.',
  ].join('\n'),
  commendations:
    'Trong {{period.name}}, các cơ quan, đơn vị trong khối có {{commendations.total}} lượt khen thưởng, trong đó tập thể {{commendations.collectives}} lượt, cá nhân {{commendations.persons}} lượt, gồm: {{commendations.formList}}. Số liệu chi tiết nêu tại Phụ lục II.',
  'party-building': '',
  'bloc-activities': '',
  assessment: [
    'a) Ưu điểm',
    'Các cơ quan, đơn vị trong khối đã đăng ký nhiệm vụ trọng tâm, cập nhật kết quả và tự chấm điểm theo Bảng tiêu chí của khối. Có {{tasks.finished}} nhiệm vụ hoàn thành và vượt mức, {{tasks.onTrack}} nhiệm vụ đúng tiến độ. Có {{scores.complete}}/{{bloc.memberCount}} cơ quan, đơn vị tự chấm đủ các tiêu chí; tổng điểm tự chấm cao nhất là {{scores.highest}} điểm ({{scores.highestAgencies}}). Điểm tự chấm chi tiết nêu tại Phụ lục IV.',
    'b) Tồn tại, hạn chế',
    'Còn {{tasks.late}} nhiệm vụ chậm so với kế hoạch, theo cơ quan, đơn vị: {{tasks.lateByAgency}}. Số nhiệm vụ quá hạn: {{tasks.overdue}}. Số nhiệm vụ chưa cập nhật kết quả: {{tasks.notUpdated}}.',
  ].join('\n'),
  directions: [
    '- Tiếp tục thực hiện {{tasks.unfinished}} nhiệm vụ trọng tâm chưa hoàn thành; phấn đấu các cơ quan, đơn vị trong khối đều hoàn thành và hoàn thành vượt mức nhiệm vụ đã đăng ký năm {{period.year}}.',
    '- Các cơ quan, đơn vị có nhiệm vụ chậm, quá hạn xác định nguyên nhân, người chịu trách nhiệm và thời hạn hoàn thành; cập nhật kết quả, minh chứng đầy đủ.',
    '- Tổ chức kiểm tra, bình xét thi đua, đề nghị khen thưởng cuối năm công khai, đúng quy định.',
  ].join('\n'),
  recommendations: '',
  minutes: '',
  pact: '',
  ranking: '',
  leadership: '',
};

/** What a whole year says otherwise: its results are settled, and what follows is the next year. */
const WHOLE_YEAR: Partial<Record<SectionKey, string>> = {
  'key-tasks': [
    'Tính đến {{period.asOf}}, trong tổng số {{tasks.total}} nhiệm vụ có {{tasks.finished}} nhiệm vụ hoàn thành và vượt mức ({{tasks.finishedShare}}), trong đó {{tasks.exceeded}} nhiệm vụ vượt mức; đến hết nửa đầu năm có {{tasks.finishedFirstHalf}} nhiệm vụ hoàn thành và vượt mức. Còn {{tasks.unfinished}} nhiệm vụ chưa hoàn thành, trong đó {{tasks.overdue}} nhiệm vụ quá hạn, {{tasks.notUpdated}} nhiệm vụ chưa cập nhật kết quả. Kết quả từng nhiệm vụ nêu tại Phụ lục I.',
    'Nhiệm vụ quá hạn: {{tasks.overdueList}}.',
    'Nhiệm vụ điều chỉnh chỉ tiêu trong năm: {{tasks.adjustedList}}.',
  ].join('\n'),
  pact: 'Giao ước thi đua năm {{period.year}} của khối gồm {{pact.contents}} nội dung, {{pact.targets}} chỉ tiêu, ký ngày {{bloc.pactDate}}.',
  ranking: [
    'Có {{scores.complete}}/{{bloc.memberCount}} cơ quan, đơn vị được chấm đủ các tiêu chí. Tổng điểm từ cao đến thấp: {{scores.ranking}}.',
    'Cơ quan, đơn vị không xếp hạng: {{scores.excludedList}}.',
    'Kết quả suy tôn: {{ballots.elected}}. Điểm, thứ hạng chi tiết nêu tại Phụ lục IV.',
  ].join('\n'),
  assessment: [
    'a) Ưu điểm',
    'Các cơ quan, đơn vị trong khối thực hiện {{tasks.total}} nhiệm vụ trọng tâm đã đăng ký, hoàn thành và vượt mức {{tasks.finished}} nhiệm vụ ({{tasks.finishedShare}}). Tổng điểm cao nhất là {{scores.highest}} điểm ({{scores.highestAgencies}}).',
    'b) Tồn tại, hạn chế',
    'Còn {{tasks.unfinished}} nhiệm vụ chưa hoàn thành, trong đó {{tasks.overdue}} nhiệm vụ quá hạn.',
  ].join('\n'),
  directions: [
    '- Các cơ quan, đơn vị trong khối đăng ký nhiệm vụ trọng tâm {{period.next}} với Hội đồng Thi đua - Khen thưởng tỉnh; phấn đấu đều hoàn thành và hoàn thành vượt mức nhiệm vụ đã đăng ký.',
    '- Tiếp tục thực hiện, kết thúc dứt điểm {{tasks.unfinished}} nhiệm vụ chưa hoàn thành của năm {{period.year}}.',
    '- Xây dựng, ký kết giao ước thi đua {{period.next}}; rà soát, bổ sung bảng tiêu chí chấm điểm của khối.',
  ].join('\n'),
  leadership: 'Khối trưởng {{period.next}}: {{chair.next}}; Khối phó: {{chair.nextVice}}.',
};

/** Whether a section has nothing to say: nobody wrote it, and it is blank or drafted from movements of which there are none. */
export function lacksData({ kind, movements = [] }: ReportFacts, prose: SectionProse, key: SectionKey): boolean {
  const isDrafted = key === 'movements' && prose.movements === firstDraft(kind).movements;
  return isBlank(prose[key]) || (isDrafted && movements.length === 0);
}

/** The prose of every section: what was stored, and the first draft where nothing was. */
export function proseWith(kind: ReportKind, stored: Partial<SectionProse>): Record<SectionKey, string> {
  return { ...firstDraft(kind), ...stored };
}
