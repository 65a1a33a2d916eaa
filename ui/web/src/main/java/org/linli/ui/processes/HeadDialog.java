package org.linli.ui.processes;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.linli.matters.boundary.ProcessDesigner;
import org.linli.matters.entity.Door;
import org.linli.matters.entity.FormHead;
import org.linli.matters.entity.PlaceNeed;
import org.linli.matters.entity.Section;
import org.linli.packs.Text;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** What the form says of its kind as a whole: name, purpose, limit, doors, place, headings. */
final class HeadDialog {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_PURPOSE = 400;

  private final Speech speech;
  private final ProcessDesigner designer;
  private final String form;
  private final TextField zh;
  private final TextField en;
  private final TextArea purpose;
  private final TextArea purposeEn;
  private final TextField limit;
  private final Select<PlaceNeed> place = new Select<>();
  private final MultiSelectComboBox<Door> doors = new MultiSelectComboBox<>();
  private final Checkbox anonymous;
  private final TextArea sections;

  /**
   * @param form as YAML
   */
  HeadDialog(Speech speech, ProcessDesigner designer, String form) {
    this.speech = speech;
    this.designer = designer;
    this.form = form;
    zh = line(speech.say("designer.field-zh"));
    en = line(speech.say("designer.field-en"));
    purpose = area(speech.say("designer.head-purpose"));
    purposeEn = area(speech.say("designer.head-purpose-en"));
    limit = line(speech.say("designer.head-limit"));
    limit.setHelperText(speech.say("designer.timer-hint"));
    place.setLabel(speech.say("designer.head-place"));
    place.setItems(PlaceNeed.values());
    place.setItemLabelGenerator(one -> speech.word("PlaceNeed", one));
    doors.setLabel(speech.say("designer.head-doors"));
    doors.setItems(Door.values());
    doors.setItemLabelGenerator(one -> speech.word("Door", one));
    doors.setWidthFull();
    anonymous = new Checkbox(speech.say("designer.head-anonymous"));
    sections = area(speech.say("designer.head-sections"));
    sections.setHelperText(speech.say("designer.field-choices-hint"));
  }

  private static TextField line(String label) {
    var field = new TextField(label);
    field.setMaxLength(LONGEST_NAME);
    field.setWidthFull();
    return field;
  }

  private static TextArea area(String label) {
    var area = new TextArea(label);
    area.setMaxLength(LONGEST_PURPOSE * 2);
    area.setWidthFull();
    return area;
  }

  /**
   * @param taken handed the form with what was changed
   */
  void open(Consumer<String> taken) {
    var head = Deed.asked(() -> designer.head(form));
    if (head == null) {
      return;
    }
    show(head);
    new Ask(speech, speech.say("designer.head"))
        .with(zh, en, purpose, purposeEn, limit, place, doors, anonymous, sections)
        .answer(speech.say("designer.field-take"), () -> take(taken))
        .open();
  }

  private void show(FormHead head) {
    zh.setValue(head.zh());
    en.setValue(head.en());
    purpose.setValue(head.purpose());
    purposeEn.setValue(head.purposeEn());
    limit.setValue(head.limit());
    place.setValue(head.place());
    doors.setValue(head.doors());
    anonymous.setValue(head.anonymous());
    sections.setValue(
        head.sections().stream()
            .map(one -> one.id() + " " + one.name().zh() + " | " + one.name().en())
            .collect(Collectors.joining("\n")));
  }

  private boolean take(Consumer<String> taken) {
    var head =
        new FormHead(
            zh.getValue().strip(),
            en.getValue().strip(),
            purpose.getValue().strip(),
            purposeEn.getValue().strip(),
            limit.getValue().strip(),
            place.getValue(),
            anonymous.getValue(),
            doors.getValue(),
            sections());
    var yaml = Deed.asked(() -> designer.headed(form, head));
    if (yaml != null) {
      taken.accept(yaml);
    }
    return yaml != null;
  }

  /** A line each: the id, the Chinese words, and the English ones behind a bar. */
  private List<Section> sections() {
    return sections
        .getValue()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(HeadDialog::section)
        .toList();
  }

  private static Section section(String line) {
    var parts = line.split("\\s+", 2);
    var words = (parts.length == 1 ? parts[0] : parts[1]).split("\\|", 2);
    var chinese = words[0].isBlank() ? parts[0] : words[0].strip();
    var english = words.length == 1 || words[1].isBlank() ? chinese : words[1].strip();
    return new Section(parts[0], new Text(chinese, english));
  }
}
