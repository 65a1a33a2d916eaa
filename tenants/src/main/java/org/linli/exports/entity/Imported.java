package org.linli.exports.entity;

import java.util.List;
import org.linli.audit.boundary.Audited;

/** What came of a filled workbook. With faults nothing was written. */
public interface Imported extends Audited {

  /** How many were filled. */
  int rows();

  List<CellFault> faults();

  /** What was done, as the audit log says it: {@code made=3}. */
  String counts();

  @Override
  default String auditName() {
    return "rows=" + rows() + " " + counts() + " faults=" + faults().size();
  }
}
