import type { APIRoute } from 'astro';
import { respond } from '../respond.ts';
import { siteFeed } from '../site-feed.ts';

export const GET: APIRoute = async ({ site }) =>
  respond((await siteFeed(site)).json1(), 'application/feed+json');
