package org.linli.look.access;

/** What the entries of the navigation belong to, in the order of the menu. */
public enum NavGroup {
  /** Daily work, before all groups and not folded away. */
  DAILY,
  /** The community's own register: places, people, devices (社区底数). */
  REGISTER,
  /** Who runs which community under which contract (社区与合同). */
  AGREEMENTS,
  /** What data there is, and how it is graded (数据资产). */
  ASSETS,
  /** Who may see what, and why (数据权益). */
  RIGHTS,
  /** How data goes from one to another (数据流通). */
  EXCHANGE,
  /** What is open to applications of others (开放能力). */
  OPENNESS,
  /** Accounts and what they may (账号与权限). */
  ACCESS,
  /** What was done, and whether it was right (监督). */
  OVERSIGHT
}
