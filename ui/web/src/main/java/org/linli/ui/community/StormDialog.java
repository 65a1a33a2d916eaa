package org.linli.ui.community;

import com.vaadin.flow.router.RouterLink;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.Alarms;
import org.linli.alarms.entity.AlarmQuery;
import org.linli.alarms.entity.AlarmRow;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** The alarms that a storm is made of. */
final class StormDialog {

  private static final int SHOWN = 200;

  private StormDialog() {}

  /**
   * @param after what is done when somebody acknowledged the storm
   */
  static void open(
      Speech speech, Alarms alarms, AlarmRow storm, boolean mayAcknowledge, Runnable after) {
    var members = alarms.list(AlarmQuery.ofFold(storm.fold()), PageRequest.first(SHOWN));
    var table =
        new Table(
                speech.say("alarm.device"),
                speech.say("alarm.place"),
                speech.say("alarm.raised"),
                speech.say("alarm.state"))
            .reachable();
    for (var member : members.items()) {
      table.row(
          new RouterLink(member.deviceName(), DeviceView.class, member.device().toString()),
          member.placeName() == null ? speech.say("word.none") : member.placeName(),
          speech.moment(member.raisedAt()),
          speech.word("AlarmState", member.clearedAt() == null ? "OPEN" : "CLEARED"));
    }
    var dialog =
        new Ask(
                speech,
                speech.say(
                    "alarm.storm.title", storm.ruleName().in(speech.locale()), members.total()))
            .with(table);
    dialog.setWidth("46rem");
    if (mayAcknowledge) {
      dialog.answer(
          speech.say("alarm.storm.acknowledge"),
          () ->
              Deed.attempt(
                  speech.say("alarm.acknowledged"),
                  () -> {
                    alarms.acknowledgeStorm(storm.fold());
                    after.run();
                  }));
    }
    dialog.open();
  }
}
