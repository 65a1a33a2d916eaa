package org.linli.ui.streams;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import org.linli.streams.entity.PartnerStreamState;
import org.linli.streams.entity.StreamSettings;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities.Community;
import org.linli.ui.testing.Ground;

/** The bureau before the screen of streams; the broker does not answer. */
class PartnerStreamsViewTest {

  private final Ground ground = Ground.english();
  private final Consumers consumers =
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
  private final PartnerStreams streams =
      new PartnerStreams(
          ground.platform.jdbi(),
          ground.scopes,
          consumers,
          ground.models,
          new StreamLine(ground.platform.jdbi(), ground.scopes, feeds.post(), new Door(feeds)),
          told -> {},
          new StreamSettings(new BrokerKey(new byte[32]), "pulsar://streams.example:6650"),
          InstantSource.system());

  @BeforeEach
  void aConsumer() {
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

  @AfterEach
  void close() {
    ground.close();
  }

  private PartnerStreamsView view() {
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
  private PartnerStreamRow opened(PartnerStreamsView view) {
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
  private Dialog looked(PartnerStreamsView view, PartnerStreamRow row) {
    PagedGrid<PartnerStreamRow> grid = Parts.first(view, PagedGrid.class);
    ground.press(ground.as(() -> Parts.part(grid, grid.getColumns().size() - 1, row)), "Look");
    return ground.opened(Dialog.class);
  }

  private PartnerStreamDetail detail(PartnerStreamRow row) {
    return ground.as(() -> streams.get(row.id()));
  }

  @Test
  @SuppressWarnings("unchecked")
  void aStreamIsOpenedAndStandsInTheList() {
    var view = view();
    var row = opened(view);
    PagedGrid<PartnerStreamRow> grid = Parts.first(view, PagedGrid.class);
    assertThat(ground.as(() -> Parts.cells(grid, row)))
        .contains("Meters of the north", "Maker of meters · Meter platform")
        .anyMatch(cell -> cell.contains("Open"));
    assertThat(ground.notes()).anyMatch(note -> note.contains("open"));
  }

  @Test
  void withoutAConsumerTheFormSaysWhatIsMissing() {
    var view = view();
    ground.press(view, "Open a stream");
    var form = ground.opened(Ask.class);
    ground.press(form, "Open a stream");
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
    assertThat(form.isOpened()).isTrue();
  }

  @Test
  void aTokenIsShownOnceWithWhereToSend() {
    var view = view();
    var row = opened(view);
    var dialog = looked(view, row);
    assertThat(Parts.words(dialog)).contains("No token stands", "No community admits it yet");
    ground.press(dialog, "Issue a token");
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, TextField.class).setValue("site"));
    ground.press(form, "Issue a token");
    var once = ground.opened(Ask.class);
    assertThat(Parts.first(once, TextArea.class).getValue().split("\\.")).hasSize(3);
    assertThat(Parts.all(once, TextField.class).map(TextField::getValue))
        .contains("pulsar://streams.example:6650", detail(row).topic());
    assertThat(detail(row).tokens()).hasSize(1);
  }

  @Test
  @SuppressWarnings("unchecked")
  void aCommunityIsAdmittedAndDismissed() {
    var view = view();
    var row = opened(view);
    var dialog = looked(view, row);
    ground.press(dialog, "Admit to a community");
    var form = ground.opened(Ask.class);
    ComboBox<Community> community = Parts.first(form, ComboBox.class);
    ground.run(() -> community.setValue(new Community(ground.community.tenant, "Here")));
    ground.press(form, "Admit to a community");
    assertThat(detail(row).communities())
        .singleElement()
        .satisfies(one -> assertThat(one.endedAt()).isNull());
    assertThat(Parts.words(dialog)).contains("All kinds");
    ground.press(dialog, "Dismiss");
    assertThat(detail(row).communities().getFirst().endedAt()).isNotNull();
  }

  @Test
  void closingNeedsAReason() {
    var view = view();
    var row = opened(view);
    var dialog = looked(view, row);
    ground.press(dialog, "Close the stream");
    var form = ground.opened(Ask.class);
    ground.press(form, "Close the stream");
    assertThat(detail(row).row().state()).isEqualTo(PartnerStreamState.OPEN);
    ground.run(() -> Parts.first(form, TextField.class).setValue("the contract ended"));
    ground.press(form, "Close the stream");
    assertThat(detail(row).row().state()).isEqualTo(PartnerStreamState.CLOSED);
    assertThat(Parts.words(dialog)).contains("the contract ended");
  }
}
