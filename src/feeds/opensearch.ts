import { escapeXml } from './xml.ts';

/** Lets a browser offer this site's search in its address bar. After `#`: what is typed never reaches the host. */
export function openSearchXml({
  name,
  description,
  searchUrl,
  icon,
}: {
  name: string;
  description: string;
  searchUrl: string;
  icon: string;
}): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml([...name].slice(0, 16).join(''))}</ShortName>`,
    `<Description>${escapeXml(description)}</Description>`,
    '<InputEncoding>UTF-8</InputEncoding><Language>zh-CN</Language>',
    `<Image width="16" height="16" type="image/svg+xml">${escapeXml(icon)}</Image>`,
    `<Url type="text/html" method="get" template="${escapeXml(searchUrl)}#q={searchTerms}"/>`,
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
