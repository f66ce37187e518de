import fc from 'fast-check';
import {
  FACT_LABELS,
  REPORT_KINDS,
  SECTION_KEYS,
  evaluate,
  factsOf,
  firstDraft,
  handTypedDigits,
  parseNarrative,
  proseWith,
  sectionsOf,
  sectionsWithoutData,
  serializeNarrative,
  tokensOf,
  unknownTokens,
} from '../../../templates/documents/period-report';
import { WORKBOOK_POINTS, scoresOf, sixMonthFacts } from '../../support/report-facts';

describe('a narrative', () => {
  it('is text and tokens', () => {
    expect(parseNarrative('Có {{tasks.total}} nhiệm vụ, {{ tasks.late }} chậm')).toEqual([
      { kind: 'text', text: 'Có ' },
      { kind: 'token', key: 'tasks.total' },
      { kind: 'text', text: ' nhiệm vụ, ' },
      { kind: 'token', key: 'tasks.late' },
      { kind: 'text', text: ' chậm' },
    ]);
  });

  it('comes back whole from its segments', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{{tasks.total}}', '{{', '}}', '\n', '12,5'));
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(serializeNarrative(parseNarrative(text)).replace(/[{} ]/g, '')).toBe(text.replace(/[{} ]/g, ''));
        expect(parseNarrative(serializeNarrative(parseNarrative(text)))).toEqual(parseNarrative(text));
      }),
    );
  });

  it('changes its tokens only when it is evaluated again', () => {
    const text = 'Lời của thư ký: {{tasks.total}} nhiệm vụ.';
    expect(evaluate(text, { 'tasks.total': '90' })).toBe('Lời của thư ký: 90 nhiệm vụ.');
    expect(evaluate(text, { 'tasks.total': '91' })).toBe('Lời của thư ký: 91 nhiệm vụ.');
  });

  it('says in words that a fact is not known', () => {
    expect(evaluate('{{tasks.nothing}}', {})).toBe('(không có số liệu)');
    expect(unknownTokens('{{tasks.nothing}} {{toString}}', { 'tasks.total': '1' })).toEqual([
      'tasks.nothing',
      'toString',
    ]);
  });

  it('lists the figures typed by hand, not those of tokens', () => {
    expect(handTypedDigits('Đạt 98,5% và 1.200 học viên, {{tasks.late2}} chậm, ngày 07/4/2014')).toEqual([
      '98,5%',
      '1.200',
      '07/4/2014',
    ]);
  });
});

describe('the first draft', () => {
  it('cites only known facts and types no figure', () => {
    const facts = factsOf(sixMonthFacts());
    const drafts = REPORT_KINDS.flatMap((kind) => Object.values(firstDraft(kind)));
    for (const text of drafts) {
      expect(unknownTokens(text, facts)).toEqual([]);
      expect(handTypedDigits(text)).toEqual([]);
    }
  });

  it('leaves blank what only people know', () => {
    expect(sectionsWithoutData(sixMonthFacts(), firstDraft('six_month'))).toEqual([
      'propaganda',
      'movements',
      'party-building',
      'bloc-activities',
      'recommendations',
      'minutes',
    ]);
    expect(
      sectionsWithoutData(sixMonthFacts(), proseWith('six_month', { movements: 'Đã phát động.', minutes: ' \n ' })),
    ).not.toContain('movements');
  });

  it('has a heading for every section, in the order of the report', () => {
    const sections = sectionsOf(sixMonthFacts());
    const ofYears = ['pact', 'ranking', 'leadership'];
    expect(sections.map(({ key }) => key)).toEqual(SECTION_KEYS.filter((key) => !ofYears.includes(key)));
    expect(sectionsOf(sixMonthFacts({ kind: 'annual' })).map(({ key }) => key)).toEqual([...SECTION_KEYS]);
    expect(sections.find(({ key }) => key === 'key-tasks')?.heading).toBe('Tiến độ 10 nhiệm vụ trọng tâm đã đăng ký');
  });
});

describe('the facts', () => {
  const facts = factsOf(sixMonthFacts());

  it('all have a label and words', () => {
    expect(Object.keys(facts).sort()).toEqual(Object.keys(FACT_LABELS).sort());
    for (const value of Object.values(facts)) expect(value).not.toBe('');
  });

  it('are those of the workbook at 30/6/2022', () => {
    expect(facts).toMatchObject({
      'bloc.memberCount': '9',
      'period.name': '6 tháng đầu năm 2022',
      'period.next': '6 tháng cuối năm 2022',
      'tasks.total': '90',
      'tasks.finished': '7',
      'tasks.onTrack': '54',
      'tasks.late': '24',
      'tasks.lateShare': '26,7%',
      'tasks.overdue': '2',
      'tasks.notUpdated': '3',
      'scores.highest': '101,5',
      'scores.highestAgencies': 'Ban Tổ chức Tỉnh ủy',
      'scores.submitted': '0',
      'commendations.total': '30',
      'commendations.collectives': '19',
      'commendations.persons': '11',
      'commendations.decisions': '8',
    });
    expect(facts['tasks.overdueList']).toBe(
      'Tổ chức hội thi báo cáo viên giỏi (Ban Tuyên giáo Tỉnh ủy, nhiệm vụ 9, hạn 31/05/2022); ' +
        'Tập huấn dân vận chính quyền (Ban Dân vận Tỉnh ủy, nhiệm vụ 9, hạn 31/05/2022)',
    );
    expect(facts['tasks.agencyResults'].split('\n')).toHaveLength(9);
  });

  it('say "không có" for an empty list, so that sentences stay whole', () => {
    const none = factsOf(sixMonthFacts({ tasks: [], commendations: [], scores: [] }));
    expect(none['tasks.overdueList']).toBe('không có');
    expect(none['commendations.formList']).toBe('không có');
    expect(none['scores.highest']).toBe('(chưa có số liệu)');
    expect(none['tasks.lateShare']).toBe('(chưa có số liệu)');
  });

  it('print a changed target beside the registered one', () => {
    const base = sixMonthFacts();
    const tasks = base.tasks.map((task, index) => (index === 5 ? { ...task, adjustedTarget: '90' } : task));
    expect(factsOf({ ...base, tasks })['tasks.adjustedList']).toContain('đăng ký 95, điều chỉnh 90 %');
  });

  it('name the excluded with the reason', () => {
    const scores = scoresOf(WORKBOOK_POINTS, { VPTU: 'chưa ký giao ước thi đua đúng hạn' });
    expect(factsOf(sixMonthFacts({ scores }))['scores.excludedList']).toBe(
      'Văn phòng Tỉnh ủy (chưa ký giao ước thi đua đúng hạn)',
    );
  });

  it('list tokens in order, each once', () => {
    expect(tokensOf('{{a}} {{b}} {{a}}')).toEqual(['a', 'b']);
  });
});
