package org.linli.exchange.boundary;

import org.linli.audit.boundary.Audited;

/** A part of a file as it leaves. */
public record PartContent(FilePart part, String mediaType, byte[] content) implements Audited {

  @Override
  public String auditName() {
    return part.name() + " " + part.transfer();
  }
}
