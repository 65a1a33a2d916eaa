package org.linli.ui.exchange;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.OfferedAsset.Field;
import org.linli.look.text.Say;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Speech;

/** The fields of a question to the exchange: for whom, which data, what for, how much of them. */
final class QuestionFields {

  private static final int MOST_CONSUMERS = 200;

  final Select<ConsumerRow> consumer = new Select<>();
  final Select<OfferedAsset> asset = new Select<>();
  final Select<Action> action = new Select<>();
  final Select<Purpose> purpose = new Select<>();
  final MultiSelectComboBox<Field> fields = new MultiSelectComboBox<>();
  final Conditions filters;

  private final Speech speech;
  private final String prefix;

  /**
   * @param prefix of the fields' ids
   * @param isOperator whether an enterprise asks
   */
  QuestionFields(
      Speech speech,
      String prefix,
      Consumers consumers,
      List<OfferedAsset> offered,
      boolean isOperator) {
    this.speech = speech;
    this.prefix = prefix;
    var known = consumers.list(PageRequest.first(MOST_CONSUMERS)).items();
    select(consumer, "exchange.consumer", known, known.isEmpty() ? null : known.getFirst());
    consumer.setItemLabelGenerator(
        row -> row == null ? "" : row.name() + " · " + row.organisationName());
    select(asset, "exchange.asset", offered, offered.getFirst());
    asset.setItemLabelGenerator(item -> item.name().in(speech.locale()));
    select(action, "exchange.action", List.of(Action.values()), Action.VIEW);
    action.setItemLabelGenerator(Say::word);
    select(
        purpose,
        "exchange.purpose",
        List.of(Purpose.values()),
        isOperator ? Purpose.OPERATION_MAINTENANCE : Purpose.GOVERNANCE);
    purpose.setItemLabelGenerator(Say::word);
    fields.setLabel(speech.say("exchange.fields"));
    fields.setId(prefix + "-fields");
    fields.setHelperText(speech.say("exchange.fields.hint"));
    fields.setItemLabelGenerator(this::title);
    fields.setWidthFull();
    filters = new Conditions(speech, prefix);
    asset.addValueChangeListener(change -> offer(change.getValue()));
    offer(asset.getValue());
  }

  /** The fields of the data that were chosen. */
  private void offer(OfferedAsset chosen) {
    fields.setItems(chosen.fields());
    filters.offer(chosen.fields());
  }

  String title(Field field) {
    return field.title().in(speech.locale());
  }

  /** Null where nobody was chosen. */
  UUID consumerId() {
    return consumer.getValue() == null ? null : consumer.getValue().id();
  }

  List<String> fieldNames() {
    return fields.getValue().stream().map(Field::name).toList();
  }

  List<String> conditions() {
    return filters.conditions();
  }

  <T> void select(Select<T> field, String key, List<T> items, T value) {
    field.setLabel(speech.say(key));
    field.setItems(items);
    field.setValue(value);
    field.setWidthFull();
  }

  TextField line(String key) {
    var field = new TextField(speech.say("exchange." + key));
    field.setId(prefix + "-" + key);
    field.setHelperText(speech.say("exchange." + key + ".hint"));
    field.setWidthFull();
    return field;
  }
}
