package org.linli.letters.entity;

/** What somebody is told in the box; one line of words each, filled with a number or a title. */
public enum BoxWord {
  /** An alarm or emergency 告警. */
  ALARM(LetterKind.ALARM, false),
  /** What linkage asks somebody to look after, though nobody is in danger 联动提醒. */
  WARNING(LetterKind.TASK, false),
  /** What the law asks to tell 法定告知. */
  LEGAL(LetterKind.LEGAL, true),
  /** A matter that one asked for has ended 事项办结. */
  MATTER(LetterKind.MATTER, true),
  /** In a matter of one's own something is asked of one 补正、评价. */
  ASKED(LetterKind.MATTER, false),
  /** One was given a step 待办任务. */
  TASK(LetterKind.TASK, false),
  /** The time of one's step is nearly over 临期提醒. */
  TASK_DUE(LetterKind.TASK, false),
  /** Who asked, a clerk or a tier above asks after one's step 催办. */
  URGED(LetterKind.TASK, false),
  /** A step that nobody did in time came to one's tier 超时上报. */
  ESCALATED(LetterKind.TASK, false),
  /** A notice for oneself 社区公告. */
  NOTICE(LetterKind.NOTICE, true),
  /** One did not sign yet 签收提醒. */
  SIGN(LetterKind.NOTICE, true),
  /** An application for data was answered 数据申请答复. */
  REQUEST(LetterKind.MATTER, false),
  /** A file that one ordered is ready 文件就绪. */
  FILE(LetterKind.MATTER, true);

  private final LetterKind kind;
  private final boolean once;

  BoxWord(LetterKind kind, boolean once) {
    this.kind = kind;
    this.once = once;
  }

  /** As which kind of letter it goes out. */
  public LetterKind kind() {
    return kind;
  }

  /** Whether somebody is told it of one and the same thing only once, however often it is said. */
  public boolean isOnce() {
    return once;
  }

  /** What stands in the box where a room names no more than the kind of its letter. */
  public static BoxWord of(LetterKind kind) {
    return valueOf(kind.name());
  }
}
