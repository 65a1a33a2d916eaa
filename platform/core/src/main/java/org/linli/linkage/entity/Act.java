package org.linli.linkage.entity;

/** What a step does. */
public enum Act {
  /** A command to a device. */
  COMMAND,
  /** A message to those who live there, with the way out. */
  RESIDENTS,
  /** A message to those whose office it is. */
  OFFICES,
  /** A case stands for it: the alarm's own, or one that is opened. */
  CASE,
  /** It is shown on the community's boards, with the way out. */
  BOARD,
  /** A system outside is told through its component. */
  CALL
}
