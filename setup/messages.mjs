/** What set-up says, in both languages: nobody has chosen one yet. */
export const messages = {
  nodeTooOld: (found) => [
    `需要 Node 20.11 或更新版本来安装，现在是 ${found}；请到 https://nodejs.org 安装后再试。`,
    `Node 20.11 or newer is needed to install, this is ${found}; get one from https://nodejs.org and try again.`,
  ],
  installing: () => ['首次运行或依赖有变，正在安装……', 'First run or changed dependencies: installing ...'],
  installFailed: () => [
    '安装没有成功；请看上面 npm 的说明，常见原因是网络或磁盘。',
    'Installing failed; see what npm says above: often the network or the disk.',
  ],
  folderNotWritable: (path) => [
    `不能写入 ${path}；请换有权限的用户，或改文件夹权限。`,
    `May not write ${path}; use another user, or change the folder's permissions.`,
  ],
  diskReadOnly: (path) => [`磁盘是只读的，无法写入 ${path}。`, `The disk is read-only: cannot write ${path}.`],
  diskFull: (path) => [
    `磁盘已满，无法写入 ${path}；请腾出空间。`,
    `The disk is full: cannot write ${path}; free some space.`,
  ],
  noRuntime: (platform) => [
    `没有适用于 ${platform} 的自带 Node 26；请安装 Node 26 或更新版本，再用它启动。`,
    `No Node 26 comes along for ${platform}; install Node 26 or newer and start with it.`,
  ],
  building: () => ['网页有变，正在生成……', 'The web pages have changed: building ...'],
  buildFailed: () => ['网页没有生成，请看上面的说明。', 'The web pages were not built, see above.'],
};

export function say(lines) {
  for (const line of lines) console.error(line);
}

/** Says why nothing can be done, and ends. */
export function giveUp(lines) {
  say(lines);
  process.exit(1);
}
