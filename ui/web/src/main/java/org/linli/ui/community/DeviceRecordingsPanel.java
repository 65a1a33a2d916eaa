package org.linli.ui.community;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.linli.access.boundary.PageRequest;
import org.linli.commands.boundary.Commands;
import org.linli.commands.entity.CommandQuery;
import org.linli.commands.entity.CommandRow;
import org.linli.commands.entity.CommandState;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.entity.DeviceId;
import org.linli.devices.entity.DeviceRow;
import org.linli.look.part.Notes;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;
import org.linli.video.boundary.VideoDevices;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingSpan;

/** Which recordings a camera said that it has of a day, and the way to look at one. */
final class DeviceRecordingsPanel extends Div {

  private static final int SHOWN = 200;
  private static final int PATIENCE = 60;
  private static final double MEGABYTE = 1_000_000;
  private static final List<String> PICTURES = List.of("live", "playback");

  private final Speech speech;
  private final transient VideoDevices video;
  private final transient Commands commands;
  private final transient DeviceModels models;
  private final boolean maySend;
  private final DatePicker day;
  private final DeviceAsk ask;
  private final Div found = new Div();
  private transient DeviceId id;

  DeviceRecordingsPanel(
      Speech speech, VideoDevices video, Commands commands, DeviceModels models, boolean maySend) {
    this.speech = speech;
    this.video = video;
    this.commands = commands;
    this.models = models;
    this.maySend = maySend;
    day = new DatePicker(speech.say("device.recordings.day"), LocalDate.now(speech.zone()));
    day.setLocale(speech.locale());
    day.setRequiredIndicatorVisible(true);
    day.addValueChangeListener(change -> fill());
    ask = new DeviceAsk(speech, commands);
    addClassName("device-recordings");
    found.getElement().setAttribute("aria-live", "polite");
    add(day);
    if (maySend) {
      add(
          ask,
          new Button(
              speech.say("device.recordings.ask"), VaadinIcon.SEARCH.create(), click -> ask()));
    }
    add(found);
  }

  boolean canList(DeviceRow row) {
    return models.get(row.model()).commands().containsKey("recordings");
  }

  void show(DeviceRow row) {
    id = row.id();
    fill();
  }

  private void fill() {
    found.removeAll();
    var wanted = day.getValue();
    if (wanted == null || id == null) {
      return;
    }
    picture();
    var from = wanted.atStartOfDay(speech.zone()).toInstant();
    var span = new RecordingSpan(from, from.plus(Duration.ofDays(1)));
    var page = video.recordings(id, span, PageRequest.first(SHOWN));
    if (page.total() == 0) {
      found.add(new Div(speech.say("device.recordings.none")));
      return;
    }
    var table =
        new Table(
                speech.say("device.recordings.span"),
                speech.say("device.recordings.kind"),
                speech.say("device.recordings.size"),
                speech.say("device.recordings.look"))
            .reachable();
    page.items().forEach(one -> row(table, one));
    found.add(
        new Div(
            speech.say(
                "device.recordings.told",
                page.total(),
                speech.moment(page.items().getFirst().toldAt()))),
        table);
  }

  private void row(Table table, Recording one) {
    table.row(
        speech.clock(one.begins()) + "–" + speech.clock(one.ends()),
        speech.word("RecordingKind", one.kind()),
        one.bytes() == null
            ? speech.say("word.none")
            : speech.say("device.recordings.megabytes", one.bytes() / MEGABYTE),
        maySend
            ? new Button(
                speech.say("device.recordings.play"),
                VaadinIcon.PLAY.create(),
                click -> send("playback", one.begins(), one.ends()))
            : speech.say("word.none"));
  }

  /** Where the newest picture can be seen that somebody asked for: the media server's own page. */
  private void picture() {
    if (!maySend) {
      return;
    }
    PICTURES.stream()
        .map(command -> new CommandQuery(id.value(), CommandState.DONE, command))
        .flatMap(query -> commands.list(query, PageRequest.first(1)).items().stream())
        .filter(row -> row.answer() != null && row.answer().matches("https?://.*"))
        .max(Comparator.comparing(CommandRow::at))
        .ifPresent(
            row -> {
              var link =
                  new Anchor(
                      row.answer(),
                      speech.say("device.recordings.open", speech.moment(row.endedAt())));
              link.setTarget("_blank");
              link.getElement().setAttribute("rel", "noopener noreferrer");
              found.add(new Div(link));
            });
  }

  private void ask() {
    day.setInvalid(day.getValue() == null);
    if (!day.isInvalid()) {
      var from = day.getValue().atStartOfDay(speech.zone()).toInstant();
      send("recordings", from, from.plus(Duration.ofDays(1)));
    }
  }

  private void send(String command, Instant from, Instant until) {
    var span = Map.<String, Object>of("from", at(from), "until", at(until));
    if (ask.send(id, command, span, PATIENCE)) {
      Notes.done(speech.say("command.sent"));
    }
  }

  private String at(Instant instant) {
    return instant.atZone(speech.zone()).toOffsetDateTime().toString();
  }
}
