package org.linli.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.audit.boundary.AuditTrail;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.ExchangeFiles;
import org.linli.exchange.boundary.FileQuery;
import org.linli.exchange.boundary.FileRow;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.control.FileDesk;
import org.linli.exchange.control.FileRound;
import org.linli.exchange.control.FileStore;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.FileState;
import org.linli.exports.boundary.Marking;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.obligations.TestObligations;
import org.linli.quotas.boundary.Meter;
import org.linli.rights.entity.Purpose;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Files as an enterprise, the bureau and a community see them. */
class FilesViewTest {

  private final Ground ground = Ground.english();
  private final Readers readers = new Readers(new PlatformAssets(), ground.models);
  private final SystemAccounts accounts = new SystemAccounts(ground.platform.jdbi());
  private final Consumers consumers =
      new Consumers(ground.platform.jdbi(), ground.scopes, accounts, ground.keys);
  private final Layouts layouts = new Layouts(ground.platform.jdbi(), ground.scopes, readers);
  private final Exchange exchange =
      new Exchange(
          ground.platform.jdbi(),
          ground.scopes,
          ground.gate,
          readers,
          TestObligations.over(ground.platform));
  private final FileDesk desk = desk();
  private final ExchangeFiles files =
      new ExchangeFiles(
          ground.platform.jdbi(),
          ground.scopes,
          exchange,
          readers,
          layouts,
          accounts,
          ground.keys,
          desk,
          new Meter(ground.platform.jdbi(), ground.scopes, InstantSource.system()));

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void anEnterpriseOrdersAFileForItsSystemAndIsShownHowFarItIs() {
    var operator = "op-" + UUID.randomUUID();
    ground.contract(operator, Duration.ofDays(9));
    ground.of(ground.bureau());
    var system = consumer(operator, ConsumerKind.OPERATOR);
    ground.of(ground.operator(operator));
    var view = view();
    assertThat(rows()).isEmpty();
    ground.press(view, "Order a file");
    var form = ground.opened(Ask.class);
    assertThat(ground.as(() -> Parts.first(form, ComboBox.class).getValue()))
        .as("the one it operates")
        .extracting("tenant")
        .isEqualTo(ground.community.tenant);
    choose(form, system);
    ground.press(form, "Order a file");
    assertThat(ground.notes()).anyMatch(note -> note.contains("Done"));
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.consumer()).isEqualTo(system);
              assertThat(row.purpose()).isEqualTo(Purpose.OPERATION_MAINTENANCE);
              assertThat(row.mine()).as("its organisation's").isTrue();
            });
    ground.press(form, "Order a file");
    assertThat(rows()).as("a second press orders nothing").hasSize(1);
    new FileRound(ground.platform.jdbi(), ground.scopes, desk).run();
    var row = rows().getFirst();
    assertThat(row.state()).isEqualTo(FileState.DONE);
    var dialog = dialog(row);
    assertThat(Parts.words(dialog)).contains("Watermark").contains(row.watermark());
    assertThat(ground.as(() -> Parts.all(dialog, Anchor.class).count()))
        .as("the manifest and one part")
        .isEqualTo(2);
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains(row.id().toString());
  }

  @Test
  void whoMayNotHaveItIsToldInWordsAndTheFormStays() {
    ground.of(ground.bureau());
    consumer("dept-" + UUID.randomUUID(), ConsumerKind.DEPARTMENT);
    var view = view();
    ground.press(view, "Order a file");
    var form = ground.opened(Ask.class);
    ground.press(form, "Order a file");
    assertThat(form.isOpened()).isTrue();
    assertThat(ground.notes()).anyMatch(note -> note.contains("ommunity"));
  }

  @Test
  void aCommunitySeesWhoHadAFileAndFetchesNothing() {
    var operator = "op-" + UUID.randomUUID();
    ground.contract(operator, Duration.ofDays(9));
    ground.of(ground.bureau());
    var system = consumer(operator, ConsumerKind.OPERATOR);
    ground.of(ground.operator(operator));
    var view = view();
    ground.press(view, "Order a file");
    var form = ground.opened(Ask.class);
    choose(form, system);
    ground.press(form, "Order a file");
    new FileRound(ground.platform.jdbi(), ground.scopes, desk).run();
    ground.of(ground.member("exchange-files:read", "self:*"));
    var here = view();
    assertThat(ground.as(() -> Parts.items(Parts.first(here, PagedGrid.class)).size()))
        .isEqualTo(1);
    var dialog = dialog(rows().getFirst());
    assertThat(ground.as(() -> Parts.all(dialog, Anchor.class).count())).isZero();
    assertThat(Parts.words(dialog)).contains("rows");
  }

  private Dialog dialog(FileRow row) {
    ground.run(
        () ->
            new FileDialog(
                    new org.linli.ui.parts.Speech(
                        java.util.Locale.ENGLISH, java.time.ZoneId.of("Asia/Shanghai")),
                    files,
                    ground.downloads,
                    files.get(row.id()),
                    true)
                .open());
    return ground.opened(Dialog.class);
  }

  private FilesView view() {
    return ground.show(
        () ->
            new FilesView(
                files,
                consumers,
                ground.tenants,
                ground.contracts,
                ground.scopes,
                ground.downloads));
  }

  private List<FileRow> rows() {
    return ground.as(() -> files.list(FileQuery.ALL, PageRequest.first(20)).items());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void choose(Ask form, UUID system) {
    ground.run(
        () ->
            Parts.all(form, Select.class)
                .forEach(
                    field -> {
                      if ("Data".equals(field.getLabel())) {
                        field
                            .getListDataView()
                            .getItems()
                            .filter(item -> ((OfferedAsset) item).id().equals("alarms"))
                            .findFirst()
                            .ifPresent(field::setValue);
                      } else if ("Consumer".equals(field.getLabel())) {
                        field
                            .getListDataView()
                            .getItems()
                            .filter(
                                item ->
                                    ((org.linli.exchange.boundary.ConsumerRow) item)
                                        .id()
                                        .equals(system))
                            .findFirst()
                            .ifPresent(field::setValue);
                      }
                    }));
  }

  private FileDesk desk() {
    try {
      return new FileDesk(
          ground.platform.jdbi(),
          ground.scopes,
          exchange,
          readers,
          layouts,
          accounts,
          ground.keys,
          new Marking(ground.keys),
          new FileStore(ground.keys, Files.createTempDirectory("files-view")),
          new AuditTrail(ground.platform.jdbi(), ground.scopes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private UUID consumer(String organisation, ConsumerKind kind) {
    return ground.as(
        () ->
            consumers.register(
                new ConsumerDraft(
                    "System of " + organisation,
                    kind,
                    organisation,
                    kind == ConsumerKind.DEPARTMENT ? organisation : null,
                    "Li",
                    "110",
                    List.of(),
                    Instant.now().plus(Duration.ofDays(5)))));
  }
}
