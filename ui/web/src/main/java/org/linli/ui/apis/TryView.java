package org.linli.ui.apis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Tier;
import org.linli.apis.boundary.ApiQuery;
import org.linli.apis.boundary.ApiRow;
import org.linli.apis.boundary.Apis;
import org.linli.apis.entity.ApiFacts;
import org.linli.apis.entity.ApiState;
import org.linli.apis.entity.Parameter;
import org.linli.identity.boundary.Tokens;
import org.linli.look.access.Nav;
import org.linli.look.access.NavGroup;
import org.linli.look.access.Needs;
import org.linli.look.part.Panel;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.shell.MainLayout;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Screen;
import org.linli.ui.parts.Tools;

/**
 * Tries an interface: its parameters filled in, a real call sent through the real door with a key
 * of an application or with the own rights, and everything that comes back shown.
 */
@Route(value = "apis/try", layout = MainLayout.class)
@Needs(
    value = "apis:read",
    tiers = {Tier.CITY, Tier.DISTRICT, Tier.STREET, Tier.COMMUNITY, Tier.OPERATOR})
@Nav(title = "apis.try.title", icon = VaadinIcon.TERMINAL, group = NavGroup.OPENNESS, order = 64)
public class TryView extends Screen implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20_000;
  private static final int HIGHEST_GOOD = 399;

  private final transient Apis apis;
  private final transient Tokens tokens;
  private final ComboBox<ApiRow> choice;
  private final RadioButtonGroup<By> by;
  private final PasswordField key;
  private final Div form = new Div();
  private final Button send;
  private final Panel request;
  private final Panel answer;
  private final transient Map<String, Supplier<String>> values = new LinkedHashMap<>();
  private transient ApiFacts chosen;
  private TextArea body;

  /** By whose rights it is called. */
  enum By {
    MYSELF,
    KEY
  }

  @Inject
  public TryView(Apis apis, Tokens tokens) {
    super("apis.try");
    this.apis = apis;
    this.tokens = tokens;
    choice = new ComboBox<>(say("apis.try.api"));
    choice.setId("try-api");
    choice.setItems(
        apis.list(
                new ApiQuery(null, ApiState.OPEN, null, false),
                PageRequest.first(PageRequest.LONGEST))
            .items());
    choice.setItemLabelGenerator(row -> row.id() + " · " + row.verb() + " " + row.path());
    choice.addClassName("grow");
    choice.addValueChangeListener(
        change -> {
          if (change.getValue() != null) {
            choose(change.getValue().id());
          }
        });
    by = new RadioButtonGroup<>(say("apis.try.by"));
    by.setItems(By.values());
    by.setItemLabelGenerator(one -> say("apis.try.by." + one));
    by.setValue(By.MYSELF);
    key = new PasswordField(say("applications.key"));
    key.setId("try-key");
    key.setHelperText(say("apis.try.key.hint"));
    key.setVisible(false);
    by.addValueChangeListener(change -> key.setVisible(change.getValue() == By.KEY));
    send = new Button(say("apis.try.send"), VaadinIcon.PAPERPLANE.create(), click -> sure());
    send.setId("try-send");
    send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    send.setEnabled(false);
    var tools = new Tools(choice, by, key);
    form.addClassName("linli-form");
    request = new Panel(say("apis.try.request"));
    answer = new Panel(say("apis.try.answer"), new Paragraph(say("apis.try.none")));
    answer.getElement().setAttribute("aria-live", "polite");
    add(tools, form, send, request, answer, source("apis"));
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter String api) {
    choice
        .getListDataView()
        .getItems()
        .filter(row -> row.id().equals(api))
        .findFirst()
        .ifPresent(choice::setValue);
  }

  private void choose(String api) {
    chosen = Deed.asked(() -> apis.describe(api));
    form.removeAll();
    values.clear();
    body = null;
    if (chosen == null) {
      return;
    }
    form.add(new Paragraph(chosen.title()));
    chosen.parameters().forEach(this::field);
    if (chosen.bodyExample() != null) {
      body = new TextArea(say("apis.body"));
      body.setId("try-body");
      body.setValue(chosen.bodyExample());
      body.setMinRows(4);
      body.setMaxRows(16);
      body.setWidthFull();
      form.add(body);
    }
    send.setEnabled(true);
    request.fill();
  }

  private void field(Parameter parameter) {
    var label = parameter.name() + (parameter.in().equals("path") ? " *" : "");
    if (parameter.values().isEmpty()) {
      var field = new TextField(label);
      field.setId("try-" + parameter.name());
      field.setHelperText(parameter.description());
      form.add(field);
      values.put(parameter.name(), field::getValue);
    } else {
      var field = new Select<String>();
      field.setLabel(label);
      field.setItems(parameter.values());
      field.setEmptySelectionAllowed(!parameter.required());
      form.add(field);
      values.put(parameter.name(), () -> field.getValue() == null ? "" : field.getValue());
    }
  }

  /** What changes something is asked about before: it is no rehearsal. */
  private void sure() {
    if (chosen.reads()) {
      Deed.attempt(this::send);
    } else {
      Ask.sure(speech(), say("apis.try.send"), say("apis.try.sure", chosen.title()), this::send);
    }
  }

  private void send() {
    var call =
        new RealCall(
            chosen,
            values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get())),
            body == null ? null : body.getValue());
    call.missing()
        .ifPresent(
            name -> {
              throw new Invalid(name, "required");
            });
    request.fill(code(call.curl(outside())));
    try {
      show(by.getValue() == By.KEY ? withKey(call) : withOwnRights(call));
    } catch (IOException e) {
      answer.fill(new Paragraph(say("apis.try.away")));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private RealCall.Came withKey(RealCall call) throws IOException, InterruptedException {
    if (key.isEmpty()) {
      throw new Invalid("key", "required");
    }
    return call.send(inside(), key.getValue().strip(), speech().locale().toLanguageTag());
  }

  /** A token of a minute, which ends with the call. */
  private RealCall.Came withOwnRights(RealCall call) throws IOException, InterruptedException {
    var token = tokens.issue(say("apis.try.title"), Duration.ofMinutes(1));
    try {
      return call.send(inside(), token.token(), speech().locale().toLanguageTag());
    } finally {
      tokens.revoke(token.id());
    }
  }

  private void show(RealCall.Came came) {
    var chip =
        new StatusChip(
            String.valueOf(came.status()),
            came.status() <= HIGHEST_GOOD ? Tone.GOOD : Tone.CRITICAL);
    chip.setId("try-status");
    var headers =
        came.headers().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith(":"))
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"));
    answer.fill(
        new Div(chip, new Paragraph(say("apis.try.took", came.millis(), came.body().length))),
        code(headers),
        code(text(came)));
  }

  private String text(RealCall.Came came) {
    var type = came.headers().getOrDefault("Content-Type", "");
    if (!type.contains("json") && !type.startsWith("text/")) {
      return say("apis.try.file", type, came.body().length);
    }
    var text = new String(came.body(), StandardCharsets.UTF_8);
    var pretty = type.contains("json") ? Pretty.of(text) : text;
    return pretty.length() > SHOWN ? pretty.substring(0, SHOWN) + "\n…" : pretty;
  }

  private static Pre code(String text) {
    var code = new Pre(text);
    code.addClassName("code");
    code.getElement().setAttribute("tabindex", "0");
    return code;
  }

  /** As programs elsewhere reach us. */
  private static String outside() {
    var asked = VaadinServletRequest.getCurrent().getHttpServletRequest();
    return asked.getScheme() + "://" + asked.getHeader("Host");
  }

  /** This very server, whatever stands before it. */
  private static URI inside() {
    var asked = VaadinServletRequest.getCurrent().getHttpServletRequest();
    var host = asked.getLocalAddr();
    return URI.create(
        asked.getScheme()
            + "://"
            + (host.contains(":") ? "[" + host + "]" : host)
            + ":"
            + asked.getLocalPort());
  }
}
