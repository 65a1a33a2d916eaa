package org.linli.ui.matters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.linli.look.part.Notes;
import org.linli.matters.boundary.ProcessDesk;
import org.linli.matters.entity.DefinitionDraft;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** Takes a process with its form, tells all that is wrong with it, and keeps it as a draft. */
final class DraftDialog {

  private final Speech speech;
  private final ProcessDesk desk;
  private final Runnable after;
  private final TextArea xml;
  private final TextArea form;
  private final Div findings = new Div();

  DraftDialog(Speech speech, ProcessDesk desk, Runnable after) {
    this.speech = speech;
    this.desk = desk;
    this.after = after;
    xml = area("matters.process-xml", "matters.process-xml-hint");
    form = area("matters.process-form", "matters.process-form-hint");
    findings.getElement().setAttribute("role", "status");
  }

  private TextArea area(String label, String hint) {
    var area = new TextArea(speech.say(label));
    area.setHelperText(speech.say(hint));
    area.setMinRows(8);
    area.setMaxRows(16);
    area.setWidthFull();
    area.addClassName("code");
    return area;
  }

  void open() {
    var ask =
        new Ask(speech, speech.say("matters.process-draft"))
            .with(xml, form, findings)
            .answer(speech.say("matters.process-keep"), this::keep);
    ask.getFooter().add(new Button(speech.say("matters.process-check"), click -> check()));
    ask.setWidth("60rem");
    ask.open();
  }

  private DefinitionDraft draft() {
    return new DefinitionDraft(null, xml.getValue(), form.getValue());
  }

  private boolean check() {
    var found = Deed.asked(() -> desk.findings(draft()));
    if (found == null) {
      return false;
    }
    show(found);
    return found.isEmpty();
  }

  private void show(List<String> found) {
    findings.removeAll();
    if (found.isEmpty()) {
      findings.add(new Paragraph(speech.say("matters.process-fine")));
      return;
    }
    var list = new UnorderedList();
    found.forEach(one -> list.add(new ListItem(one)));
    findings.add(list);
  }

  private boolean keep() {
    if (!check() || !Deed.attempt(() -> desk.draft(draft()))) {
      return false;
    }
    Notes.done(speech.say("matters.process-kept"));
    after.run();
    return true;
  }
}
