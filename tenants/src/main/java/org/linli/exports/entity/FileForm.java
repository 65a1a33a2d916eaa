package org.linli.exports.entity;

import java.util.Arrays;
import java.util.Optional;

/** What a list is written as. */
public enum FileForm {
  EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /** RFC 4180, in UTF-8 with its mark, so that spreadsheets read Chinese. */
  CSV("csv", "text/csv;charset=UTF-8"),
  /** One object for the file, with the rows in it. */
  JSON("json", "application/json");

  private final String ending;
  private final String type;

  FileForm(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  public String ending() {
    return ending;
  }

  public String type() {
    return type;
  }

  /** By its ending, in any case. */
  public static Optional<FileForm> of(String ending) {
    return Arrays.stream(values()).filter(form -> form.ending.equalsIgnoreCase(ending)).findFirst();
  }
}
