import { address } from '../domain/paths.ts';
import { SITE } from '../site.ts';

/** Lets the site be put on a home screen. Colours are the light theme's paper and accent. */
export function webManifest(): object {
  const icon = (size: number, purpose: string): object => ({
    src: address(`/icons/${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: address('/'),
    name: SITE.name,
    short_name: SITE.short,
    description: SITE.description,
    lang: 'zh-CN',
    dir: 'ltr',
    start_url: address('/'),
    scope: address('/'),
    display: 'minimal-ui',
    background_color: '#fbf8f1',
    theme_color: '#1a5c53',
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
}
