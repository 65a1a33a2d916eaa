package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;

/** The right is there, but no longer for as much as the file was made of. */
public final class FileRightChanged extends Refusal {

  private static final long serialVersionUID = 1L;

  public FileRightChanged() {
    super("exchange-file-right-changed", 403);
  }
}
