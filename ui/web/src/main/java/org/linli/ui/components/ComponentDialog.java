package org.linli.ui.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.components.boundary.Components;
import org.linli.components.boundary.OwnerRight;
import org.linli.components.boundary.ProbeRow;
import org.linli.components.boundary.UseRow;
import org.linli.components.boundary.VersionRow;
import org.linli.components.entity.Authentication;
import org.linli.components.entity.Operation;
import org.linli.components.entity.VersionState;
import org.linli.contracts.boundary.OperationPacks;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.BasisWords;
import org.linli.look.text.Say;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** A component: its versions, what it reads and by which rules, its health, and who uses it. */
final class ComponentDialog {

  private static final int LOOKS = 20;

  private final Speech speech;
  private final Components components;
  private final OperationPacks scenarios;
  private final UUID id;
  private final boolean writes;
  private final boolean admits;
  private final Runnable after;
  private final Dialog dialog = new Dialog();
  private final Div content = new Div();

  ComponentDialog(
      Speech speech,
      Components components,
      OperationPacks scenarios,
      UUID id,
      boolean writes,
      boolean admits,
      Runnable after) {
    this.speech = speech;
    this.components = components;
    this.scenarios = scenarios;
    this.id = id;
    this.writes = writes;
    this.admits = admits;
    this.after = after;
    dialog.setWidth("52rem");
    content.addClassName("linli-form");
    dialog.add(content);
    dialog.getFooter().add(new Button(say("components.close"), click -> dialog.close()));
  }

  void open() {
    if (Deed.attempt(this::refresh)) {
      dialog.open();
    }
  }

  private void refresh() {
    var detail = components.get(id);
    var row = detail.row();
    dialog.setHeaderTitle(row.name());
    content.removeAll();
    content.add(
        new Facts()
            .fact(say("components.organisation"), row.organisationName())
            .fact(say("components.contact"), row.contact() + " " + row.contactPhone())
            .fact(say("components.licence"), row.licence())
            .fact(
                say("components.registered"),
                Say.time(row.registeredAt()) + " · " + row.registeredBy()),
        new H3(say("components.versions")));
    detail.versions().forEach(version -> content.add(version(version)));
    if (writes) {
      content.add(
          verb(
              "revise",
              () -> ProposeDialog.next(speech, components, scenarios, detail, this::again).open()));
    }
    section("operations", detail.operations(), ComponentDialog::operation);
    section("rights", components.rights(id, row.number()), this::right);
    section("uses", components.uses(id), this::use);
    section("probes", components.probes(id).stream().limit(LOOKS).toList(), this::probe);
  }

  private <T> void section(
      String key,
      java.util.List<T> rows,
      java.util.function.Function<T, com.vaadin.flow.component.Component> line) {
    content.add(new H3(say("components." + key)));
    if (rows.isEmpty()) {
      content.add(new Paragraph(say("components." + key + ".none")));
    }
    rows.forEach(row -> content.add(line.apply(row)));
  }

  private Div version(VersionRow version) {
    var box =
        new Div(
            new Div(
                new Span(version.number() + " · " + version.form() + " "),
                Chips.of(version.state()),
                new Span(" "),
                Chips.of(version.health(), version.fault())),
            new Facts()
                .fact(say("components.address"), version.address() + " · " + version.healthPath())
                .fact(say("components.authentication"), Say.word(version.authentication()))
                .fact(
                    say("components.scenarios"),
                    version.scenarios().stream()
                        .map(
                            one ->
                                scenarios
                                    .scenario(one)
                                    .map(known -> Say.text(known.name()))
                                    .orElse(one))
                        .collect(Collectors.joining(say("list.and"))))
                .fact(say("components.communities"), String.join(" ", version.communities()))
                .fact(
                    say("components.level"),
                    say(
                        "components.level.of",
                        version.level().answerMs(),
                        version.level().perMinute(),
                        version.level().atOnce()))
                .fact(
                    say("components.availability"),
                    say(
                        "components.availability.of",
                        version.availability() == null
                            ? Say.none()
                            : Say.number(version.availability(), 1) + "%",
                        version.level().availability()))
                .fact(
                    say("components.since"),
                    Say.time(version.stateSince())
                        + " · "
                        + version.stateBy()
                        + (version.stateReason() == null ? "" : " · " + version.stateReason())));
    var verbs = new Div();
    verbs.add(verb("contract", () -> contract(version)));
    if (writes && version.state() != VersionState.WITHDRAWN) {
      verbs.add(verb("probe", () -> act(() -> components.probe(id, version.number()))));
      if (version.authentication() != Authentication.NONE) {
        verbs.add(verb("secret", () -> secret(version)));
      }
    }
    if (admits && version.state() == VersionState.PROPOSED) {
      verbs.add(verb("admit", () -> act(() -> components.admit(id, version.number()))));
    }
    if (writes && version.state() == VersionState.ADMITTED) {
      verbs.add(
          verb(
              "deprecate",
              () -> reason("deprecate", why -> components.deprecate(id, version.number(), why))));
    }
    if (writes && version.state() != VersionState.WITHDRAWN) {
      var withdraw =
          verb(
              "withdraw",
              () -> reason("withdraw", why -> components.withdraw(id, version.number(), why)));
      withdraw.addThemeVariants(ButtonVariant.LUMO_ERROR);
      verbs.add(withdraw);
    }
    box.add(verbs);
    return box;
  }

