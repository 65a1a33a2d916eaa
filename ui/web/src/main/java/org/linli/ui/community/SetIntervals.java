package org.linli.ui.community;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.linli.commands.boundary.Intervals;
import org.linli.commands.entity.IntervalOrder;
import org.linli.devices.entity.CommandParameter;
import org.linli.devices.entity.DeviceModel;
import org.linli.look.part.Notes;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Asks how often devices of one kind shall measure and send, within the limits of the kind. */
final class SetIntervals {

  private static final int LONGEST_CAUSE = 200;

  private final Speech speech;
  private final Intervals intervals;
  private final Runnable changed;
  private final IntegerField collect;
  private final IntegerField upload;
  private final TextField cause;

  SetIntervals(Speech speech, Intervals intervals, DeviceModel model, Runnable changed) {
    this.speech = speech;
    this.intervals = intervals;
    this.changed = changed;
    var parameters = model.commands().get(DeviceModel.SET_INTERVALS).parameters();
    collect = field(parameters.get(DeviceModel.COLLECT));
    upload = field(parameters.get(DeviceModel.UPLOAD));
    cause = new TextField(speech.say("command.cause"));
    cause.setMaxLength(LONGEST_CAUSE);
    cause.setRequiredIndicatorVisible(true);
    cause.setWidthFull();
  }

  void open(List<UUID> devices) {
    new Ask(speech, speech.say("intervals.set"))
        .text(speech.say("intervals.ask", devices.size()))
        .with(collect, upload, cause)
        .answer(
            speech.say("intervals.set"),
            () ->
                Deed.attempt(
                    () -> {
                      var told =
                          intervals.set(
                              new IntervalOrder(
                                  devices,
                                  collect.getValue(),
                                  upload.getValue(),
                                  cause.getValue()));
                      Notes.done(speech.say("intervals.done", told.devices()));
                      changed.run();
                    }))
        .open();
  }

  private IntegerField field(CommandParameter parameter) {
    var field = new IntegerField(parameter.name().in(speech.locale()));
    field.setMin(parameter.min().intValue());
    field.setMax(parameter.max().intValue());
    field.setHelperText(
        speech.say("intervals.limits", parameter.min().intValue(), parameter.max().intValue()));
    field.setRequiredIndicatorVisible(true);
    field.setWidthFull();
    return field;
  }
}
