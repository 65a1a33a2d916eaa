package org.linli.ui.contracts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linli.contracts.boundary.ContractFile;
import org.linli.contracts.boundary.TextRow;
import org.linli.contracts.entity.TextKind;
import org.linli.contracts.entity.TextState;
import org.linli.ui.parts.Speech;

/** The life of a contract as a line: each text with its steps, and the end. */
final class LifeLine extends OrderedList {

  private final transient Speech speech;

  LifeLine(ContractFile file, Speech speech) {
    this.speech = speech;
    addClassNames("timeline", "life-line");
    file.texts().forEach(this::text);
    var row = file.row();
    if (row.endedAt() != null) {
      step(
          "contracts.step.ended",
          row.endReason() == null ? speech.say("contracts.by-agreement") : row.endReason(),
          row.endedAt());
    } else if (row.inForceFrom() != null) {
      step("contracts.step.ends", "", row.validUntil());
    }
  }

  private void text(TextRow text) {
    var name = speech.word("text-kind", text.kind()) + " " + text.version();
    step("contracts.step.drafted", name, text.createdAt());
    if (text.negotiatedAt() != null) {
      step("contracts.step.negotiated", name, text.negotiatedAt());
    }
    for (var signature : text.signatures()) {
      if (signature.at() != null) {
        step(
            "contracts.step.signed",
            signature.member().name() + " · " + signature.signer(),
            signature.at());
      }
    }
    if (text.state() == TextState.WITHDRAWN) {
      step("contracts.step.withdrawn", name, null);
    }
    if (text.state() == TextState.SIGNED && text.kind() != TextKind.TERMINATION) {
      var begin = text.effective().isBefore(text.signedAt()) ? text.signedAt() : text.effective();
      step("contracts.step.in-force", name, begin);
    }
  }

  private void step(String key, String about, Instant at) {
    var what = new Span(speech.say(key));
    what.addClassName("timeline-what");
    var who =
        new Span(
            Stream.of(about, at == null ? "" : speech.moment(at))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · ")));
    who.addClassName("timeline-who");
    add(new ListItem(new Div(what, who)));
  }
}
