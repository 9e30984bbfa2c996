import type { APIRoute } from 'astro';
import { respond } from '../feeds/respond.ts';
import { webManifest } from '../offline/manifest.ts';

export const GET: APIRoute = () =>
  respond(`${JSON.stringify(webManifest())}\n`, 'application/manifest+json');
