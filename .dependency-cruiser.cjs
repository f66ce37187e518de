/* The import rules of the house (docs/decisions/0002-layout.md). What stands left may know what stands right of it, never the reverse. */
const order = [
  'demonstration',
  'home',
  'imports',
  'councils',
  'duplicates',
  'proposals',
  'decisions',
  'handovers',
  'publications',
  'reports',
  'commendations',
  'honours',
  'initiatives',
  'movements',
  'people',
  'catalogue',
  'ballots',
  'meetings',
  'reviews',
  'appraisals',
  'sheets',
  'schemes',
  'tasks',
  'pacts',
  'blocs',
  'agencies',
  'accounts',
];
const side = ['home', 'imports']; // on the far left, and unknown to each other
const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const moduleOrder = order.flatMap((name, index) => {
  const forbidden = order.filter(
    (other, at) => at < index || (side.includes(name) && side.includes(other) && other !== name),
  );
  return forbidden.length === 0
    ? []
    : [
        only(
          `module-${name}`,
          `${name} knows only the modules on its right`,
          { path: `^src/modules/${name}/` },
          { path: `^src/modules/(${forbidden.join('|')})/` },
        ),
      ];
});
const frontDoor = order.map((name) =>
  only(
    `front-door-${name}`,
    `other modules enter ${name} through its index.ts`,
    { path: '^src/modules/', pathNot: `^src/modules/${name}/` },
    { path: `^src/modules/${name}/`, pathNot: `^src/modules/${name}/index\\.ts$` },
  ),
);

module.exports = {
  forbidden: [
    only('no-circular', 'two files that need each other are one', {}, { circular: true }),
    only(
      'no-orphans',
      'a file that nobody imports is dead',
      {
        orphan: true,
        pathNot: [
          '\\.test\\.tsx?$',
          '^src/(main|cli)\\.ts$',
          '^migrations/',
          '^test/(support|fixtures)/',
          '^bench/',
          '\\.d\\.ts$',
          '^src/documents/renderers/worker\\.ts$',
          '^templates/assets/',
        ],
      },
      {},
    ),
    only(
      'domain-is-pure',
      'the rules know only themselves',
      { path: '^src/domain/' },
      { pathNot: ['^src/domain/', '^node_modules/fraction\\.js/'] },
    ),
    only(
      'text-knows-domain',
      'words and numbers for people',
      { path: '^src/text/' },
      { pathNot: ['^src/(text|domain)/'] },
    ),
    only(
      'documents',
      'the print shop knows no Nest and no SQL',
      { path: '^src/documents/' },
      { path: '^(src/(?!documents|domain|text)|templates/|node_modules/(@nestjs|typeorm|pg)/)' },
    ),
    only(
      'model-is-plain',
      'the document model is plain data',
      { path: '^src/documents/model/' },
      { path: ['^node_modules/(pdfkit|exceljs|docx|preact)', '^src/documents/(?!model/)'] },
    ),
    only(
      'templates',
      'pages and wording',
      { path: '^templates/' },
      {
        pathNot: [
          '^templates/',
          '^src/(domain|text|documents/model)/',
          '^node_modules/(preact|preact-render-to-string)/',
        ],
      },
    ),
    only(
      'nothing-upwards',
      'shared tools know no feature',
      { path: '^src/(config|database|platform|workbooks|domain|text|documents)/' },
      { path: '^src/modules/' },
    ),
    only(
      'database-below-platform',
      'the data source knows no web',
      { path: '^src/database/' },
      { path: '^src/platform/' },
    ),
    only(
      'typeorm-at-home',
      'SQL lives in repositories',
      {
        path: '^(src|templates)/',
        pathNot: ['^src/database/', '\\.entity\\.ts$', '\\.repository\\.ts$', '\\.module\\.ts$'],
      },
      { path: '^node_modules/(typeorm|pg|@nestjs/typeorm)/' },
    ),
    only(
      'exceljs-at-home',
      'quirks of Excel have one home',
      { pathNot: ['^src/workbooks/', '^src/documents/renderers/xlsx/', '^test/'] },
      { path: '^node_modules/exceljs/' },
    ),
    only(
      'pdfkit-at-home',
      'one renderer, one library',
      { pathNot: ['^src/documents/renderers/pdf/', '^test/'] },
      { path: '^node_modules/pdfkit/' },
    ),
    only(
      'docx-at-home',
      'one renderer, one library',
      { pathNot: ['^src/documents/renderers/docx/', '^test/'] },
      { path: '^node_modules/docx/' },
    ),
    only(
      'edges-use-services',
      'a page, an API or a command never touches a repository or an entity',
      {
        path: '\\.(api|pages|commands)\\.tsx?$',
      },
      { path: '\\.(repository|entity)\\.ts$' },
    ),
    ...moduleOrder,
    ...frontDoor,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
