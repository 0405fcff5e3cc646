/** What the command line and other rooms may ask of this one. */
export { listImports, readImport } from './list-imports.ts'
export { readBranchNamed } from './places.ts'
export { previewImport } from './preview-import.ts'
export { runImport } from './run-import.ts'
