package org.linli.sip;

/** A message that is none of GB/T 28181, or asks for what is not offered. */
final class NotUnderstood extends Exception {

  private static final long serialVersionUID = 1L;

  NotUnderstood(String why) {
    super(why);
  }
}
