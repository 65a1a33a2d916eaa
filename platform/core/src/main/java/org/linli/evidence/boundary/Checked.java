package org.linli.evidence.boundary;

import java.util.List;
import org.linli.audit.boundary.Audited;
import org.linli.evidence.entity.Finding;
import org.linli.evidence.entity.Result;

/** What a look at all controls came to. */
public record Checked(long met, long notMet, long notMeasured, long byHand) implements Audited {

  static Checked of(List<Finding> findings) {
    return new Checked(
        count(findings, Result.MET),
        count(findings, Result.NOT_MET),
        count(findings, Result.NOT_MEASURED),
        count(findings, Result.BY_HAND));
  }

  private static long count(List<Finding> findings, Result result) {
    return findings.stream().filter(one -> one.found().result() == result).count();
  }

  @Override
  public String auditName() {
    return met + "+ " + notMet + "- " + notMeasured + "? " + byHand + "h";
  }
}
