package org.linli.servers.entity;

/** How a server stands, judged when the register is read. */
public enum ServerState {
  /** Heard within two minutes 在线. */
  UP,
  /** Not heard for two minutes, and it did not say that it ends 失联. */
  LATE,
  /** It ended on purpose, was taken out, or another process took its place 已下线. */
  GONE
}
