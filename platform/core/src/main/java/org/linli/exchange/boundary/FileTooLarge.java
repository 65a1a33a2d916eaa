package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;

/** More rows than a file may have: to be ordered in pieces, by a filter. */
public final class FileTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  public FileTooLarge(long most) {
    super("exchange-file-too-large", 400, most);
  }
}
