/** Says something in the tool's own line, which screen readers speak too. */
export function sayOfTool(message: string): void {
  const status = document.querySelector('[data-tool] [data-tool-status]');
  if (status) status.textContent = message;
}
