package org.linli.packs;

import javax.xml.stream.XMLInputFactory;

/** Reads XML that came from outside. */
public final class SafeXml {

  private SafeXml() {}

  /**
   * Readers without document types and foreign entities: they could name files and addresses of
   * ours, and entities grow without end.
   *
   * @return a fresh one, for its caller to set further
   */
  public static XMLInputFactory readers() {
    var readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return readers;
  }
}
