package org.linli.certificates.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.linli.certificates.control.CertificateTable;
import org.linli.certificates.entity.CertificateKind;
import org.linli.certificates.entity.CertificateRow;
import org.linli.certificates.entity.CertificateStanding;

/** What a monitoring asks of certificates: nobody's name, and how many days are left. */
@ApplicationScoped
public class CertificateSums {

  private final CertificateTable table;

  @Inject
  public CertificateSums(CertificateTable table) {
    this.table = table;
  }

  /** For the container's proxy alone. */
  protected CertificateSums() {
    this(null);
  }

  /** Whole days to the first end, by kind; kinds of which none was seen are missing. */
  public Map<CertificateKind, Long> daysLeft(Instant now) {
    var days = new EnumMap<CertificateKind, Long>(CertificateKind.class);
    for (var row : table.list()) {
      if (row.until() != null) {
        days.merge(row.kind(), row.daysLeft(now), Math::min);
      }
    }
    return days;
  }

  /** The platform's own certificate that ends first, where it has any. */
  public Optional<CertificateRow> firstOfOurs() {
    return table.list().stream()
        .filter(row -> row.kind() == CertificateKind.DOOR && row.until() != null)
        .findFirst();
  }

  /** Whether one of the platform's own doors shows what counts no more. */
  public boolean anyOverOfOurs(Instant now) {
    return table.list().stream()
        .filter(row -> row.kind() == CertificateKind.DOOR)
        .anyMatch(row -> row.standing(now) == CertificateStanding.EXPIRED);
  }
}
