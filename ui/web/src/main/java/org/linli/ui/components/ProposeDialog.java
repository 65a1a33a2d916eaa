package org.linli.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.linli.components.boundary.ComponentDetail;
import org.linli.components.boundary.ComponentDraft;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.VersionDraft;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.ComponentType;
import org.linli.components.entity.ContractForm;
import org.linli.components.entity.ReadingText;
import org.linli.components.entity.ServiceLevel;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.contracts.entity.Scenario;
import org.linli.look.access.SignedIn;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/**
 * A component or a version to be proposed: contract, address, where it may be used, what it reads.
 */
final class ProposeDialog {

  private static final int LONGEST_DOCUMENT = 262_144;

  private final Speech speech;
  private final Components components;
  private final ComponentDetail older;
  private final Runnable after;
  private final Select<ComponentType> type = new Select<>();
  private final Select<ContractForm> form = new Select<>();
  private final TextField name = line("name");
  private final TextField organisation = line("organisation-id");
  private final TextField contact = line("contact");
  private final TextField phone = line("phone");
  private final TextField licence = line("licence");
  private final TextField number = line("number");
  private final TextArea document = new TextArea();
  private final Div faults = new Div();
  private final TextField address = line("address");
  private final TextField health = line("health-path");
  private final Select<Authentication> authentication = new Select<>();
  private final TextField secretName = line("secret-name");
  private final PasswordField secret = new PasswordField();
  private final MultiSelectComboBox<Scenario> scenarios = new MultiSelectComboBox<>();
  private final TextField communities = line("communities");
  private final TextArea reads = new TextArea();
  private final IntegerField answer = figure("answer-ms", ServiceLevel.USUAL.answerMs());
  private final IntegerField minute = figure("per-minute", ServiceLevel.USUAL.perMinute());
  private final IntegerField once = figure("at-once", ServiceLevel.USUAL.atOnce());
  private final IntegerField available = figure("promised", ServiceLevel.USUAL.availability());

  static ProposeDialog fresh(
      Speech speech, Components components, OperationPacks scenarios, Runnable after) {
    return new ProposeDialog(speech, components, scenarios, null, after);
  }

  /** The next version of a component, filled as the last one was. */
  static ProposeDialog next(
      Speech speech,
      Components components,
      OperationPacks scenarios,
      ComponentDetail older,
      Runnable after) {
    return new ProposeDialog(speech, components, scenarios, older, after);
  }

  private ProposeDialog(
      Speech speech,
      Components components,
      OperationPacks packs,
      ComponentDetail older,
      Runnable after) {
    this.speech = speech;
    this.components = components;
    this.older = older;
    this.after = after;
    var types = components.types();
    select(type, "type", types);
    type.setItemLabelGenerator(one -> Say.text(one.name()));
    type.addValueChangeListener(change -> forms(change.getValue()));
    select(form, "form", components.forms());
    form.setItemLabelGenerator(one -> Say.text(one.name()));
    type.setValue(
        types.stream()
            .filter(one -> older == null || one.id().equals(older.row().type()))
            .findFirst()
            .orElseThrow());
    select(authentication, "authentication", List.of(Authentication.values()));
    authentication.setItemLabelGenerator(Say::word);
    authentication.addValueChangeListener(change -> proving(change.getValue()));
    authentication.setValue(Authentication.NONE);
    proving(Authentication.NONE);
    secret.setLabel(say("components.secret"));
    secret.setHelperText(say("components.secret.hint"));
    secret.setWidthFull();
    document.setLabel(say("components.contract"));
    document.setHelperText(say("components.contract.hint"));
    document.setMaxLength(LONGEST_DOCUMENT);
    document.setMinRows(6);
    document.setMaxHeight("20rem");
    document.setRequired(true);
    document.setWidthFull();
    document.setId("component-contract");
    faults.setId("component-faults");
    faults.getElement().setAttribute("role", "status");
    scenarios.setLabel(say("components.scenarios"));
    scenarios.setItems(packs.scenarios());
    scenarios.setItemLabelGenerator(one -> Say.text(one.name()));
    scenarios.setRequired(true);
    scenarios.setWidthFull();
    reads.setLabel(say("components.reads"));
    reads.setHelperText(say("components.reads.hint"));
    reads.setId("component-reads");
    reads.setWidthFull();
    health.setValue("/health");
    organisation.setVisible(
        SignedIn.caller().filter(caller -> caller.organisation().isPresent()).isEmpty());
    if (older != null) {
      fill(older, packs);
    }
  }

