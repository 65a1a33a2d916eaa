package org.linli.assurance.entity;

/** What can happen to an entry. */
public enum RegisterStep {
  /** Somebody wrote it 新增. */
  MADE,
  /** Somebody wrote it anew 修改. */
  CHANGED,
  /** It counts since then 生效. */
  IN_FORCE,
  /** Somebody looked at it anew 复核. */
  REVIEWED,
  /** A paper came to it 添加佐证. */
  PAPER,
  /** It is over 关闭. */
  CLOSED
}
