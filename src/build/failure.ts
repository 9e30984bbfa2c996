/** An error of the build, said so that whoever started it knows what to do. */
export function sayFailure(error: unknown): string {
  const { code, path, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `没有写权限：${path ?? message}。换成有权限的用户，或改这个文件夹的主人（chown）。`;
    case 'ENOSPC':
      return '磁盘满了。腾出一些空间再构建。';
    default:
      return message ?? String(error);
  }
}
