package org.linli.ui.exchange;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.boundary.AssetQuery;
import org.linli.catalogue.boundary.AssetRow;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.entity.AssetState;
import org.linli.catalogue.entity.Holder;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.boundary.SupplyDraft;
import org.linli.look.text.Say;
import org.linli.rights.entity.Asset;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;
import org.linli.ui.parts.Speech;

/** An agreement with a supplier, as the bureau fills it in. */
final class AgreeDialog {

  private static final int DAY = 24;

  private final Speech speech;
  private final Supplies supplies;
  private final Runnable after;
  private final Select<AssetRow> asset = new Select<>();
  private final Select<ConsumerRow> consumer = new Select<>();
  private final Select<Asset> rights = new Select<>();
  private final TextField key;
  private final TextField required;
  private final IntegerField hours = new IntegerField();
  private final FormatField format;

  AgreeDialog(
      Speech speech, Supplies supplies, Consumers consumers, Assets assets, Runnable after) {
    this.speech = speech;
    this.supplies = supplies;
    this.after = after;
    asset.setLabel(speech.say("exchange.asset"));
    asset.setItems(
        assets.list(AssetQuery.ALL, PageRequest.first(PageRequest.LONGEST)).items().stream()
            .filter(row -> row.holder() != Holder.PLATFORM && row.state() == AssetState.CONFIRMED)
            .toList());
    asset.setItemLabelGenerator(row -> Say.text(row.name()));
    asset.setWidthFull();
    consumer.setLabel(speech.say("exchange.supplier"));
    consumer.setItems(consumers.list(PageRequest.first(PageRequest.LONGEST)).items());
    consumer.setItemLabelGenerator(row -> row.organisationName() + " · " + row.name());
    consumer.setWidthFull();
    rights.setLabel(speech.say("exchange.supplies.rights"));
    rights.setItems(Asset.ALL);
    rights.setItemLabelGenerator(one -> Say.wordOr("Asset.", one.id()));
    rights.setHelperText(speech.say("exchange.supplies.rights.hint"));
    rights.setWidthFull();
    key = field("key");
    key.setRequired(true);
    required = field("required");
    format = new FormatField(speech, supplies.formats(), null);
    format.setId("supply-format");
    format.setHelperText(FormatDialog.incoming(speech, null));
    format.addValueChangeListener(
        change -> format.setHelperText(FormatDialog.incoming(speech, change.getValue())));
    hours.setLabel(speech.say("exchange.supplies.promise"));
    hours.setHelperText(speech.say("exchange.supplies.promise.hint"));
    hours.setValue(DAY);
    hours.setMin(1);
    hours.setId("supply-hours");
    hours.setWidthFull();
  }

  void open() {
    new Ask(speech, speech.say("exchange.supplies.agree"))
        .with(asset, consumer, rights, key, required, format, hours)
        .answer(
            speech.say("exchange.supplies.agree"),
            () ->
                Deed.attempt(
                    speech.say("exchange.done"),
                    () -> {
                      supplies.agree(draft());
                      after.run();
                    }))
        .open();
  }

  private SupplyDraft draft() {
    return new SupplyDraft(
        asset.getValue() == null ? null : UUID.fromString(asset.getValue().id()),
        consumer.getValue() == null ? null : consumer.getValue().id(),
        rights.getValue() == null ? null : rights.getValue().id(),
        words(required),
        words(key),
        Map.of(),
        List.of(),
        null,
        format.chosen(),
        hours.getValue());
  }

  private static List<String> words(TextField field) {
    return field.isEmpty() ? List.of() : List.of(field.getValue().strip().split("[\\s,，]+"));
  }

  private TextField field(String name) {
    var field = new TextField(speech.say("exchange.supplies." + name + ".label"));
    field.setHelperText(speech.say("exchange.supplies." + name + ".hint"));
    field.setId("supply-" + name);
    field.setWidthFull();
    return field;
  }
}
