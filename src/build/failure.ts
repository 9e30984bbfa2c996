/** An error, said so that whoever started the work knows what to do. */
export function sayFailure(error: unknown): string {
  const { code, path, message, syscall } = error as NodeJS.ErrnoException;
  const place = path ?? message;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return /^(?:open|scandir|stat|lstat|access)$/.test(syscall ?? '') && !/EROFS/.test(message)
        ? `没有权限：${place}。换成有读写权限的用户，或改这个文件夹的主人（chown）。`
        : `没有写权限：${place}。换成有权限的用户，或改这个文件夹的主人（chown）。`;
    case 'EROFS':
      return `没有写权限（这个盘只能读）：${place}。`;
    case 'ENOSPC':
    case 'EDQUOT':
      return '磁盘满了。腾出一些空间再来。';
    case 'EMFILE':
    case 'ENFILE':
      return '同时打开的文件太多。先运行 ulimit -n 4096，再运行同一条命令。';
    case 'ENOENT':
      return `少了文件：${place}。构建时不要动 .cache/ 和 node_modules/；还缺就从版本库里恢复它。`;
    case 'ENOTDIR':
    case 'EISDIR':
    case 'EEXIST':
      return `${place} 该是文件夹却是文件，或者反过来。把它移走再来。`;
    case 'ENAMETOOLONG':
      return `路径太长：${place}。把项目放到浅一点的文件夹。`;
    case 'ERR_MODULE_NOT_FOUND':
    case 'MODULE_NOT_FOUND':
      return `依赖没有装全：${message.split('\n')[0]}。运行 npm ci。`;
    default:
      return message || String(error);
  }
}
