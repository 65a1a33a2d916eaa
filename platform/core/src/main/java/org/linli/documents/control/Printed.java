package org.linli.documents.control;

import java.util.List;

/**
 * A paper as it will be printed, whatever the file.
 *
 * @param title of the file
 * @param number 文号; null for none
 * @param organisation under it
 * @param date under it
 * @param seal the picture of the seal, PNG; null for none
 * @param code by which it is proved; null on what is no issued paper
 * @param address where it is proved, as its QR code says; null without a code
 * @param preview whether each sheet says that it is one
 */
record Printed(
    String title,
    String number,
    List<Part> parts,
    String organisation,
    String date,
    byte[] seal,
    String code,
    String address,
    boolean preview) {

  /** How a part is set. */
  enum Style {
    TITLE,
    HEADING,
    LINE,
    FLUSH,
    TABLE
  }

  /**
   * @param text of all but a table; may hold line breaks
   * @param rows of a table, its head first
   */
  record Part(Style style, String text, List<List<String>> rows) {}
}
