/** Rules into a sheet that the page's policy already allows. They come with the script that needs them, and with no page. */
export function addStyle(css: string): void {
  document.styleSheets[0]?.insertRule(`@media all{${css}}`);
}
