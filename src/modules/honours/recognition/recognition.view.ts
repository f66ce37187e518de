import type { RecognitionPageProps } from '../../../../templates/pages/honours/recognition';
import { formatDate } from '../../../text/date';
import { awardSystemWords } from '../../../text/words/honours';
import { honourView } from '../honours.view';
import type { HolderChoice, Recognition, RecognitionChoices } from './recognition';

/** An honour and what may be said of it, as the form shows them; `said` keeps what was chosen. */
export function recognitionView(
  choices: RecognitionChoices,
  said: Recognition,
): Omit<RecognitionPageProps, 'frame' | 'errors'> {
  const { honour } = choices;
  const view = honourView(honour);
  return {
    id: honour.id,
    recipientName: view.recipientName,
    facts: [
      { label: 'Danh hiệu, hình thức trong quyết định', value: view.awardName },
      { label: 'Người, tập thể nhận', value: [view.recipientName, view.recipientDetail].filter(Boolean).join(', ') },
      { label: 'Cơ quan trong quyết định', value: view.agencyName === '' ? 'Không ghi' : view.agencyName },
      { label: 'Đối tượng, loại hình', value: `${view.subject}, ${view.type.toLocaleLowerCase('vi')}` },
      { label: 'Năm thành tích', value: view.years },
      {
        label: 'Quyết định',
        value: `${view.decisionNumber} ngày ${formatDate(honour.decidedOn)}, ${view.issuingBody}`,
      },
      { label: 'Hệ thống', value: awardSystemWords[honour.system] },
    ],
    awards: choices.awards.map(({ code, name }) => ({ value: code, label: name })),
    agencies: choices.agencies.map(({ code, name }) => ({ value: code, label: name })),
    divisions: choices.divisions.map(option),
    people: choices.people.map(option),
    households: choices.households.map(option),
    mayBeAgency: choices.mayBeAgency,
    asksPerson: honour.subject === 'person' && honour.personId === null,
    asksHousehold: honour.subject === 'household' && honour.householdId === null,
    asksDivisionLater: choices.mayBeAgency && honour.agencyId === null,
    known: [
      ...(honour.awardCode === null ? [] : ['Danh hiệu, hình thức đã xác định trong danh mục.']),
      ...(honour.agencyId === null ? [] : ['Cơ quan đã xác định trong danh mục cơ quan.']),
      ...(honour.isAgency ? ['Tập thể được khen là chính cơ quan.'] : []),
      ...(honour.divisionId === null ? [] : ['Tập thể đã nối với phòng, đơn vị thuộc cơ quan.']),
      ...(honour.personId === null ? [] : ['Người nhận đã nối với danh sách nhân sự.']),
      ...(honour.householdId === null ? [] : ['Hộ gia đình đã nối với danh sách hộ gia đình.']),
    ],
    values: {
      awardCode: said.awardCode ?? '',
      agencyCode: said.agencyCode ?? '',
      isAgency: said.isAgency,
      divisionId: said.divisionId ?? '',
      personId: said.personId ?? '',
      householdId: said.householdId ?? '',
    },
  };
}

function option({ id, name, detail }: HolderChoice): { value: string; label: string } {
  return { value: id, label: detail === '' ? name : `${name} (${detail})` };
}
