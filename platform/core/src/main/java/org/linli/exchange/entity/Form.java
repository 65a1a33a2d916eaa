package org.linli.exchange.entity;

/** How rows are written down. */
public enum Form {
  JSON("application/json"),
  CSV("text/csv; charset=utf-8"),
  XML("application/xml");

  private final String mediaType;

  Form(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }
}
