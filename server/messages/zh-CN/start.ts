/** One plain sentence per mistake: what is wrong, and what to do. */
export const start = {
  identityKeyShort: (p: { least: number }) => `IDENTITY_KEY 至少要有 ${p.least} 个字符，请用随机生成的长串。`,
  notAPort: (p: { given: string }) => `PORT 应为 0 到 65535 的整数，现在是“${p.given}”。`,
  notAHost: (p: { given: string }) => `HOST 应为 IP 地址或主机名，现在是“${p.given}”。`,
  notADatabaseUrl: () => 'DATABASE_URL 应形如 postgresql://用户:密码@主机:5432/库名。',
  notOnOrOff: (p: { name: string; given: string }) => `${p.name} 应为 on 或 off，现在是“${p.given}”。`,
  notADay: (p: { name: string; given: string }) => `${p.name} 应为 2026-11-19 这样的日期，现在是“${p.given}”。`,
  notALogLevel: (p: { given: string; levels: string }) => `LOG_LEVEL 应为 ${p.levels} 之一，现在是“${p.given}”。`,
  notAPoolSize: (p: { given: string }) => `DATABASE_POOL 应为 1 到 200 的整数，现在是“${p.given}”。`,
  nodeTooOld: (p: { found: string }) =>
    `需要 Node 26 或更新版本，现在是 ${p.found}；请用 npm start 启动，它会自带 Node 26。`,
  portTaken: (p: { host: string; port: number }) =>
    `端口 ${p.host}:${p.port} 已被占用；请停掉占用它的程序，或用 PORT 换一个端口。`,
  portForbidden: (p: { host: string; port: number }) =>
    `没有权限使用端口 ${p.host}:${p.port}；请用 PORT 换一个 1024 以上的端口。`,
  hostUnknown: (p: { host: string }) => `本机没有地址 ${p.host}，无法在其上提供服务；请改 HOST。`,
  alreadyRunning: (p: { url: string; pid: number; dataDir: string }) =>
    `轻舟已在运行：${p.url}（进程 ${p.pid}，数据目录 ${p.dataDir}），不能在同一数据目录上再启动一次。`,
  dataDirNotADirectory: (p: { path: string }) => `DATA_DIR ${p.path} 不是文件夹；请换一个位置。`,
  dataDirReadOnly: (p: { path: string }) => `磁盘是只读的，无法写入 ${p.path}；请用 DATA_DIR 指定可写的位置。`,
  dataDirNotWritable: (p: { path: string; user: string }) =>
    `用户 ${p.user} 不能写入 ${p.path}；请改权限，或用 DATA_DIR 指定可写的位置。`,
  dataDirHidden: (p: { path: string; user: string }) =>
    `以 root 启动时数据库由用户 ${p.user} 运行，而 ${p.path} 位于只有 root 能进入的文件夹里；请用 DATA_DIR 指定别处，例如 /var/lib/qingzhou/data。`,
  dataDirOfAnother: (p: { path: string; owner: string }) =>
    `数据 ${p.path} 属于用户 ${p.owner}；请用该用户或 root 启动，或用 DATA_DIR 另指一处。`,
  diskFull: (p: { path: string }) => `磁盘已满，无法写入 ${p.path}；请腾出空间后再启动。`,
  noDatabaseAccount: () =>
    '以 root 启动时需要系统里有用户 postgres 或 nobody 来运行数据库，但一个也没有；请用普通用户启动，或设置 DATABASE_URL。',
  embeddedMissing: (p: { platform: string }) =>
    `没有适用于 ${p.platform} 的内置数据库；请设置 DATABASE_URL，使用 PostgreSQL 15 或更新版本。`,
  dataOfOtherVersion: (p: { path: string; found: string; needed: string }) =>
    `数据 ${p.path} 由 PostgreSQL ${p.found} 写成，内置数据库是 ${p.needed}，不能直接打开；请先用旧版本导出。`,
  databaseDidNotStart: (p: { log: string; reason: string }) => `内置数据库没有启动：${p.reason}（记录见 ${p.log}）。`,
  databaseUnreachable: (p: { where: string; reason: string }) => `连不上数据库 ${p.where}：${p.reason}。`,
  databaseTooOld: (p: { found: string }) => `数据库是 PostgreSQL ${p.found}，需要 15 或更新版本。`,
  databaseNotUtf8: (p: { found: string }) => `数据库的编码是 ${p.found}，需要 UTF8；请用 encoding 'UTF8' 另建数据库。`,
  migrationChanged: (p: { name: string }) =>
    `数据库结构 ${p.name} 在执行之后被改动过，拒绝继续；请恢复原文件，另写一个新的。`,
  databaseNewer: (p: { name: string }) => `数据库已升级到 ${p.name}，比本程序新；请使用更新的版本。`,
  migrationFailed: (p: { name: string; reason: string }) => `数据库结构 ${p.name} 执行失败，已全部撤回：${p.reason}。`,
  searchWithoutDiv: () =>
    '这个数据库里没有扩展 btree_gin，也无权安装；按姓名、校名查找照常可用，只是范围大时慢一些。请数据库管理员装上 PostgreSQL 的 contrib 包。',
  refused: () => '轻舟没有启动。',
  ready: (p: { url: string }) => `轻舟已启动：${p.url}`,
  demoHint: (p: { url: string }) => `演示数据（今天固定为演示日）：打开 ${p.url}，点一个角色即可进入`,
  seeding: () => '首次启动，正在生成演示数据……',
  stopping: () => '正在停止……',
};

export type StartText = typeof start;
