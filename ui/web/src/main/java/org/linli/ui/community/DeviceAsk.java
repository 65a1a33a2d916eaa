package org.linli.ui.community;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.linli.commands.boundary.Commands;
import org.linli.commands.entity.CommandDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What for: the one cause under which several things are asked of a device, one after another. */
final class DeviceAsk extends TextField {

  private static final int LONGEST = 200;

  private final transient Commands commands;

  DeviceAsk(Speech speech, Commands commands) {
    super(speech.say("command.cause"));
    this.commands = commands;
    setMaxLength(LONGEST);
    setRequiredIndicatorVisible(true);
    setErrorMessage(speech.say("form.required"));
    setWidthFull();
  }

  /** Whether it was asked; without a cause nothing is. */
  boolean send(DeviceId device, String command, Map<String, Object> parameters, int seconds) {
    var cause = getValue().strip();
    setInvalid(cause.isEmpty());
    return !isInvalid()
        && Deed.attempt(
            () -> commands.send(device, new CommandDraft(command, parameters, seconds, cause)));
  }
}
