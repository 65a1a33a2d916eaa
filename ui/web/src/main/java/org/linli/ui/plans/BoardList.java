package org.linli.ui.plans;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Hint;
import org.linli.plans.entity.BoardDevice;
import org.linli.plans.entity.Standing;
import org.linli.ui.community.DeviceView;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Table;

/** Devices of the board as lines that lead to their pages, the worst first. */
final class BoardList extends Div {

  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  private final Speech speech;
  private final transient BoardMarks marks;

  BoardList(Speech speech, BoardMarks marks) {
    this.speech = speech;
    this.marks = marks;
    addClassName("board-list");
  }

  /** Those that need somebody: what alarms, is not heard, or waits for a look. */
  void troubled(List<BoardDevice> devices) {
    removeAll();
    var troubled =
        devices.stream()
            .filter(one -> one.standing().compareTo(Standing.ONLINE) < 0)
            .sorted(Comparator.comparing(BoardDevice::standing).thenComparing(BoardDevice::code))
            .toList();
    if (troubled.isEmpty()) {
      add(new EmptyState(VaadinIcon.CHECK_CIRCLE, speech.say("empty.trouble")));
      return;
    }
    add(table(troubled.stream().limit(SHOWN).toList()));
    if (troubled.size() > SHOWN) {
      add(new Hint(speech.say("board.more", troubled.size() - SHOWN)));
    }
  }

  /** All that stand on one spot of the map. */
  void open(BoardMarks.Heap heap) {
    var sorted =
        heap.devices().stream()
            .sorted(Comparator.comparing(BoardDevice::standing).thenComparing(BoardDevice::code))
            .toList();
    new Ask(speech, speech.say("board.here", sorted.size())).with(table(sorted).reachable()).open();
  }

  private Table table(List<BoardDevice> devices) {
    var table =
        new Table(
            speech.say("device.name"),
            speech.say("device.state"),
            speech.say("board.figure"),
            speech.say("device.place"),
            speech.say("device.last-seen"));
    for (var device : devices) {
      var figure = marks.figure(device);
      table.row(
          new RouterLink(device.name(), DeviceView.class, device.id().toString()),
          BoardMarks.chip(speech, device.standing()),
          figure.isEmpty() ? speech.say("word.none") : figure,
          device.placeName() == null ? speech.say("word.none") : device.placeName(),
          speech.ago(device.lastSeen(), Instant.now()));
    }
    return table;
  }
}
