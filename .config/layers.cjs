// Who may import whom. The table is in ARCHITECTURE.md; `npm run layers` enforces it.
const npm = '(^|/)node_modules/';
const no = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    no(
      'no-circles',
      'Modules do not import each other in circles.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    no('domain-is-pure', 'Rules import rules only.', { path: '^app/domain/' }, { pathNot: '^app/domain/' }),
    no(
      'schema-is-types',
      'A row’s shape knows the domain’s types and Kysely’s.',
      { path: '^db/schema/' },
      {
        pathNot: `^(db/schema/|app/domain/)|${npm}kysely/`,
      },
    ),
    no(
      'queries-are-sql',
      'SQL is reached from commands and routes, and reaches nothing above it.',
      { path: '^db/queries/' },
      {
        pathNot: `^(db/|app/domain/)|${npm}(kysely|postgres|zod)/|^crypto$`,
      },
    ),
    no(
      'migrations-are-frozen',
      'A migration imports Kysely only: it must mean the same for ever.',
      { path: '^db/migrations/' },
      {
        pathNot: `${npm}kysely/`,
      },
    ),
    no(
      'commands-decide',
      'A command joins rules to SQL; it knows no page and no browser.',
      { path: '^app/commands/' },
      {
        path: `^app/(routes|components|server/(http|main|session|boot|env))|${npm}(@remix-run|react|express)`,
      },
    ),
    no(
      'documents-know-no-database',
      'Builders are pure.',
      { path: '^app/documents/' },
      {
        path: '^(db|app/(commands|routes|server))/',
      },
    ),
    no(
      'formats-in-renderers',
      'Format libraries live in render/ only.',
      { path: '^app/documents/(?!render/)' },
      {
        path: `${npm}(docx|pdfkit)/`,
      },
    ),
    no(
      'exchange-knows-no-database',
      'What leaves in a standard is made from values.',
      { path: '^app/exchange/' },
      {
        path: '^(db|app/(commands|routes|server|components))/',
      },
    ),
    no(
      'components-draw',
      'Components know the domain’s and the documents’ types, addresses and forms.',
      { path: '^app/components/' },
      {
        path: '^(db|app/(commands|routes|server|exchange))/',
      },
    ),
    no(
      'views-draw',
      'A form and a view never reach the server.',
      { path: '^app/routes/[^/]+/(?!route\\.tsx)' },
      {
        path: '^(db|app/(commands|server|exchange))/',
      },
    ),
    no('only-routes-import-routes', 'Nothing imports a route.', { pathNot: '^app/routes/' }, { path: '^app/routes/' }),
    no(
      'lucia-in-one-file',
      'One file knows Lucia.',
      { pathNot: '^app/server/session\\.server\\.ts$' },
      { path: `${npm}lucia/` },
    ),
    no(
      'driver-in-one-place',
      'The stock driver is fenced.',
      { pathNot: '^db/(fenced-pool|embedded)\\.server\\.ts$' },
      { path: `${npm}postgres/` },
    ),
    no(
      'writes-by-commands',
      'Only commands open a writing transaction.',
      { pathNot: '^(app/commands/|db/)' },
      {
        path: '^db/change\\.server\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    no('nothing-unresolved', 'Every import resolves.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '\\.(scss|css|json|woff2?)$' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
