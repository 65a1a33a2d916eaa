package org.linli.ui.exchange;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.linli.exchange.boundary.FormatRow;
import org.linli.ui.parts.Speech;

/** One of the formats, or the platform's own. */
final class FormatField extends Select<FormatRow> {

  private static final long serialVersionUID = 1L;

  FormatField(Speech speech, List<FormatRow> all, String chosen) {
    setLabel(speech.say("exchange.format"));
    setEmptySelectionAllowed(true);
    setEmptySelectionCaption(speech.say("exchange.format.own"));
    setItems(all);
    setItemLabelGenerator(
        row -> row == null ? speech.say("exchange.format.own") : row.name().in(speech.locale()));
    setWidthFull();
    all.stream().filter(row -> row.id().equals(chosen)).findFirst().ifPresent(this::setValue);
  }

  /** Its id; null for the platform's own. */
  String chosen() {
    return getValue() == null ? null : getValue().id();
  }
}
