package org.linli.linkage.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.linli.linkage.control.ScenarioPacks;

/** What scenarios are called; one that a later version dropped is called by its id. */
@ApplicationScoped
public class ScenarioNames {

  private final ScenarioPacks packs;

  @Inject
  public ScenarioNames(ScenarioPacks packs) {
    this.packs = packs;
  }

  /** For the container's proxy alone. */
  protected ScenarioNames() {
    this(null);
  }

  public String of(String scenario, Locale locale) {
    return packs.find(scenario).map(known -> known.name().in(locale)).orElse(scenario);
  }
}
