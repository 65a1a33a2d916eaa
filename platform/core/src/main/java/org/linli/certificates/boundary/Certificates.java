package org.linli.certificates.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Permit;
import org.linli.certificates.control.CertificateTable;
import org.linli.certificates.entity.CertificateRow;

/** Every certificate that the platform shows, trusts or meets, as it was seen within the hour. */
@Facade
public class Certificates {

  private final CertificateTable table;

  @Inject
  public Certificates(CertificateTable table) {
    this.table = table;
  }

  /** For the container's proxy alone. */
  protected Certificates() {
    this(null);
  }

  /** The first to end first; what could not be seen last. */
  @Permit("keys:read")
  public List<CertificateRow> list() {
    return table.list();
  }
}
