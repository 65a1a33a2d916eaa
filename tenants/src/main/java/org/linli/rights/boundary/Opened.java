package org.linli.rights.boundary;

import org.linli.rights.control.Asker;
import org.linli.rights.control.Passage;
import org.linli.rights.entity.Decision;
import org.linli.tenancy.entity.DivisionCode;

/** A decision that opens and stands in the log, on which nothing has been handed out yet. */
public final class Opened {

  private final Asker asker;
  private final Access access;
  private final Passage.Logged passed;

  Opened(Asker asker, Access access, Passage.Logged passed) {
    this.asker = asker;
    this.access = access;
    this.passed = passed;
  }

  public Decision decision() {
    return passed.decision();
  }

  /** The division of the community that was asked about. */
  public DivisionCode code() {
    return passed.community().code();
  }

  Asker asker() {
    return asker;
  }

  Access access() {
    return access;
  }

  Passage.Logged passed() {
    return passed;
  }
}
