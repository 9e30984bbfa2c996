export { readContentFiles } from '../content/files.ts';
