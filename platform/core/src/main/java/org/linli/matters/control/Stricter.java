package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.entity.DefinitionRow;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Looks at the variants below when a template is published or delivered, and tells the divisions of
 * those that fitted until then and do not any more: once, in their audit log. What runs goes on,
 * since people wait for it; the list of processes names them as long as it is so.
 */
@ApplicationScoped
public class Stricter {

  private final Definitions definitions;
  private final Fences fences;
  private final AuditTrail audit;

  @Inject
  public Stricter(Definitions definitions, Fences fences, AuditTrail audit) {
    this.definitions = definitions;
    this.fences = fences;
    this.audit = audit;
  }

  /** For the container's proxy alone. */
  protected Stricter() {
    this(null, null, null);
  }

  /**
   * @param scope of the template; empty for a pack's
   * @param publication what puts it in force, in the same transaction
   */
  <T> T publish(String scope, String key, Supplier<T> publication) {
    var before = misfits(scope, key);
    var result = publication.get();
    misfits(scope, key).stream().filter(row -> !before.contains(row)).forEach(this::tell);
    return result;
  }

  private List<DefinitionRow> misfits(String scope, String key) {
    return definitions.variants(scope, key).stream()
        .filter(row -> !row.scope().equals(scope))
        .filter(row -> !fences.misfits(row.id()).isEmpty())
        .toList();
  }

  private void tell(DefinitionRow row) {
    audit.recordAt(
        new DivisionCode(row.scope()), "process.variant-misfit", row.name() + " " + row.number());
  }
}
