const room = '^features/([^/]+)/'
const ground = '^features/(accounts|people|branches|organisations|affiliations|saved-lists|custom-fields)/'
const top = '^features/(home|map|reports|help|demo|privacy)/'

/** The walls of the house, as docs/tour.md draws them. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^kernel/' },
      to: { path: '^(features|server|web|ui|cli|database)/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^ui/' },
      to: { path: '^(features|server|web|cli|database)/' },
    },
    {
      name: 'contract-imports-kernel-and-contracts',
      severity: 'error',
      from: { path: '/contract\\.ts$' },
      to: { path: '^(features|server|web|ui|cli)/', pathNot: ['/contract\\.ts$', '\\.contract\\.ts$'] },
    },
    {
      name: 'web-never-imports-server',
      severity: 'error',
      from: { path: '^(web|ui)/|^features/[^/]+/web/' },
      to: { path: '^(server|cli|database)/|^features/[^/]+/server/' },
    },
    {
      name: 'server-never-imports-web',
      severity: 'error',
      from: { path: '^(server|cli)/|^features/[^/]+/server/' },
      to: { path: '^(web|ui)/|^features/[^/]+/web/' },
    },
    {
      name: 'rooms-meet-at-the-door',
      severity: 'error',
      from: { path: room },
      to: { path: room, pathNot: ['^features/$1/', '^features/[^/]+/contract\\.ts$', '/public\\.tsx?$'] },
    },
    {
      name: 'ground-never-imports-upwards',
      severity: 'error',
      from: { path: ground },
      to: { path: '^features/[^/]+/(server|contract)', pathNot: [ground] },
    },
    {
      name: 'first-floor-never-imports-the-top',
      severity: 'error',
      from: { path: room, pathNot: top },
      to: { path: top },
    },
    {
      name: 'only-sql-touches-the-database-library',
      severity: 'error',
      from: { path: '^features/', pathNot: ['\\.sql\\.ts$', '\\.test\\.ts$'] },
      to: { path: 'node_modules/(kysely|pg)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'routers-and-doors-import-no-sql',
      severity: 'error',
      from: { path: '/server/router\\.ts$' },
      to: { path: '\\.sql\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.test\\.ts$|/testing/' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
