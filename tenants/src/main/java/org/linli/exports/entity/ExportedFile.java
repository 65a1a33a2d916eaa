package org.linli.exports.entity;

import org.linli.audit.boundary.Audited;

/**
 * A file made for somebody.
 *
 * @param name for saving, for example {@code cases-20261121-0932.xlsx}
 * @param mark its mark, as its last line shows it
 */
public record ExportedFile(String name, FileForm form, byte[] content, String mark, long rows)
    implements Audited {

  /** Of an Excel workbook. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Override
  public String auditName() {
    return name + " " + mark + " " + rows;
  }
}
