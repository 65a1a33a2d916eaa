package org.linli.ui.letters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Instant;
import org.linli.access.boundary.PageRequest;
import org.linli.letters.boundary.OwnBox;
import org.linli.letters.entity.BoxNote;
import org.linli.look.part.EmptyState;
import org.linli.look.part.Notes;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;
import org.linli.ui.parts.Verb;

/** The own box: newest first, unread ones marked, each leading to what it tells of. */
public final class BoxPanel extends Div {

  private static final int AT_ONCE = 20;
  private static final int MOST = 500;

  private final Speech speech;
  private final transient OwnBox box;
  private final transient Lead.Ways ways;
  private final Checkbox unread = new Checkbox();
  private final Div lines = new Div();
  private final Button allRead;
  private final Button more;
  private int shown = AT_ONCE;
  private Instant looked;

  public BoxPanel(Speech speech, OwnBox box, Lead.Ways ways) {
    this.speech = speech;
    this.box = box;
    this.ways = ways;
    unread.setLabel(speech.say("box.unread-only"));
    unread.addValueChangeListener(change -> refresh());
    allRead = Verb.framed(speech.say("box.all-read"), this::readAll);
    more =
        Verb.framed(
            speech.say("box.more"),
            () -> {
              shown = Math.min(MOST, shown + AT_ONCE);
              refresh();
            });
    var tools = new Div(unread, allRead);
    tools.addClassName("chips");
    add(tools, lines, more);
    refresh();
  }

  /** What stands now. */
  public void refresh() {
    looked = Instant.now();
    var page = box.list(unread.getValue(), PageRequest.first(shown));
    lines.removeAll();
    if (page.items().isEmpty()) {
      lines.add(new EmptyState(VaadinIcon.BELL_O, speech.say("empty.box")));
    } else {
      var list = new UnorderedList();
      list.addClassName("box-list");
      list.getElement().setAttribute("aria-label", speech.say("box.list"));
      page.items().forEach(note -> list.add(new BoxLine(speech, note, () -> open(note))));
      lines.add(list);
    }
    allRead.setEnabled(page.items().stream().anyMatch(note -> note.readAt() == null));
    more.setVisible(page.total() > page.items().size() && shown < MOST);
  }

  private void open(BoxNote note) {
    if (note.readAt() == null && !Deed.attempt(() -> box.read(note.id()))) {
      return;
    }
    var lead = ways.apply(note);
    var address = lead == null ? null : lead.address().orElse(null);
    if (address == null) {
      if (lead != null) {
        Notes.done(speech.say("box.ended"));
      }
      refresh();
    } else {
      getUI().ifPresent(ui -> ui.navigate(address));
    }
  }

  private void readAll() {
    if (Deed.attempt(speech.say("box.all-are-read"), () -> box.readAll(looked))) {
      refresh();
    }
  }
}
