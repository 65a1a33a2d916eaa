package org.linli.servers.entity;

/** Why a server was silent, as far as it knows itself. */
public enum RecoveryCause {
  /** The process ended without a word, and a new one took its place 进程异常退出后重启. */
  RESTARTED,
  /** It ran and could not reach the database 数据库不可达. */
  DATABASE_AWAY,
  /** The process lived and did nothing: its machine slept, or was overloaded 进程停滞. */
  STALLED
}
