package org.linli.packs;

/** A pack file that breaks its form. The platform does not start on it. */
public final class PackFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String file;
  private final int line;
  private final String reason;

  public PackFault(String file, int line, String reason) {
    super(file + ":" + line + ": " + reason);
    this.file = file;
    this.line = line;
    this.reason = reason;
  }

  public String file() {
    return file;
  }

  /** From 1; 0 when the fault belongs to no single line. */
  public int line() {
    return line;
  }

  public String reason() {
    return reason;
  }
}
