package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;

/** What people call kinds and steps, for readers outside the community. */
@ApplicationScoped
public class StepNames {

  private final FormTable forms;

  @Inject
  public StepNames(FormTable forms) {
    this.forms = forms;
  }

  /** For the container's proxy alone. */
  protected StepNames() {
    this(null);
  }

  /** The key itself where nobody named it. */
  public String kind(UUID definition, String key, Locale locale) {
    return forms.find(definition).map(form -> form.name().in(locale)).orElse(key);
  }

  public String step(UUID definition, String node, Locale locale) {
    return forms.find(definition).map(form -> form.step(node, locale)).orElse(node);
  }
}
