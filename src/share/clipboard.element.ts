/** How long a browser may take: some WebViews neither write nor refuse, and a press is good for a selection a few seconds only. */
const PATIENCE = 1500;

/** Writes to the clipboard where there is one. False when it is missing, refuses, or says nothing. */
export async function writeClipboard(text: string): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE);
  });
  const write = async (): Promise<boolean> => {
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (clipboard === undefined) return false;
    await clipboard.writeText(text);
    return true;
  };
  return Promise.race([write().catch(() => false), late]);
}

/** Copies what is selected: older WebViews can do that much. */
export function copySelected(): boolean {
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
