import { startFirefox } from './firefox.ts';
import { journeys } from './journeys.ts';
import { payloads } from './payloads.ts';

journeys('firefox', startFirefox);
payloads('firefox', startFirefox);
