package org.linli.exchange.boundary;

import org.linli.access.boundary.Refusal;
import org.linli.exchange.entity.FileState;

/** Parts of a file are handed out when all of them stand, and until its term is over. */
public final class FileNotReady extends Refusal {

  private static final long serialVersionUID = 1L;

  public FileNotReady(FileState state) {
    super("exchange-file-not-ready", 409, state);
  }
}
