package org.linli.rights.boundary;

import org.linli.access.boundary.Refusal;

/** Who drafted rules cannot be the one who puts them in force. */
public final class OwnDraft extends Refusal {

  private static final long serialVersionUID = 1L;

  OwnDraft() {
    super("own-draft", 409);
  }
}