  private static Span operation(Operation operation) {
    var line = new Span(operation.name() + " · " + operation.method() + " " + operation.path());
    line.addClassName("wrap");
    return line;
  }

  private Div right(OwnerRight right) {
    var reading = right.reading();
    var words =
        new Span(
            " "
                + Say.wordOr("Asset.", reading.asset().id())
                + " · "
                + Say.word(reading.action())
                + " · "
                + Say.word(reading.purpose())
                + " · "
                + say("components.rights.of", right.communities(), right.example())
                + " · "
                + BasisWords.line(right.basis().line()));
    words.addClassName("wrap");
    return new Div(StatusChip.of(right.outcome()), words);
  }

  private Div use(UseRow use) {
    return new Div(
        new Span(
            use.community()
                + " · "
                + scenarios
                    .scenario(use.scenario())
                    .map(known -> Say.text(known.name()))
                    .orElse(use.scenario())
                + " · "
                + Say.word(use.party())
                + " · "
                + say(
                    "components.uses.of", use.calls(), use.failed(), use.refused(), use.medianMs())
                + " · "
                + Say.time(use.lastAt())));
  }

  private Div probe(ProbeRow probe) {
    return new Div(
        new StatusChip(
            probe.good()
                ? say("components.probes.good")
                : Say.wordOr("component.fault.", probe.fault()),
            probe.good() ? Tone.GOOD : Tone.CRITICAL),
        new Span(
            " "
                + Say.second(probe.at())
                + " · "
                + probe.number()
                + " · "
                + say("components.millis", probe.millis())));
  }

  private void contract(VersionRow version) {
    var text = Ask.area(say("components.contract"));
    text.setMaxLength(Integer.MAX_VALUE);
    text.setValue(components.document(id, version.number()));
    text.setReadOnly(true);
    text.setMaxHeight("60vh");
    var hash = new Paragraph("SHA-256 " + version.documentHash());
    hash.addClassName("wrap");
    var shown = new Dialog(say("components.contract"));
    shown.setWidth("52rem");
    var body = new Div(hash, text);
    body.addClassName("linli-form");
    shown.add(body);
    shown.getFooter().add(new Button(say("components.close"), click -> shown.close()));
    shown.open();
  }

  private void secret(VersionRow version) {
    var secret = new PasswordField(say("components.secret"));
    secret.setHelperText(say("components.secret.hint"));
    secret.setWidthFull();
    new Ask(speech, say("components.secret.change"))
        .with(secret)
        .answer(
            say("components.secret.change"),
            () ->
                Deed.attempt(
                    say("components.done"),
                    () -> components.changeSecret(id, version.number(), secret.getValue())))
        .open();
  }

  private void reason(String key, java.util.function.Consumer<String> deed) {
    Ask.note(
        speech,
        say("components." + key),
        say("components.reason"),
        why -> {
          deed.accept(why);
          again();
        });
  }

  private void act(Runnable deed) {
    if (Deed.attempt(say("components.done"), deed)) {
      again();
    }
  }

  private void again() {
    refresh();
    after.run();
  }

  private Button verb(String key, Runnable act) {
    return Verb.of(say("components." + key), act);
  }

  private String say(String key, Object... arguments) {
    return speech.say(key, arguments);
  }
}
