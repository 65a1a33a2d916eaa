package org.linli.matters.control;

import org.linli.access.boundary.Refusal;
import org.linli.packs.PackFault;

/** A form does not fit its process; the line and the reason are named. */
public final class FormFault extends Refusal {

  private static final long serialVersionUID = 1L;

  FormFault(PackFault fault) {
    super("matter-form-file", 400, String.valueOf(fault.line()), fault.reason());
  }
}
