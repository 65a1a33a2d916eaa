package org.linli.letters.entity;

/** What a letter is about; who it goes to chooses the channels of each. */
public enum LetterKind {
  /**
   * An alarm or emergency of the own home or building 告警: nobody can turn it off, nor sleep through
   * it.
   */
  ALARM(true, true),
  /** A notice that the law asks for 法定告知. */
  LEGAL(true, false),
  /** News of a matter that the person asked for 事项进展. */
  MATTER(false, false),
  /** Work that the person was given 待办任务. */
  TASK(false, false),
  /** A notice of the community 社区公告. */
  NOTICE(false, false);

  private final boolean mandatory;
  private final boolean urgent;

  LetterKind(boolean mandatory, boolean urgent) {
    this.mandatory = mandatory;
    this.urgent = urgent;
  }

  /** Whether it cannot be turned off. */
  public boolean isMandatory() {
    return mandatory;
  }

  /** Whether it goes out in quiet hours as well. */
  public boolean isUrgent() {
    return urgent;
  }

  /** Whether it goes by that channel as long as the person says nothing: short messages cost. */
  public boolean usually(Channel channel) {
    return mandatory || this == MATTER || channel != Channel.SMS;
  }
}
