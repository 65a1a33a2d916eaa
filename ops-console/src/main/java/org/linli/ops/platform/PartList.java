package org.linli.ops.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.linli.feeds.entity.FeedFigures;
import org.linli.health.entity.PartHealth;
import org.linli.look.part.SourceNote;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ops.Measure;

/** Each part of the platform with its state, version and answer time. */
final class PartList extends UnorderedList {

  private static final long serialVersionUID = 1L;

  PartList() {
    addClassName("ops-parts");
  }

  void show(List<PartHealth> parts, FeedFigures feed) {
    removeAll();
    for (var part : parts) {
      var took = part.answeredMicros() == 0 ? "" : Measure.millis(part.answeredMicros());
      add(
          item(
              part.part(),
              part.up(),
              part.version(),
              took,
              new SourceNote(part.part(), part.at())));
    }
    add(
        item(
            "broker",
            feed.brokerReachable(),
            "Apache Pulsar",
            Say.text("ops.lag", feed.lag()),
            new SourceNote("broker", feed.at())));
  }

  private static ListItem item(
      String part, boolean up, String version, String note, SourceNote source) {
    var name = new Span(Say.text("ops.part." + part));
    name.addClassName("name");
    var chip =
        up
            ? new StatusChip(Say.text("ops.up"), Tone.GOOD)
            : new StatusChip(Say.text("ops.down"), Tone.CRITICAL);
    var facts = new Div(new Span(version == null ? Say.none() : version), new Span(note));
    facts.addClassName("facts");
    return new ListItem(name, chip, facts, source);
  }
}
