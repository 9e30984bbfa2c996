// npm run deploy:files: writes the servers' configurations in deploy/ from the rules of src/hosting.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArgs } from './cli.ts';
import { deployFiles } from '../src/hosting/deploy-files.ts';

readArgs('npm run deploy:files', {});
for (const [name, text] of Object.entries(deployFiles())) {
  writeFileSync(join('deploy', name), text);
  console.log(`deploy/${name}`);
}
