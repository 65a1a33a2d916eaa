package org.linli.documents.boundary;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.documents.control.TemplatePacks;
import org.linli.documents.control.VariantCheck;
import org.linli.documents.control.VariantTable;
import org.linli.documents.entity.TemplateRow;
import org.linli.documents.entity.VariantDraft;

/** The city's templates, and what the own community wants otherwise in them. */
@Facade
public class Templates {

  private final Jdbi jdbi;
  private final Scopes scopes;

  @Inject
  public Templates(Jdbi jdbi, Scopes scopes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
  }

  /** For the container's proxy alone. */
  protected Templates() {
    this(null, null);
  }

  @Permit("documents:read")
  public List<TemplateRow> list() {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> VariantTable.all(handle, tenant, TemplatePacks.DELIVERED.all()));
  }

  @Permit("documents:read")
  public TemplateRow get(String kind) {
    var template = TemplatePacks.DELIVERED.get(kind);
    return jdbi.withHandle(handle -> VariantTable.of(handle, scopes.requireTenant(), template));
  }

  /**
   * Says how the community wants a template from now on; what was issued stays as it is.
   *
   * @throws org.linli.access.boundary.Invalid naming what the template does not leave open
   */
  @Permit("documents:set")
  @Mutates("document.template-set")
  public TemplateRow set(String kind, VariantDraft draft) {
    var checked = VariantCheck.checked(TemplatePacks.DELIVERED.get(kind), draft);
    var by = scopes.caller().displayName();
    jdbi.useHandle(
        handle -> VariantTable.add(handle, scopes.requireTenant(), get(kind), checked, by));
    return get(kind);
  }
}
