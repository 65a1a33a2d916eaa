package org.linli.whole.entity;

import java.time.Instant;
import java.util.List;
import org.linli.audit.boundary.Audited;

/**
 * What a file must hold.
 *
 * @param form {@code linli-whole/1}
 * @param tenant the community's id
 * @param code its division when the file was made
 * @param mode its operation mode
 * @param at the moment whose rows these are
 */
public record WholeManifest(
    String form,
    String tenant,
    String code,
    String name,
    String mode,
    Instant at,
    SealTerms seal,
    List<TableSum> tables)
    implements Audited {

  /** The form that is written, and the only one that is read. */
  public static final String FORM = "linli-whole/1";

  /** Its name in the file. */
  public static final String PART = "manifest.json";

  /** The name of its signature: {@code version:Base64}, by the platform's signing key. */
  public static final String SIGNATURE = "manifest.sig";

  public WholeManifest {
    tables = List.copyOf(tables);
  }

  /** The audit log says how much left, and nothing of it. */
  @Override
  public String auditName() {
    return tenant + " " + tables.size() + " " + rows();
  }

  public long rows() {
    return tables.stream().mapToLong(TableSum::rows).sum();
  }
}
