package org.linli.documents.boundary;

import org.linli.documents.control.AttachmentCheck;

/** What a scanned paper is, for rooms that keep some of their own. */
public final class Scans {

  private Scans() {}

  /**
   * @return the media type: PDF that opens, or JPEG or PNG that can be drawn
   * @throws org.linli.access.boundary.Invalid it is none of them, or larger than 5 MiB
   */
  public static String type(byte[] content) {
    return AttachmentCheck.type(content);
  }
}
