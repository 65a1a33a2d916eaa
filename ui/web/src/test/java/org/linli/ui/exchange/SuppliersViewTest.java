package org.linli.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.catalogue.Sheets;
import org.linli.catalogue.boundary.Assets;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.catalogue.boundary.Registrations;
import org.linli.catalogue.entity.AssetField;
import org.linli.catalogue.entity.FieldKind;
import org.linli.catalogue.entity.FieldType;
import org.linli.exchange.boundary.Arrival;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Intake;
import org.linli.exchange.boundary.Intakes;
import org.linli.exchange.boundary.Quarantine;
import org.linli.exchange.boundary.QuarantineQuery;
import org.linli.exchange.boundary.QuarantineRow;
import org.linli.exchange.boundary.Supplies;
import org.linli.exchange.boundary.SupplyDraft;
import org.linli.exchange.boundary.SupplyRow;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.control.SuppliedReaders;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.IntakeMode;
import org.linli.exchange.entity.QualityRules;
import org.linli.exchange.entity.QuarantineState;
import org.linli.exchange.entity.SentForm;
import org.linli.exchange.entity.SupplyState;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.obligations.TestObligations;
import org.linli.packs.Text;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Speech;
import org.linli.ui.testing.Ground;

/** What the bureau agrees on with suppliers, and what becomes of their rows at the desk. */
class SuppliersViewTest {

  private final Ground ground = Ground.english();
  private final PlatformAssets packs = new PlatformAssets();
  private final SuppliedReaders supplied =
      new SuppliedReaders(ground.platform.jdbi(), ground.scopes);
  private final Readers readers = new Readers(packs, ground.models, supplied);
  private final Layouts layouts = new Layouts(ground.platform.jdbi(), ground.scopes, readers);
  private final SystemAccounts accounts = new SystemAccounts(ground.platform.jdbi());
  private final Consumers consumers =
      new Consumers(ground.platform.jdbi(), ground.scopes, accounts, ground.keys);
  private final Registrations registrations =
      new Registrations(ground.platform.jdbi(), ground.scopes, packs);
  private final Supplies supplies =
      new Supplies(ground.platform.jdbi(), ground.scopes, packs, readers, supplied, layouts);
  private final Intake intake = new Intake(ground.platform.jdbi(), ground.scopes, layouts);
  private final Intakes intakes = new Intakes(ground.platform.jdbi(), ground.scopes, readers);
  private final Quarantine quarantine =
      new Quarantine(
          ground.platform.jdbi(),
          ground.scopes,
          ground.gate,
          TestObligations.over(ground.platform),
          readers);
  private final Assets assets =
      new Assets(
          ground.platform.jdbi(),
          ground.scopes,
          packs,
          ground.rights,
          ground.contracts,
          ground.decisions);
  private final String organisation = "housing-" + UUID.randomUUID();
  private UUID asset;
  private UUID consumer;

  @AfterEach
  void close() {
    ground.close();
  }

  @BeforeEach
  void aRegisteredAssetAndAConsumer() {
    ground.of(ground.bureau());
    asset =
        ground.as(
            () ->
                registrations.register(
                    Sheets.of(
                        "Buildings",
                        field("number", FieldType.IDENTIFIER, FieldKind.IDENTIFIER),
                        field("floors", FieldType.WHOLE, FieldKind.COUNT))));
    ground.as(() -> registrations.propose(asset, Map.of()));
    ground.run(() -> registrations.confirm(asset, List.of()));
    consumer =
        ground.as(
            () ->
                consumers.register(
                    new ConsumerDraft(
                        "Housing system",
                        ConsumerKind.DEPARTMENT,
                        organisation,
                        "Housing department",
                        "Li",
                        "110",
                        List.of(),
                        Instant.now().plus(Duration.ofDays(30)))));
  }

  private static AssetField field(String name, FieldType type, FieldKind kind) {
    return new AssetField(
        name, new Text(name, name), type, null, List.of(), kind, null, false, List.of());
  }

  private UUID agree() {
    return ground.as(
        () ->
            supplies.agree(
                new SupplyDraft(
                    asset,
                    consumer,
                    "device-ledger",
                    List.of(),
                    List.of("number"),
                    Map.of("floors", new QualityRules.Range(1.0, 200.0)),
                    List.of(),
                    null,
                    null,
                    24)));
  }

  private Caller supplier() {
    return ground
        .platform
        .owner()
        .withHandle(
            handle ->
                accounts
                    .caller(
                        handle,
                        handle
                            .createQuery("select account_id from exchange_consumer where id = :id")
                            .bind("id", consumer)
                            .mapTo(UUID.class)
                            .one(),
                        "127.0.0.1",
                        Locale.ENGLISH)
                    .orElseThrow());
  }

  private void deliver(String body) {
    var caller = supplier();
    Unchecked.call(
        () ->
            ground.scopes.as(
                caller,
                () ->
                    intake.deliver(
                        new Arrival(
                            asset.toString(),
                            ground.community.tenant,
                            "d-" + UUID.randomUUID(),
                            IntakeMode.CHANGES,
                            null,
                            false,
                            SentForm.CSV,
                            body.getBytes(StandardCharsets.UTF_8)))));
  }

  private List<SupplyRow> agreements() {
    return ground.as(() -> supplies.list(PageRequest.first(100)).items()).stream()
        .filter(row -> row.asset().equals(asset))
        .toList();
  }

