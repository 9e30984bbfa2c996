// The screen stays on while words are read from it, where the phone allows.
interface Lock {
  release: () => Promise<void>;
}
type Awake = Navigator & { wakeLock?: { request: (type: 'screen') => Promise<Lock> } };

/** Returns what lets the screen sleep again. */
export function keepAwake(): () => void {
  let lock: Lock | undefined;
  let isOver = false;
  const hold = (): void => {
    if (isOver || document.visibilityState !== 'visible') return;
    // Refused when the battery is low, or by the WebView: reading works all the same.
    (navigator as Awake).wakeLock
      ?.request('screen')
      .then((held) => {
        if (isOver) void held.release();
        else lock = held;
      })
      .catch(() => undefined);
  };
  document.addEventListener('visibilitychange', hold);
  hold();
  return () => {
    isOver = true;
    document.removeEventListener('visibilitychange', hold);
    void lock?.release();
  };
}
