package org.linli.assurance.entity;

/** Where an entry stands. */
public enum RecordState {
  /** Being written; nothing rests on it yet 草稿. */
  DRAFT,
  /** It counts 有效. */
  IN_FORCE,
  /** It counts, and has to be looked at or ended within {@link #SOON_DAYS} days 即将到期. */
  DUE,
  /** Its day has passed, and nobody looked at it or ended it 已逾期. */
  OVERDUE,
  /** It is over; how, stands in its note 已关闭. */
  CLOSED;

  /** How many days ahead an entry is told of. */
  public static final int SOON_DAYS = 14;
}
