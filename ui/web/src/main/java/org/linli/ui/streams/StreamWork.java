package org.linli.ui.streams;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.devices.boundary.DeviceModels;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.entity.StreamLimits;
import org.linli.ui.parts.Communities;
import org.linli.ui.parts.Speech;

/**
 * What the dialogs about streams share.
 *
 * @param writes whether the reader may change anything
 * @param after what to do when something changed
 */
record StreamWork(
    Speech speech,
    PartnerStreams streams,
    DeviceModels models,
    Communities communities,
    boolean writes,
    Runnable after) {

  String say(String key, Object... arguments) {
    return speech.say(key, arguments);
  }

  TextField field(String key, String id, int longest) {
    var field = new TextField(say(key));
    field.setId(id);
    field.setRequired(true);
    field.setMaxLength(longest);
    field.setWidthFull();
    return field;
  }

  /** The three fields of a stream's limits. */
  record LimitFields(IntegerField perSecond, IntegerField kilobytes, IntegerField backlog) {

    StreamLimits read() {
      return new StreamLimits(value(perSecond), value(kilobytes), value(backlog));
    }

    private static int value(IntegerField field) {
      return field.getValue() == null ? 0 : field.getValue();
    }
  }

  LimitFields limits(StreamLimits now) {
    return new LimitFields(
        number("streams.per-second", "stream-per-second", now.perSecond()),
        number("streams.kilobytes", "stream-kilobytes", now.kilobytesPerSecond()),
        number("streams.backlog", "stream-backlog", now.backlogMegabytes()));
  }

  private IntegerField number(String key, String id, int value) {
    var field = new IntegerField(say(key));
    field.setId(id);
    field.setMin(1);
    field.setValue(value);
    field.setWidthFull();
    return field;
  }
}
