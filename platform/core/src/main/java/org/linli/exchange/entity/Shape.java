package org.linli.exchange.entity;

/** How the parts of a file are written. */
public enum Shape {
  /** RFC 4180, with the names of the fields in the first line of every part. */
  CSV("csv", "text/csv; charset=utf-8"),
  /** A JSON object on each line. */
  LINES("jsonl", "application/x-ndjson"),
  /** Workbooks, for people. */
  EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String ending;
  private final String mediaType;

  Shape(String ending, String mediaType) {
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
