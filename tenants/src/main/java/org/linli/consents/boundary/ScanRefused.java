package org.linli.consents.boundary;

import org.linli.access.boundary.Refusal;

/** A consent on paper needs the signed paper as JPEG, PNG or PDF of at most 5 MB. */
public final class ScanRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  public ScanRefused() {
    super("scan-refused", 400);
  }
}
