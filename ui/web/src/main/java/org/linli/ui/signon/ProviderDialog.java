package org.linli.ui.signon;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.linli.access.boundary.Invalid;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;
import org.linli.singlesignon.boundary.Discovered;
import org.linli.singlesignon.boundary.IdentityProviders;
import org.linli.singlesignon.boundary.ProviderDraft;
import org.linli.singlesignon.boundary.ProviderRow;
import org.linli.singlesignon.entity.Linking;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** A provider to be registered or changed, with a try whether it answers. */
final class ProviderDialog {

  private final Speech speech;
  private final IdentityProviders providers;
  private final ProviderRow standing;
  private final Runnable after;
  private final TextField name;
  private final TextField issuer;
  private final TextField client;
  private final PasswordField secret;
  private final TextField scopes;
  private final TextField claim;
  private final TextField scope;
  private final TextField organisation;
  private final CheckboxGroup<Tier> tiers;
  private final Select<Linking> linking = new Select<>();
  private final Div found = new Div();

  /**
   * @param standing null to register one
   */
  ProviderDialog(Speech speech, IdentityProviders providers, ProviderRow standing, Runnable after) {
    this.speech = speech;
    this.providers = providers;
    this.standing = standing;
    this.after = after;
    name = field("name", true);
    issuer = field("issuer", true);
    issuer.setHelperText(speech.say("signon.issuer.hint"));
    client = field("client", true);
    secret = new PasswordField(speech.say("signon.secret"));
    secret.setId("provider-secret");
    secret.setAutocomplete(Autocomplete.OFF);
    secret.setRequired(standing == null);
    secret.setWidthFull();
    secret.setHelperText(
        speech.say(standing == null ? "signon.secret.hint" : "signon.secret.kept"));
    scopes = field("scopes", false);
    claim = field("claim", false);
    scope = field("scope", false);
    scope.setHelperText(speech.say("signon.scope.hint"));
    organisation = field("organisation", false);
    organisation.setHelperText(speech.say("signon.organisation.hint"));
    tiers = new CheckboxGroup<>(speech.say("signon.tiers"));
    tiers.setId("provider-tiers");
    tiers.setItems(
        Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.RESIDENT, Tier.OPERATOR);
    tiers.setItemLabelGenerator(Say::word);
    linking.setLabel(speech.say("signon.linking"));
    linking.setItems(Linking.values());
    linking.setItemLabelGenerator(Say::word);
    linking.setHelperText(speech.say("signon.linking.hint"));
    linking.setWidthFull();
    found.addClassName("lead");
    found.getElement().setAttribute("role", "status");
    fill();
  }

  void open() {
    var trial = new Button(speech.say("signon.try"), VaadinIcon.CONNECT.create(), click -> look());
    trial.setId("try");
    var title =
        standing == null
            ? speech.say("signon.register")
            : speech.say("signon.change.of", standing.name());
    var dialog =
        new Ask(speech, title)
            .with(name, issuer, trial, found, client, secret, scopes, claim)
            .with(scope, organisation, tiers, linking)
            .answer(
                speech.say(standing == null ? "signon.register" : "signon.save"),
                () -> Deed.attempt(speech.say("signon.done"), this::save));
    dialog.setWidth("36rem");
    dialog.open();
  }

  private void look() {
    found.removeAll();
    var told = Deed.asked(() -> providers.discover(issuer.getValue()));
    if (told != null) {
      found.setText(words(told));
    }
  }

  private String words(Discovered told) {
    return speech.say("signon.found", told.keys())
        + " "
        + speech.say(told.signOut() == null ? "signon.found.no-end" : "signon.found.end")
        + " "
        + speech.say(
            told.backChannelLogout()
                ? "signon.found.back-channel"
                : "signon.found.no-back-channel");
  }

  private void save() {
    if (standing == null) {
      providers.register(draft());
    } else {
      providers.change(standing.id(), draft());
    }
    after.run();
  }

  private ProviderDraft draft() {
    return new ProviderDraft(
        name.getValue(),
        issuer.getValue(),
        client.getValue(),
        secret.getValue(),
        scopes.getValue(),
        claim.getValue(),
        scope.isEmpty() ? null : division(scope.getValue().strip()),
        organisation.getValue(),
        tiers.getValue(),
        linking.getValue());
  }

  private static DivisionCode division(String code) {
    try {
      return new DivisionCode(code);
    } catch (IllegalArgumentException e) {
      throw new Invalid("scope", "division-form");
    }
  }

  private void fill() {
    if (standing == null) {
      scopes.setValue("openid profile");
      claim.setValue("preferred_username");
      SignedIn.caller().map(Caller::scope).ifPresent(code -> scope.setValue(code.value()));
      tiers.setValue(Set.of(Tier.STREET, Tier.COMMUNITY));
      linking.setValue(Linking.BY_HAND);
      return;
    }
    name.setValue(standing.name());
    issuer.setValue(standing.issuer());
    client.setValue(standing.clientId());
    scopes.setValue(standing.scopes());
    claim.setValue(standing.nameClaim());
    scope.setValue(standing.scope() == null ? "" : standing.scope().value());
    organisation.setValue(standing.organisation() == null ? "" : standing.organisation());
    tiers.setValue(standing.tiers());
    linking.setValue(standing.linking());
  }

  private TextField field(String key, boolean required) {
    var field = new TextField(speech.say("signon." + key));
    field.setId("provider-" + key);
    field.setRequired(required);
    field.setWidthFull();
    return field;
  }
}
