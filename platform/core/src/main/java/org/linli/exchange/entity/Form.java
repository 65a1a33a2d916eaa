package org.linli.exchange.entity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How rows are written down. */
public enum Form {
  JSON("json", "application/json"),
  CSV("csv", "text/csv"),
  XML("xml", "application/xml");

  private final String ending;
  private final String mediaType;

  Form(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType(StandardCharsets.UTF_8);
  }

  /** JSON has no other than one. */
  public String mediaType(Charset charset) {
    return this == CSV || !charset.equals(StandardCharsets.UTF_8)
        ? mediaType + "; charset=" + charset.name().toLowerCase(Locale.ROOT)
        : mediaType;
  }
}
