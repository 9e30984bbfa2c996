import { startChromium } from './chromium.ts';
import { journeys } from './journeys.ts';
import { payloads } from './payloads.ts';

journeys('chromium', startChromium);
payloads('chromium', startChromium);
