package org.linli.ui.streams;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.linli.access.boundary.PageRequest;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.entity.ConsumerState;
import org.linli.streams.entity.StreamDraft;
import org.linli.streams.entity.StreamLimits;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Deed;

/** A stream to be opened: for whom, under which name, how much. */
final class OpenStreamDialog {

  private final StreamWork work;
  private final Select<ConsumerRow> consumer = new Select<>();
  private final TextField name;
  private final StreamWork.LimitFields limits;

  OpenStreamDialog(StreamWork work, Consumers consumers) {
    this.work = work;
    consumer.setLabel(work.say("streams.consumer"));
    consumer.setItems(
        consumers.list(PageRequest.first(PageRequest.LONGEST)).items().stream()
            .filter(row -> row.state() == ConsumerState.ACTIVE)
            .toList());
    consumer.setItemLabelGenerator(row -> row.organisationName() + " · " + row.name());
    consumer.setHelperText(work.say("streams.consumer.hint"));
    consumer.setWidthFull();
    name = work.field("streams.name", "stream-name", 120);
    limits = work.limits(StreamLimits.USUAL);
  }

  void open() {
    new Ask(work.speech(), work.say("streams.open"))
        .with(consumer, name, limits.perSecond(), limits.kilobytes(), limits.backlog())
        .answer(
            work.say("streams.open"),
            () ->
                Deed.attempt(
                    work.say("streams.opened"),
                    () -> {
                      work.streams()
                          .open(
                              new StreamDraft(
                                  consumer.getValue() == null ? null : consumer.getValue().id(),
                                  name.getValue(),
                                  limits.read()));
                      work.after().run();
                    }))
        .open();
  }
}
