// The page /sw-off/: says what became of what was kept, and takes a lasting no.
import { folder } from '../domain/join.ts';
import { hasWorkers, removeAll } from './remove.element.ts';
import { allow, refuse } from './wish.ts';

const stores = { lasting: () => localStorage, visit: () => sessionStorage };
const base = folder(import.meta.env.BASE_URL);
const status = document.querySelector('[data-off-status]');
const never = document.querySelector<HTMLButtonElement>('[data-off-never]');
const again = document.querySelector<HTMLAnchorElement>('[data-off-again]');
const say = (words: string): void => {
  if (status) status.textContent = words;
};

async function report(): Promise<void> {
  if (!hasWorkers()) {
    say('这个浏览器不能离线保存，没有存过什么。');
    return;
  }
  const isGone = await removeAll(base).catch(() => false);
  say(
    isGone
      ? '存在手机里的已经删掉，这一次不再存。'
      : '离线程序已经停下，但存下的没能删干净。可以在手机的设置里清除这个浏览器的数据。',
  );
  if (never) never.hidden = false;
}

never?.addEventListener('click', () => {
  say(refuse(stores) ? '记下了，以后也不存。' : '这个浏览器不让记下你的选择。它也就不会再存。');
});
again?.addEventListener('click', () => allow(stores));
void report();
