package org.linli.ui.community;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.commands.boundary.Commands;
import org.linli.devices.entity.CommandParameter;
import org.linli.devices.entity.DeviceCommand;
import org.linli.devices.entity.DeviceId;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Asks which command, with what, how long to wait, and why. */
final class SendCommand {

  private static final List<Integer> SECONDS = List.of(30, 60, 300, 3_600, 86_400);
  private static final int LONGEST_CAUSE = 200;

  private final Speech speech;
  private final Commands commands;
  private final DeviceId id;
  private final Map<String, DeviceCommand> known;
  private final Runnable changed;
  private final Select<String> command = new Select<>();
  private final Select<Integer> patience = new Select<>();
  private final TextField cause;
  private final FormLayout parameters = new FormLayout();
  private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();

  SendCommand(
      Speech speech,
      Commands commands,
      DeviceId id,
      Map<String, DeviceCommand> known,
      Runnable changed) {
    this.speech = speech;
    this.commands = commands;
    this.id = id;
    this.known = known;
    this.changed = changed;
    command.setLabel(speech.say("command.which"));
    command.setItems(known.keySet());
    command.setItemLabelGenerator(key -> known.get(key).name().in(speech.locale()));
    command.addValueChangeListener(change -> lay());
    command.setValue(known.keySet().iterator().next());
    patience.setLabel(speech.say("command.patience"));
    patience.setItems(SECONDS);
    patience.setItemLabelGenerator(seconds -> speech.length(Duration.ofSeconds(seconds)));
    patience.setValue(SECONDS.get(1));
    cause = new TextField(speech.say("command.cause"));
    cause.setMaxLength(LONGEST_CAUSE);
    cause.setRequiredIndicatorVisible(true);
    cause.setErrorMessage(speech.say("form.required"));
  }

  void open() {
    new Ask(speech, speech.say("command.send"))
        .with(command, parameters, patience, cause)
        .answer(speech.say("command.send"), this::send)
        .open();
  }

  private void lay() {
    parameters.removeAll();
    fields.clear();
    known
        .get(command.getValue())
        .parameters()
        .forEach(
            (name, parameter) -> {
              var field = field(parameter);
              fields.put(name, field);
              parameters.add((Component) field);
            });
  }

  private AbstractField<?, ?> field(CommandParameter parameter) {
    var label = parameter.name().in(speech.locale());
    return switch (parameter.type()) {
      case TEXT -> {
        var field = new TextField(label);
        field.setMaxLength(parameter.longest());
        field.setRequiredIndicatorVisible(parameter.required());
        yield field;
      }
      case NUMBER -> {
        var field = new NumberField(speech.say("command.with-unit", label, parameter.unit()));
        field.setRequiredIndicatorVisible(parameter.required());
        if (parameter.min() != null) {
          field.setMin(parameter.min());
        }
        if (parameter.max() != null) {
          field.setMax(parameter.max());
        }
        yield field;
      }
      case STATE -> {
        var field = new Select<Integer>();
        field.setLabel(label);
        var states = new TreeMap<>(parameter.states());
        field.setItems(states.keySet());
        field.setItemLabelGenerator(state -> states.get(state).in(speech.locale()));
        if (parameter.required()) {
          field.setValue(states.firstKey());
        }
        yield field;
      }
      case FLAG -> new Checkbox(label);
    };
  }

  private boolean send() {
    cause.setInvalid(cause.getValue().isBlank());
    return !cause.isInvalid()
        && Deed.attempt(
            speech.say("command.sent"),
            () -> {
              commands.send(
                  id,
                  command.getValue(),
                  given(),
                  Duration.ofSeconds(patience.getValue()),
                  cause.getValue());
              changed.run();
            });
  }

  private Map<String, Object> given() {
    var given = new HashMap<String, Object>();
    fields.forEach(
        (name, field) -> {
          if (!field.isEmpty() || field instanceof Checkbox) {
            given.put(name, field.getValue());
          }
        });
    return given;
  }
}
