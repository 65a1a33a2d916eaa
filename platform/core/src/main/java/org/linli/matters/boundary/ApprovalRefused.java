package org.linli.matters.boundary;

import org.linli.access.boundary.Refusal;

/** A version of a process is not published, or not by this person. */
public final class ApprovalRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  private ApprovalRefused(String code) {
    super(code, 409);
  }

  /** Who drew or submitted it does not decide on it. */
  public static ApprovalRefused own() {
    return new ApprovalRefused("process-own-draft");
  }

  /** Nobody asked for it yet. */
  public static ApprovalRefused notSubmitted() {
    return new ApprovalRefused("process-not-submitted");
  }
}
