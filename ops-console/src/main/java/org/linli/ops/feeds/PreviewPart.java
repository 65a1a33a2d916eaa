package org.linli.ops.feeds;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.linli.feeds.entity.LetterPreview;
import org.linli.feeds.entity.SeenValue;
import org.linli.look.part.StatusChip;
import org.linli.look.part.Tone;
import org.linli.look.text.Say;
import org.linli.ops.Lines;

/** What would come out of a message, or why the door would refuse it. */
final class PreviewPart extends Div {

  private static final long serialVersionUID = 1L;

  PreviewPart() {
    getElement().setAttribute("aria-live", "polite");
  }

  void show(LetterPreview preview) {
    removeAll();
    if (preview.refused() != null) {
      add(
          new StatusChip(Say.wordOr("dead-letter.", preview.refused()), Tone.CRITICAL),
          new Paragraph(preview.detail()));
      return;
    }
    var list = new Lines<SeenValue>("ops.letter.preview");
    list.text("ops.letter.at", one -> one.at() == null ? Say.none() : Say.second(one.at()))
        .text("ops.letter.metric", SeenValue::metric)
        .text("ops.letter.value", SeenValue::value)
        .part("ops.state", PreviewPart::state);
    list.setItems(preview.values());
    add(
        new Paragraph(
            Say.text("ops.letter.outlook", preview.readings(), preview.good(), preview.faulty())),
        list);
  }

  private static StatusChip state(SeenValue value) {
    return value.reason() == null
        ? new StatusChip(Say.text("ops.letter.taken"), Tone.GOOD)
        : new StatusChip(Say.wordOr("dead-letter.", value.reason()), Tone.CRITICAL);
  }
}
