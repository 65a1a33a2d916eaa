package org.linli.linkage.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.city.boundary.Changes;
import org.linli.linkage.control.AdoptionTable;
import org.linli.linkage.control.Kept;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.linkage.control.SettingCheck;
import org.linli.linkage.control.SettingTable;
import org.linli.linkage.control.TemplateTable;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Setting;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateOffer;

/** What divisions above offer a community for its linkage, and to what it keeps. */
@Facade
public class TemplateOffers {

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ScenarioPacks packs;
  private final Changes changes;

  @Inject
  public TemplateOffers(Jdbi jdbi, Scopes scopes, ScenarioPacks packs, Changes changes) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.packs = packs;
    this.changes = changes;
  }

  /** For the container's proxy alone. */
  protected TemplateOffers() {
    this(null, null, null, null);
  }

  /** What templates are made of: all that a pack leaves open, whatever the community keeps to. */
  @Permit("linkage:read")
  public List<Scenario> scenarios() {
    return packs.all();
  }

  /** The newest of each division above that stands, with what the community keeps to. */
  @Permit("linkage:read")
  public List<TemplateOffer> list() {
    var tenant = scopes.requireTenant();
    return jdbi.withHandle(
        handle -> {
          var adopted = AdoptionTable.all(handle, tenant);
          return TemplateTable.above(handle, AdoptionTable.codeOf(handle, tenant)).stream()
              .filter(template -> packs.find(template.scenario()).isPresent())
              .map(
                  template -> {
                    var kept = adopted.get(template.scenario());
                    // To one that was withdrawn nobody keeps, though it stands in the book.
                    var same =
                        kept != null
                            && kept.template().withdrawnAt() == null
                            && kept.template().scope().equals(template.scope());
                    return new TemplateOffer(
                        template, same ? kept.template().version() : null, same ? kept.at() : null);
                  })
              .toList();
        });
  }

  /**
   * Takes a template: from the next alarm on the scenario is as it says, with the devices and
   * components that the community named before.
   *
   * @throws Conflict there is a newer one, or it was withdrawn
   */
  @Permit("linkage:write")
  @Mutates(value = "linkage.template-adopted", refusals = true)
  public Setting adopt(UUID id, String reason) {
    var tenant = scopes.requireTenant();
    var caller = scopes.caller();
    return jdbi.withHandle(
        handle -> {
          var code = AdoptionTable.codeOf(handle, tenant);
          var template =
              TemplateTable.one(handle, id)
                  .filter(found -> code.value().startsWith(found.scope()))
                  .orElseThrow(() -> new NotFound("linkage-template"));
          if (TemplateTable.above(handle, code).stream()
              .map(Template::id)
              .noneMatch(template.id()::equals)) {
            throw new Conflict("linkage-template");
          }
          var known = packs.get(template.scenario());
          var draft = Kept.adopted(template, SettingTable.standing(handle, tenant, known), reason);
          SettingCheck.check(handle, tenant, known, draft);
          var setting = SettingTable.next(handle, tenant, known, draft, caller);
          AdoptionTable.put(handle, tenant, code, template, caller.displayName());
          changes.tell(tenant, "linkage");
          return setting;
        });
  }

  /** Keeps to the template no more; what is set stays as it is. */
  @Permit("linkage:write")
  @Mutates("linkage.template-left")
  public void leave(String scenario) {
    var tenant = scopes.requireTenant();
    var known = packs.get(scenario);
    jdbi.useHandle(
        handle -> {
          if (!AdoptionTable.leave(handle, tenant, known.id())) {
            throw new NotFound("linkage-template");
          }
        });
    changes.tell(tenant, "linkage");
  }
}
