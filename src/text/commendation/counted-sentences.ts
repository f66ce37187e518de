import type { Counted, Missing } from '../../domain/commendation/eligibility';
import type {
  CompletionLevel,
  DisciplineKind,
  DisciplineSystem,
  InitiativeScope,
} from '../../domain/commendation/records';
import type { CommendationType } from '../../domain/commendation/subjects';
import { commendationTypeWords } from '../words/commendations';
import { completionLevelWords, initiativeScopeWords } from '../words/people';
import { type AwardNames, lowerFirst, readerOf, type ValueReader } from './values';
import { postName, postText, unclearNeed } from './tenure-text';
import { disciplineText, notCountedWords } from './words';

/** Something that was looked at, and why it does not count where it does not. */
export function countedSentence({ what, values, why }: Counted, nameOf: AwardNames): string {
  const text = describe(what, readerOf(values), nameOf);
  return why === null ? `${text}.` : `${text}: không tính, ${notCountedWords[why]}.`;
}

function describe(what: Counted['what'], values: ValueReader, nameOf: AwardNames): string {
  switch (what) {
    case 'honour':
      return honourText(values);
    case 'evaluation': {
      const level = lowerFirst(completionLevelWords[values.text('level') as CompletionLevel]);
      const by = isOfParty(values) ? ', xếp loại của Đảng' : '';
      return `Năm ${values.text('year')} ${level}${by}${values.has('source') ? ` (${values.text('source')})` : ''}`;
    }
    case 'initiative':
      return initiativeText(values, nameOf);
    case 'discipline': {
      const name = disciplineText(values.text('kind') as DisciplineKind, values.text('system') as DisciplineSystem);
      const end = values.has('to') ? `, hết hiệu lực ngày ${values.date('to')}` : ', chưa hết hiệu lực';
      return `Kỷ luật ${name} theo Quyết định số ${values.text('decisionNumber')}, từ ngày ${values.date('from')}${end}`;
    }
    case 'result': {
      const rank = values.has('rank') ? `xếp thứ ${values.text('rank')}/${values.text('members')}` : 'không xếp hạng';
      return `Kết quả năm ${values.text('year')} của ${values.text('blocName')}, ${rank}`;
    }
    case 'post':
      return postText(values);
    case 'movement':
      return `Phong trào “${values.text('name')}”, từ ngày ${values.date('from')} đến ngày ${values.date('to')}`;
  }
}

/** The evaluation of Party members and organisations; an older answer says nothing, and was of the State. */
function isOfParty(values: ValueReader): boolean {
  return values.has('system') && values.text('system') === 'party';
}

function honourText(values: ValueReader): string {
  const type = lowerFirst(commendationTypeWords[values.text('type') as CommendationType]);
  const revoked = values.has('revokedOn') ? `, thu hồi ngày ${values.date('revokedOn')}` : '';
  const decision = `Quyết định số ${values.text('decisionNumber')} ngày ${values.date('decidedOn')}`;
  return `${values.text('name')} năm ${values.text('year')} (${type}; ${decision}${revoked})`;
}

function initiativeText(values: ValueReader, nameOf: AwardNames): string {
  const scope = lowerFirst(initiativeScopeWords[values.text('scope') as InitiativeScope]);
  const used = values.has('usedFor')
    ? `; đã dùng khi xét ${nameOf(values.text('usedFor'))} năm ${values.text('usedIn')}`
    : '';
  const decision = values.has('decisionNumber') ? `, Quyết định số ${values.text('decisionNumber')}` : '';
  return `Sáng kiến “${values.text('title')}” năm ${values.text('year')} (phạm vi ${scope}${decision}${used})`;
}

/** What is not recorded, and where to record it. */
export function missingSentence({ code, values }: Missing): string {
  const read = readerOf(values);
  switch (code) {
    case 'evaluation':
      return `Chưa có kết quả đánh giá, xếp loại ${isOfParty(read) ? 'của Đảng ' : ''}năm ${read.text('year')}.`;
    case 'evaluations':
      return `Chưa có kết quả đánh giá, xếp loại nào${isOfParty(read) ? ' của Đảng' : ''} được ghi nhận.`;
    case 'initiatives':
      return 'Chưa có thông tin về sáng kiến, đề tài và cơ quan chưa xác nhận đã ghi đủ sáng kiến.';
    case 'disciplines':
      return 'Chưa có xác nhận về tình hình kỷ luật.';
    case 'members':
      return 'Chưa có số liệu về cá nhân trong tập thể của năm xét.';
    case 'member_levels':
      return 'Chưa có đủ kết quả đánh giá, xếp loại của mọi cá nhân trong tập thể.';
    case 'bloc_result':
      return `Chưa có kết quả khối thi đua năm ${read.text('year')} được công bố.`;
    case 'equal_rank':
      return `Có ${read.count('sharing')} đơn vị cùng xếp thứ ${read.text('rank')} trong khi khối được đề nghị ${read.count('places')} đơn vị; khối phải bình xét, suy tôn.`;
    case 'quota':
      return 'Chưa xác định được số lượng mà khối được đề nghị.';
    case 'gender':
      return `Chưa ghi giới tính, nên chưa rõ cần ${read.count('least')} hay ${read.count('most')} năm công tác.`;
    case 'service':
      return 'Chưa ghi thời gian công tác.';
    case 'posts':
      return 'Chưa ghi vị trí công tác nào ở hồ sơ nhân sự.';
    case 'post_group':
      return `Chưa ghi nhóm chức vụ của vị trí “${postName(read)}”.`;
    case 'post_start':
      return `Chưa ghi ngày bắt đầu giữ vị trí “${postName(read)}”.`;
    case 'post_end':
      return `Chưa rõ ngày thôi giữ vị trí “${postName(read)}”.`;
    case 'posts_before':
      return read.has('serviceFrom')
        ? `Chưa ghi vị trí công tác từ ngày ${read.date('serviceFrom')} đến trước ngày ${read.date('first')}.`
        : `Chưa ghi ngày bắt đầu công tác, nên chưa rõ trước ngày ${read.date('first')} giữ chức vụ nào.`;
    case 'tenure_gender':
      return `Chưa ghi giới tính, nên chưa rõ cần ${unclearNeed(read)} giữ chức vụ.`;
    case 'retirement_age':
      return `Chưa ghi tuổi nghỉ hưu của nữ là cao hơn hay theo quy định chung, nên chưa rõ cần ${unclearNeed(read)} giữ chức vụ.`;
    case 'movement':
      return 'Chưa ghi phong trào thi đua mà đối tượng được đề nghị.';
    case 'attestation':
      return 'Chưa có người xác nhận điều kiện này.';
  }
}
