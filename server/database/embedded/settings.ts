/** Where a cluster's settings come from: one place, given on the command line, so that an upgrade changes them for existing data. */
export function settingsFor(socketFolder: string, durable: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    max_connections: '120',
    shared_buffers: durable ? '256MB' : '64MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    // Short queries on two cores: compiling them costs more than it saves.
    jit: 'off',
    random_page_cost: '1.1',
    // Nobody replicates an embedded database; loading a term of homework writes half the log this way.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '1GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
