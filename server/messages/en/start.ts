import type { StartText } from '../zh-CN/start.ts';

export const start: StartText = {
  identityKeyShort: (p) => `IDENTITY_KEY must have at least ${p.least} characters; use a long random text.`,
  notAPort: (p) => `PORT must be a whole number from 0 to 65535, not "${p.given}".`,
  notAHost: (p) => `HOST must be an IP address or a host name, not "${p.given}".`,
  notADatabaseUrl: () => 'DATABASE_URL must look like postgresql://user:password@host:5432/database.',
  notOnOrOff: (p) => `${p.name} must be on or off, not "${p.given}".`,
  notADay: (p) => `${p.name} must be a day such as 2026-11-19, not "${p.given}".`,
  notALogLevel: (p) => `LOG_LEVEL must be one of ${p.levels}, not "${p.given}".`,
  notAPoolSize: (p) => `DATABASE_POOL must be a whole number from 1 to 200, not "${p.given}".`,
  nodeTooOld: (p) =>
    `Node 26 or newer is needed, this is ${p.found}; start with npm start, which brings Node 26 along.`,
  portTaken: (p) => `Port ${p.host}:${p.port} is taken; stop the program that holds it, or choose another with PORT.`,
  portForbidden: (p) => `Not allowed to use port ${p.host}:${p.port}; choose one above 1024 with PORT.`,
  hostUnknown: (p) => `This machine has no address ${p.host} to serve on; change HOST.`,
  alreadyRunning: (p) =>
    `Qingzhou already runs at ${p.url} (process ${p.pid}, data in ${p.dataDir}); it cannot be started twice on the same data.`,
  dataDirNotADirectory: (p) => `DATA_DIR ${p.path} is not a folder; choose another place.`,
  dataDirReadOnly: (p) => `The disk is read-only: cannot write ${p.path}; name a writable place with DATA_DIR.`,
  dataDirNotWritable: (p) =>
    `User ${p.user} may not write ${p.path}; change its permissions, or name a writable place with DATA_DIR.`,
  dataDirHidden: (p) =>
    `Started as root, the database runs as user ${p.user}, but ${p.path} lies under a folder that only root may enter; name another place with DATA_DIR, such as /var/lib/qingzhou/data.`,
  dataDirOfAnother: (p) =>
    `The data in ${p.path} belongs to user ${p.owner}; start as that user or as root, or name another place with DATA_DIR.`,
  diskFull: (p) => `The disk is full: cannot write ${p.path}; free some space and start again.`,
  noDatabaseAccount: () =>
    'Started as root, the database needs a system user postgres or nobody to run as, and there is none; start as an ordinary user, or set DATABASE_URL.',
  embeddedMissing: (p) =>
    `There is no embedded database for ${p.platform}; set DATABASE_URL to a PostgreSQL 15 or newer.`,
  dataOfOtherVersion: (p) =>
    `The data in ${p.path} was written by PostgreSQL ${p.found}, the embedded one is ${p.needed} and cannot open it; export it with the old version first.`,
  databaseDidNotStart: (p) => `The embedded database did not start: ${p.reason} (its log: ${p.log}).`,
  databaseUnreachable: (p) => `Cannot reach the database ${p.where}: ${p.reason}.`,
  databaseTooOld: (p) => `The database is PostgreSQL ${p.found}; 15 or newer is needed.`,
  databaseNotUtf8: (p) =>
    `The database's encoding is ${p.found}; UTF8 is needed: create another database with encoding 'UTF8'.`,
  migrationChanged: (p) =>
    `Migration ${p.name} was changed after it ran; refusing to go on: restore the file and write a new one.`,
  databaseNewer: (p) => `The database stands at ${p.name}, newer than this program; use a newer version.`,
  migrationFailed: (p) => `Migration ${p.name} failed and was undone as a whole: ${p.reason}.`,
  searchWithoutDiv: () =>
    'This database lacks the extension btree_gin and we may not add it; names are found all the same, more slowly in wide areas. Ask whoever runs the database for the contrib package of PostgreSQL.',
  refused: () => 'Qingzhou did not start.',
  ready: (p) => `Qingzhou is ready: ${p.url}`,
  demoHint: (p) => `Demo data (today is pinned to the demo's day): open ${p.url} and click a role`,
  seeding: () => 'First start: making the demo county ...',
  stopping: () => 'Stopping ...',
};
