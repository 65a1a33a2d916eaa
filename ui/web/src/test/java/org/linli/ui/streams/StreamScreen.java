package org.linli.ui.streams;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.linli.access.boundary.PageRequest;
import org.linli.alarms.boundary.AlarmBook;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.feeds.boundary.Door;
import org.linli.feeds.boundary.Feeds;
import org.linli.feeds.entity.BrokerKey;
import org.linli.feeds.entity.FeedSettings;
import org.linli.feeds.entity.Limits;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.streams.boundary.PartnerStreams;
import org.linli.streams.control.StreamLine;
import org.linli.streams.entity.PartnerStreamDetail;
import org.linli.streams.entity.PartnerStreamRow;
import org.linli.streams.entity.StreamSettings;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** The bureau, with a consumer, before the screen of streams; the broker does not answer. */
final class StreamScreen implements AutoCloseable {

  final Ground ground = Ground.english();
  final Consumers consumers =
      new Consumers(
          ground.platform.jdbi(),
          ground.scopes,
          new SystemAccounts(ground.platform.jdbi()),
          ground.keys);
  private final Feeds feeds =
      new Feeds(
          new FeedSettings("pulsar://127.0.0.1:1", "http://127.0.0.1:1", 1, 1, Limits.DEFAULT),
          ground.scopes,
          ground.platform.jdbi(),
          ground.models,
          new AlarmBook(ground.platform.jdbi(), told -> {}),
          ground.community.figures,
          told -> {});
  final PartnerStreams streams =
      new PartnerStreams(
          ground.platform.jdbi(),
          ground.scopes,
          consumers,
          ground.models,
          new StreamLine(ground.platform.jdbi(), ground.scopes, feeds.post(), new Door(feeds)),
          told -> {},
          new StreamSettings(new BrokerKey(new byte[32]), "pulsar://streams.example:6650"),
          InstantSource.system());

  StreamScreen() {
    ground.of(ground.bureau());
    ground.as(
        () ->
            consumers.register(
                new ConsumerDraft(
                    "Meter platform",
                    ConsumerKind.DEPARTMENT,
                    "maker-" + UUID.randomUUID(),
                    "Maker of meters",
                    "Li",
                    "110",
                    List.of(),
                    Instant.now().plus(Duration.ofDays(300)))));
  }

  @Override
  public void close() {
    ground.close();
  }

  PartnerStreamsView view() {
    return ground.show(
        () ->
            new PartnerStreamsView(
                streams,
                consumers,
                ground.models,
                ground.tenants,
                ground.contracts,
                ground.scopes,
                ground.downloads));
  }

  @SuppressWarnings("unchecked")
  PartnerStreamRow opened(PartnerStreamsView view) {
    ground.press(view, "Open a stream");
    var form = ground.opened(Ask.class);
    Select<ConsumerRow> consumer = Parts.first(form, Select.class);
    ground.run(
        () -> {
          consumer.setValue(consumer.getListDataView().getItems().findFirst().orElseThrow());
          Parts.first(form, TextField.class).setValue("Meters of the north");
        });
    ground.press(form, "Open a stream");
    return ground.as(() -> streams.list(PageRequest.first(1))).items().getFirst();
  }

  @SuppressWarnings("unchecked")
  Dialog looked(PartnerStreamsView view, PartnerStreamRow row) {
    PagedGrid<PartnerStreamRow> grid = Parts.first(view, PagedGrid.class);
    ground.press(ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, row)), "Look");
    return ground.opened(Dialog.class);
  }

  PartnerStreamDetail detail(PartnerStreamRow row) {
    return ground.as(() -> streams.get(row.id()));
  }
}