  private List<QuarantineRow> held() {
    return ground.as(
        () ->
            quarantine
                .list(new QuarantineQuery(asset, null, null, null), PageRequest.first(100))
                .items());
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void theBureauAgreesWithASupplierAndEndsTheAgreement() {
    var view = ground.show(() -> new SuppliesView(supplies, consumers, assets));
    ground.press(view, "Agree with a supplier");
    var form = ground.opened(Ask.class);
    ground.press(form, "Agree with a supplier");
    assertThat(agreements()).as("nothing is chosen yet").isEmpty();
    ground.run(
        () -> {
          var selects =
              Parts.all(form, Select.class)
                  .filter(select -> !(select instanceof FormatField))
                  .toList();
          for (Select select : selects) {
            select.setValue(
                select
                    .getListDataView()
                    .getItems()
                    .filter(item -> isOurs(item))
                    .findFirst()
                    .orElseThrow());
          }
          Parts.all(form, TextField.class)
              .filter(field -> field.getId().orElse("").equals("supply-key"))
              .forEach(field -> field.setValue("number"));
        });
    ground.press(form, "Agree with a supplier");
    assertThat(agreements())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.organisation()).isEqualTo(organisation);
              assertThat(row.rules().key()).containsExactly("number");
              assertThat(row.refreshHours()).isEqualTo(24);
            });
    var row = agreements().getFirst();
    assertThat(row.format()).isNull();
    var speech = new Speech(Locale.ENGLISH, org.linli.look.text.Say.zone());
    ground.run(() -> FormatDialog.of(speech, supplies, row, view::refresh).open());
    var formats = ground.opened(Ask.class);
    assertThat(Parts.words(formats)).contains("Names and codes of the catalogue");
    ground.run(
        () -> {
          var field = Parts.first(formats, FormatField.class);
          field.setValue(field.getListDataView().getItems().findFirst().orElseThrow());
        });
    assertThat(Parts.words(formats)).contains("Rows come as CSV (version 1), with the fields");
    ground.press(formats, "Choose");
    assertThat(agreements().getFirst().format()).as("the asset has no such fields").isNull();
    ground.run(() -> supplies.end(agreements().getFirst().id()));
    ground.run(view::refresh);
    assertThat(agreements().getFirst().state()).isEqualTo(SupplyState.ENDED);
  }

  private boolean isOurs(Object item) {
    return item.toString().contains(asset.toString())
        || item.toString().contains(organisation)
        || item.toString().equals("device-ledger");
  }

  @Test
  void whatBothSidesHoldIsShownWithItsDifferences() throws Exception {
    agree();
    deliver("number,floors\nA,3\n");
    var statement =
        new org.linli.exchange.boundary.Statement(
            null, null, 2L, "0".repeat(64), Map.of("A", "0", "B", "0"));
    var caller = supplier();
    ground.scopes.as(
        caller, () -> intake.reconcile(asset.toString(), ground.community.tenant, statement));
    ground.of(ground.member("transfers:read", "quality:read", "self:*"));
    var view = ground.show(() -> new IntakesView(intakes, quarantine, ground.downloads));
    var grid = ground.as(() -> Parts.all(view, PagedGrid.class).toList()).getLast();
    assertThat(ground.as(() -> Parts.items(grid)).toString())
        .contains("missing=1", "different=1", "state=OPEN");
  }

  @Test
  void theClerkLooksAtARowMendsItAndRejectsAnother() {
    agree();
    deliver("number,floors\nA,3\nB,900\nC,many\n");
    ground.of(ground.member("transfers:read", "quality:read", "quality:write", "self:*"));
    var view = ground.show(() -> new IntakesView(intakes, quarantine, ground.downloads));
    var grids = ground.as(() -> Parts.all(view, PagedGrid.class).toList());
    assertThat(ground.as(() -> Parts.items(grids.getFirst()))).hasSize(2);
    assertThat(ground.as(() -> Parts.items(grids.get(1))).toString())
        .contains("taken=1", "refused=2");
    var rows = held();
    ground.run(() -> view.look(rows.getFirst()));
    var form = ground.opened(Ask.class);
    ground.run(
        () ->
            Parts.all(form, TextField.class)
                .filter(field -> field.getId().orElse("").equals("held-floors"))
                .forEach(
                    field -> {
                      assertThat(field.getHelperText()).contains("out of range");
                      field.setValue("9");
                    }));
    ground.press(form, "Mend and take");
    assertThat(held().getFirst().state())
        .as("why is not said yet")
        .isEqualTo(QuarantineState.WAITING);
    ground.run(() -> Parts.first(form, TextArea.class).setValue("a typo"));
    ground.press(form, "Mend and take");
    assertThat(held().getFirst().state()).isEqualTo(QuarantineState.REPAIRED);
    ground.run(() -> quarantine.reject(rows.getLast().id(), "no number"));
    ground.run(view::refresh);
    assertThat(ground.as(() -> Parts.items(grids.getFirst()))).as("none waits").isEmpty();
  }

  @Test
  void whoMayOnlyLookHasNoVerbsOfTheDesk() {
    agree();
    deliver("number,floors\nB,900\n");
    ground.of(ground.member("transfers:read", "quality:read", "self:*"));
    var view = ground.show(() -> new IntakesView(intakes, quarantine, ground.downloads));
    var row = held().getFirst();
    ground.run(() -> view.look(row));
    var form = ground.opened(Ask.class);
    assertThat(ground.as(() -> Parts.all(form, TextField.class).toList()))
        .isNotEmpty()
        .allSatisfy(field -> assertThat(field.isReadOnly()).isTrue());
    assertThat(ground.as(() -> Parts.all(form, TextArea.class).toList())).isEmpty();
  }
}