  void open() {
    var check = new Button(say("components.contract.check"), click -> check());
    var title = older == null ? say("components.propose") : say("components.revise");
    var ask = new Ask(speech, title);
    ask.setWidth("48rem");
    if (older == null) {
      ask.with(type, name, organisation, contact, phone, licence);
    }
    ask.with(
            number,
            form,
            document,
            check,
            faults,
            address,
            health,
            authentication,
            secretName,
            secret,
            scenarios,
            communities,
            reads,
            answer,
            minute,
            once,
            available)
        .answer(title, () -> Deed.attempt(say("components.done"), this::propose))
        .open();
  }

  private void propose() {
    if (older != null) {
      components.revise(older.row().id(), version());
    } else {
      components.propose(
          new ComponentDraft(
              type.getValue().id(),
              name.getValue(),
              organisation.getValue().strip(),
              contact.getValue(),
              phone.getValue(),
              licence.getValue(),
              version()));
    }
    after.run();
  }

  private VersionDraft version() {
    var proves = authentication.getValue() != Authentication.NONE;
    return new VersionDraft(
        number.getValue().strip(),
        form.getValue() == null ? null : form.getValue().id(),
        document.getValue(),
        address.getValue(),
        health.getValue().strip(),
        authentication.getValue(),
        authentication.getValue() == Authentication.HEADER ? secretName.getValue().strip() : null,
        proves ? secret.getValue() : null,
        scenarios.getValue().stream().map(Scenario::id).toList(),
        words(communities.getValue()),
        ReadingText.read(reads.getValue()),
        new ServiceLevel(whole(answer), whole(minute), whole(once), whole(available)));
  }

  private void check() {
    faults.removeAll();
    var found =
        Deed.asked(
            () ->
                components.check(
                    form.getValue() == null ? null : form.getValue().id(), document.getValue()));
    if (found == null) {
      return;
    }
    if (found.isEmpty()) {
      faults.add(new Paragraph(say("components.contract.good")));
    }
    found.forEach(fault -> faults.add(new Paragraph(fault.at() + ": " + fault.text())));
  }

  private void fill(ComponentDetail detail, OperationPacks packs) {
    var last = detail.versions().getFirst();
    form.setItems(
        components.forms().stream()
            .filter(one -> type.getValue().forms().contains(one.id()))
            .toList());
    components.forms().stream()
        .filter(one -> one.id().equals(last.form()))
        .findFirst()
        .ifPresent(form::setValue);
    address.setValue(last.address());
    health.setValue(last.healthPath());
    authentication.setValue(last.authentication());
    secretName.setValue(last.secretName() == null ? "" : last.secretName());
    scenarios.setValue(
        Set.copyOf(
            last.scenarios().stream().flatMap(one -> packs.scenario(one).stream()).toList()));
    communities.setValue(String.join(" ", last.communities()));
    reads.setValue(ReadingText.write(last.reads()));
    answer.setValue(last.level().answerMs());
    minute.setValue(last.level().perMinute());
    once.setValue(last.level().atOnce());
    available.setValue(last.level().availability());
  }

  private void forms(ComponentType chosen) {
    var fitting =
        components.forms().stream().filter(one -> chosen.forms().contains(one.id())).toList();
    form.setItems(fitting);
    form.setValue(fitting.getFirst());
  }

  private void proving(Authentication how) {
    secret.setVisible(how != Authentication.NONE);
    secretName.setVisible(how == Authentication.HEADER);
  }

  private static int whole(IntegerField field) {
    return field.getValue() == null ? 0 : field.getValue();
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("[\\s,，、]+"));
  }

  private <T> void select(Select<T> field, String key, List<T> items) {
    field.setLabel(say("components." + key));
    field.setItems(items);
    field.setWidthFull();
  }

  private TextField line(String key) {
    var field = new TextField(Say.text("components." + key));
    field.setId("component-" + key);
    field.setHelperText(Say.text("components." + key + ".hint"));
    field.setRequired(true);
    field.setWidthFull();
    return field;
  }

  private IntegerField figure(String key, int value) {
    var field = new IntegerField(Say.text("components." + key));
    field.setId("component-" + key);
    field.setValue(value);
    field.setMin(1);
    field.setWidthFull();
    return field;
  }

  private String say(String key, Object... arguments) {
    return speech.say(key, arguments);
  }
}
