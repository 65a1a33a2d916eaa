package org.linli.matters.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.linli.messages.Messages;

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

  /** Whether its matters are for the roles that the form names alone. */
  public boolean isForFew(UUID definition) {
    return forms.find(definition).filter(form -> !form.staff().isEmpty()).isPresent();
  }

  /** Why a step failed: the title of the refusal, or of what else was thrown its name alone. */
  public String fault(String code, Locale locale) {
    var key = "refusal." + code + ".title";
    return Messages.has(locale, key)
        ? Messages.text(locale, key)
        : Messages.text(locale, "matter.fault.other", code);
  }

  public String step(UUID definition, String node, Locale locale) {
    return forms.find(definition).map(form -> form.step(node, locale)).orElse(node);
  }
}
