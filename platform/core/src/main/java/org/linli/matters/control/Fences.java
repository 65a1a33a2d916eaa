package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.linli.access.boundary.Scopes;
import org.linli.identity.boundary.RoleWords;
import org.linli.matters.boundary.FormWeakened;
import org.linli.matters.entity.MatterForm;
import org.linli.matters.entity.Weakening;
import org.linli.processes.boundary.Definitions;
import org.linli.processes.boundary.ProcessRefused;
import org.linli.processes.entity.Finding;
import org.linli.processes.entity.ProcessModel;

/**
 * What a process that can run keeps to besides: its steps are of roles that can do them, and its
 * form leaves what stands above it whole.
 */
@ApplicationScoped
public class Fences {

  private final Scopes scopes;
  private final Definitions definitions;
  private final FormTable forms;
  private final RoleWords roles;

  @Inject
  public Fences(Scopes scopes, Definitions definitions, FormTable forms, RoleWords roles) {
    this.scopes = scopes;
    this.definitions = definitions;
    this.forms = forms;
    this.roles = roles;
  }

  /** For the container's proxy alone. */
  protected Fences() {
    this(null, null, null, null);
  }

  /** Steps whose roles there are not, or that may not handle matters: they would be nobody's. */
  List<Finding> idle(String scope, ProcessModel process) {
    return new RoleCheck(roles, scope).idle(process);
  }

  /** What the form takes from the one that stands above the division. */
  List<Weakening> weakened(String scope, MatterForm form) {
    return definitions
        .above(scope, form.process())
        .flatMap(
            above ->
                forms
                    .find(above.id())
                    .map(template -> FormVariantCheck.of(above.model(), template, form)))
        .orElse(List.of());
  }

  /**
   * @throws ProcessRefused where a step is nobody's
   * @throws FormWeakened where the form takes something from the template
   */
  void require(String scope, ProcessModel process, MatterForm form) {
    var idle = idle(scope, process);
    if (!idle.isEmpty()) {
      throw new ProcessRefused(idle, scopes.caller().locale());
    }
    var weakened = weakened(scope, form);
    if (!weakened.isEmpty()) {
      throw new FormWeakened(weakened, scopes.caller().locale());
    }
  }

  /** The same of a draft that was kept: what stands above it may have changed since. */
  void require(UUID definition) {
    forms
        .find(definition)
        .ifPresent(
            form ->
                require(definitions.row(definition).scope(), definitions.model(definition), form));
  }

  /** Where a version that stands does not keep to what stands above it now, in words. */
  List<String> misfits(UUID definition) {
    var locale = scopes.caller().locale();
    var misfits = new ArrayList<String>();
    definitions.misfits(definition).forEach(one -> misfits.add(one.said(locale)));
    var scope = definitions.row(definition).scope();
    Optional<MatterForm> form = forms.find(definition);
    form.ifPresent(own -> weakened(scope, own).forEach(one -> misfits.add(one.in(locale))));
    return misfits;
  }
}
