package org.linli.exchange.entity;

/** How rows are written down. */
public enum Form {
  JSON("json", "application/json"),
  CSV("csv", "text/csv; charset=utf-8"),
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
    return mediaType;
  }
}
