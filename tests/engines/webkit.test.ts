import { startWebKit } from './webkit.ts';
import { journeys } from './journeys.ts';
import { payloads } from './payloads.ts';

journeys('webkit', startWebKit);
payloads('webkit', startWebKit);
