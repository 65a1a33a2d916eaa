package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Map;
import org.linli.access.boundary.PageRequest;
import org.linli.commands.boundary.CommandSheet;
import org.linli.commands.boundary.Commands;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceCommand;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Timeline;

/** What a device was told to do, and the way to tell it more. */
final class DeviceCommandsPanel extends Div {

  private static final int SHOWN = 10;

  private final Speech speech;
  private final transient Commands commands;
  private final transient DeviceModels models;
  private final boolean maySend;
  private final transient Runnable changed;

  DeviceCommandsPanel(
      Speech speech, Commands commands, DeviceModels models, boolean maySend, Runnable changed) {
    this.speech = speech;
    this.commands = commands;
    this.models = models;
    this.maySend = maySend;
    this.changed = changed;
    addClassName("device-commands");
  }

  void show(DeviceRow row) {
    removeAll();
    var known = models.get(row.model()).commands();
    if (maySend && !known.isEmpty() && row.state().isLetIn()) {
      add(
          new Button(
              speech.say("command.send"),
              VaadinIcon.PAPERPLANE.create(),
              click -> ask(row.id(), known)));
    }
    var query = new CommandQuery(row.id().value(), null);
    var told = commands.list(query, PageRequest.first(SHOWN)).items();
    if (told.isEmpty()) {
      add(new Div(speech.say("empty.commands")));
      return;
    }
    var timeline = new Timeline();
    for (var command : told) {
      timeline.then(
          what(command),
          speech.say(
              "command.who", command.askedBy(), speech.moment(command.at()), command.cause()),
          command.answer());
    }
    add(timeline);
  }

  private String what(CommandRow row) {
    var name = CommandSheet.name(models, row, speech.locale());
    var told = row.parameters().isEmpty() ? name : name + " (" + CommandSheet.parameters(row) + ")";
    return speech.say("command.line", told, speech.word("CommandState", row.state()));
  }

  private void ask(DeviceId id, Map<String, DeviceCommand> known) {
    new SendCommand(speech, commands, id, known, changed).open();
  }
}
