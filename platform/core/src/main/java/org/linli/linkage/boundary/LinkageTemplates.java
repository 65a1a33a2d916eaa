package org.linli.linkage.boundary;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.linkage.control.AdoptionTable;
import org.linli.linkage.control.ScenarioPacks;
import org.linli.linkage.control.TemplateCheck;
import org.linli.linkage.control.TemplateTable;
import org.linli.linkage.entity.AdoptionRow;
import org.linli.linkage.entity.Scenario;
import org.linli.linkage.entity.Template;
import org.linli.linkage.entity.TemplateDraft;
import org.linli.tenancy.entity.DivisionCode;

/**
 * Templates of linkage 联动模板 of a city, district or street for the communities below. Nobody is made
 * to take one; who takes it keeps within it.
 */
@Facade
public class LinkageTemplates {

  private static final int MOST = 500;
  private static final int LONGEST_REASON = 400;
  private static final String TEMPLATE = "linkage-template";

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final ScenarioPacks packs;

  @Inject
  public LinkageTemplates(Jdbi jdbi, Scopes scopes, ScenarioPacks packs) {
    this.jdbi = jdbi;
    this.scopes = scopes;
    this.packs = packs;
  }

  /** For the container's proxy alone. */
  protected LinkageTemplates() {
    this(null, null, null);
  }

  /** What templates can be made of. */
  @Permit("linkage-templates:read")
  public List<Scenario> scenarios() {
    return packs.all();
  }

  /** The own, those of the divisions above and of those below; the newest first. */
  @Permit("linkage-templates:read")
  public List<Template> list() {
    return jdbi.withHandle(handle -> TemplateTable.along(handle, scope(), MOST));
  }

  /** The communities below that keep to any version of it. */
  @Permit("linkage-templates:read")
  public List<AdoptionRow> adoptions(UUID template) {
    return jdbi.withHandle(
        handle ->
            AdoptionTable.of(
                handle,
                scope(),
                TemplateTable.one(handle, template)
                    .filter(found -> isAlong(found.scope()))
                    .orElseThrow(() -> new NotFound(TEMPLATE))));
  }

  /**
   * The next version; communities that keep to the one before are offered it.
   *
   * @throws Invalid it sets what the pack does not leave open
   */
  @Permit("linkage-templates:write")
  @Mutates(value = "linkage.template-published", refusals = true)
  public UUID publish(TemplateDraft draft) {
    var scenario = packs.get(draft.scenario() == null ? "" : draft.scenario());
    return jdbi.withHandle(
        handle -> {
          TemplateCheck.check(handle, scenario, draft);
          return TemplateTable.add(handle, scope(), draft, scopes.caller().displayName());
        });
  }

  /** What communities set after it stays as it is, and binds them no more. */
  @Permit("linkage-templates:write")
  @Mutates("linkage.template-withdrawn")
  public void withdraw(UUID template, String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Invalid("reason", "1.." + LONGEST_REASON);
    }
    jdbi.useHandle(
        handle -> {
          TemplateTable.one(handle, template)
              .filter(found -> found.scope().equals(scope().value()))
              .orElseThrow(() -> new NotFound(TEMPLATE));
          if (!TemplateTable.withdraw(
              handle, template, scopes.caller().displayName(), reason.strip())) {
            throw new Conflict(TEMPLATE);
          }
        });
  }

  private boolean isAlong(String code) {
    var own = scope().value();
    return code.startsWith(own) || own.startsWith(code);
  }

  private DivisionCode scope() {
    var scope = scopes.caller().scope();
    if (scope == null) {
      throw new NotFound("division");
    }
    return scope;
  }
}
