package org.linli.ui.ledger;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import org.linli.look.text.Say;
import org.linli.rights.boundary.RuleRow;
import org.linli.rights.boundary.Rules;
import org.linli.rights.entity.RulePack;

/** A changed text of a pack; every fault is told with its line before anything is kept. */
final class RuleDraftDialog extends AskDialog {

  private static final long serialVersionUID = 1L;

  RuleDraftDialog(Rules rules, Runnable after) {
    this(
        rules,
        after,
        new Select<>(),
        new TextArea(Say.text("rules.draft.text")),
        new TextField(Say.text("rules.note")),
        new UnorderedList());
  }

  private RuleDraftDialog(
      Rules rules,
      Runnable after,
      Select<RulePack> pack,
      TextArea text,
      TextField note,
      UnorderedList faults) {
    super(
        Say.text("rules.draft"),
        Say.text("rules.draft.lead"),
        () -> kept(rules, pack.getValue(), text.getValue(), note.getValue(), faults, after),
        pack,
        text,
        note,
        faults);
    setWidth("60rem");
    pack.setLabel(Say.text("rules.pack"));
    pack.setItems(RulePack.values());
    pack.setItemLabelGenerator(Say::word);
    pack.addValueChangeListener(change -> text.setValue(newest(rules, change.getValue())));
    pack.setValue(RulePack.GOVERNMENT);
    text.setWidthFull();
    text.setHeight("22rem");
    text.setId("rule-text");
    note.setWidthFull();
    note.setId("rule-note");
    faults.setId("rule-faults");
    faults.getElement().setAttribute("aria-live", "polite");
  }

  private static boolean kept(
      Rules rules, RulePack pack, String text, String note, UnorderedList told, Runnable after) {
    told.removeAll();
    var faults = Tries.quietly(() -> rules.check(pack, text));
    if (faults == null) {
      return false;
    }
    if (!faults.isEmpty()) {
      faults.forEach(
          fault ->
              told.add(new ListItem(Say.text("rules.draft.fault", fault.line(), fault.reason()))));
      return false;
    }
    return Tries.get(() -> rules.draft(pack, text, note), id -> after.run()) != null;
  }

  private static String newest(Rules rules, RulePack pack) {
    return rules.list().stream()
        .filter(row -> row.pack() == pack)
        .max(Comparator.comparingInt(RuleRow::version))
        .map(row -> rules.text(pack, row.version()))
        .orElse("");
  }
}
