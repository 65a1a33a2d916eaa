package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.util.List;
import org.linli.commands.boundary.Intervals;
import org.linli.commands.entity.IntervalRow;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.ui.parts.Facts;
import org.linli.ui.parts.Speech;

/** How often a device measures and sends: what it was told, and what it said that it does. */
final class DeviceIntervalsPanel extends Div {

  private static final long serialVersionUID = 1L;

  private final Speech speech;
  private final transient Intervals intervals;
  private final transient DeviceModels models;
  private final boolean mayTell;
  private final transient Runnable changed;

  DeviceIntervalsPanel(
      Speech speech, Intervals intervals, DeviceModels models, boolean mayTell, Runnable changed) {
    this.speech = speech;
    this.intervals = intervals;
    this.models = models;
    this.mayTell = mayTell;
    this.changed = changed;
  }

  void show(DeviceRow row) {
    removeAll();
    var model = models.get(row.model());
    var stands = intervals.get(row.id());
    add(facts(stands));
    if (!model.takesIntervals()) {
      add(new Div(speech.say("intervals.fixed")));
    } else if (mayTell && row.state().isLetIn()) {
      add(
          new Button(
              speech.say("intervals.set"),
              VaadinIcon.TIMER.create(),
              click ->
                  new SetIntervals(speech, intervals, model, changed)
                      .open(List.of(row.id().value()))));
    }
  }

  private Facts facts(IntervalRow stands) {
    var facts =
        new Facts()
            .fact(
                speech.say("intervals.reported"),
                stands.upload() == null
                    ? speech.say("intervals.usual", length(stands.usual()))
                    : pair(stands.collect(), stands.upload()));
    if (stands.wantedUpload() != null) {
      var told =
          speech.say(
              "intervals.told",
              pair(stands.wantedCollect(), stands.wantedUpload()),
              speech.word("CommandState", stands.state()),
              speech.moment(stands.wantedAt()));
      facts.fact(
          speech.say("intervals.wanted"),
          new StatusChip(told, stands.isAsWanted() ? Tone.GOOD : Tone.WARNING));
    }
    return facts;
  }

  private String pair(int collect, int upload) {
    return speech.say("intervals.pair", length(collect), length(upload));
  }

  private String length(int seconds) {
    return speech.length(Duration.ofSeconds(seconds));
  }
}
