package org.linli.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.access.boundary.Scopes;
import org.linli.access.entity.Tier;
import org.linli.identity.boundary.RoleName;
import org.linli.identity.boundary.SignInPolicy;
import org.linli.identity.boundary.TermsChanged;
import org.linli.identity.entity.SignInTerms;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Notes;
import org.linli.look.shell.MainLayout;
import org.linli.look.text.Say;
import org.linli.ui.parts.Screen;

/** What the city asks of passwords, second factors and sessions. */
@Route(value = "sign-in-terms", layout = MainLayout.class)
@Needs(value = "sign-in-terms:read", tiers = Tier.CITY)
@Nav(title = "sign-in-terms.title", icon = VaadinIcon.LOCK, group = NavGroup.ACCESS, order = 33)
public class SignInTermsView extends Screen {

  private static final long serialVersionUID = 1L;

  private final transient SignInPolicy policy;
  private final MultiSelectComboBox<String> roles = new MultiSelectComboBox<>();
  private final IntegerField shortest = number("shortest");
  private final IntegerField remembered = number("remembered");
  private final IntegerField days = number("days");
  private final IntegerField minutes = number("idle-minutes");
  private final IntegerField hours = number("session-hours");

  @Inject
  public SignInTermsView(SignInPolicy policy, Scopes scopes) {
    super("sign-in-terms");
    this.policy = policy;
    var names =
        policy.roles().stream().collect(Collectors.toMap(RoleName::id, Function.identity()));
    roles.setLabel(say("sign-in-terms.factor-roles"));
    roles.setHelperText(say("sign-in-terms.factor-roles.hint"));
    roles.setItems(policy.roles().stream().map(RoleName::id).toList());
    roles.setItemLabelGenerator(role -> label(names, role));
    var form = new FormLayout(roles, shortest, remembered, days, minutes, hours);
    form.setColspan(roles, 2);
    add(form, source("sign-in-terms"));
    if (scopes.caller().may("sign-in-terms:write")) {
      var save = new Button(say("sign-in-terms.save"), click -> ask());
      save.setId("save");
      save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      actions(save);
    } else {
      form.getChildren().forEach(field -> field.getElement().setProperty("readonly", true));
    }
    show(policy.get());
  }

  private static String label(Map<String, RoleName> names, String role) {
    var name = names.get(role);
    return name == null ? role : Say.text(name.name()) + " · " + Say.word(name.tier());
  }

  private IntegerField number(String what) {
    var field = new IntegerField(say("sign-in-terms." + what));
    field.setId(what);
    field.setHelperText(say("sign-in-terms." + what + ".hint"));
    field.setStepButtonsVisible(true);
    return field;
  }

  private void show(SignInTerms terms) {
    roles.setValue(terms.factorRoles());
    shortest.setValue(terms.shortest());
    remembered.setValue(terms.remembered());
    days.setValue(terms.days());
    minutes.setValue(terms.idleMinutes());
    hours.setValue(terms.sessionHours());
  }

  private void ask() {
    new AskDialog(
            say("sign-in-terms.title"),
            say("sign-in-terms.ask"),
            () -> Tries.get(() -> policy.change(entered()), this::told) != null)
        .open();
  }

  private void told(TermsChanged changed) {
    if (changed.ended() > 0) {
      Notes.done(say("sign-in-terms.saved-ended", changed.ended()));
    }
    show(policy.get());
  }

  /** An empty field is out of every range, but for the days. */
  private SignInTerms entered() {
    return new SignInTerms(
        roles.getValue(),
        given(shortest),
        given(remembered),
        days.getValue(),
        given(minutes),
        given(hours));
  }

  private static int given(IntegerField field) {
    return field.getValue() == null ? -1 : field.getValue();
  }
}
