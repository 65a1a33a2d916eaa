package org.linli.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.ConsumerRow;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Exchange;
import org.linli.exchange.boundary.Formats;
import org.linli.exchange.boundary.TransferQuery;
import org.linli.exchange.boundary.Transfers;
import org.linli.exchange.control.Chain;
import org.linli.exchange.control.Layouts;
import org.linli.exchange.control.Readers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.ConsumerState;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.obligations.TestObligations;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** Consumers, the log and the try-out, as a bureau, a community and an enterprise see them. */
class ExchangeViewsTest {

  private final Ground ground = Ground.english();
  private final Consumers consumers =
      new Consumers(
          ground.platform.jdbi(),
          ground.scopes,
          new SystemAccounts(ground.platform.jdbi()),
          ground.keys);
  private final Transfers transfers =
      new Transfers(ground.platform.jdbi(), ground.scopes, ground.keys);
  private final Formats formats =
      new Formats(
          ground.platform.jdbi(),
          ground.scopes,
          new Layouts(
              ground.platform.jdbi(),
              ground.scopes,
              new Readers(new PlatformAssets(), ground.models)));
  private final Exchange exchange =
      new Exchange(
          ground.platform.jdbi(),
          ground.scopes,
          ground.gate,
          new Readers(new PlatformAssets(), ground.models),
          TestObligations.over(ground.platform));

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theBureauRegistersAConsumerAndSeesItInTheList() {
    ground.of(ground.bureau());
    var view = consumersView();
    ground.press(view, "Register a consumer");
    var form = ground.opened(Ask.class);
    ground.run(
        () ->
            Parts.all(form, TextField.class)
                .forEach(
                    field ->
                        field.setValue(
                            switch (field.getId().orElse("")) {
                              case "consumer-organisation-id" -> "dept-" + UUID.randomUUID();
                              case "consumer-addresses" -> "10.1.0.0/16, 10.2.0.1";
                              default -> "Water office";
                            })));
    ground.press(form, "Register a consumer");
    assertThat(ground.notes()).anyMatch(note -> note.contains("Done"));
    var rows = ground.as(() -> consumers.list(PageRequest.first(100)).items());
    assertThat(rows)
        .filteredOn(row -> row.name().equals("Water office"))
        .first()
        .satisfies(row -> assertThat(row.addresses()).hasSize(2));
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains("Water office");
  }

  @Test
  void whatIsWrongInTheFormIsSaidAndTheFormStays() {
    ground.of(ground.bureau());
    var view = consumersView();
    ground.press(view, "Register a consumer");
    var form = ground.opened(Ask.class);
    ground.press(form, "Register a consumer");
    assertThat(ground.notes()).anyMatch(note -> note.contains("is required"));
    assertThat(form.isOpened()).isTrue();
  }

  @Test
  void aKeyIsShownOnceAndStandsInTheListOfCredentials() {
    ground.of(ground.bureau());
    var row = registered();
    var dialog = new CredentialsDialog(speech(), consumers, row, true);
    ground.run(dialog::open);
    var shown = ground.opened(com.vaadin.flow.component.dialog.Dialog.class);
    assertThat(Parts.words(shown)).contains("Nothing yet");
    ground.press(shown, "Make a key");
    ground.press(ground.opened(Ask.class), "Make a key");
    var once = ground.opened(com.vaadin.flow.component.dialog.Dialog.class);
    assertThat(ground.as(() -> Parts.all(once, TextField.class).map(TextField::getValue).toList()))
        .anyMatch(value -> value.startsWith("key-"))
        .hasSize(2);
    assertThat(Parts.words(shown)).contains("Stands");
    ground.press(shown, "Take back");
    assertThat(Parts.words(shown)).contains("Taken back").doesNotContain("Nothing yet");
  }

  @Test
  void whatIsNoCertificateIsRefusedInWords() {
    ground.of(ground.bureau());
    var dialog = new CredentialsDialog(speech(), consumers, registered(), true);
    ground.run(dialog::open);
    var shown = ground.opened(com.vaadin.flow.component.dialog.Dialog.class);
    ground.press(shown, "Add a certificate");
    var form = ground.opened(Ask.class);
    ground.run(() -> Parts.first(form, TextArea.class).setValue("nothing"));
    ground.press(form, "Add a certificate");
    assertThat(ground.notes()).anyMatch(note -> note.contains("X.509"));
  }

  @Test
  void theBureauChoosesAFormat() {
    ground.of(ground.bureau());
    var row = registered();
    ground.run(() -> FormatDialog.of(speech(), formats, row).open());
    var form = ground.opened(Ask.class);
    assertThat(Parts.words(form)).contains("as it is asked for");
    ground.run(() -> choose(form));
    assertThat(Parts.words(form)).contains("XML");
    ground.press(form, "Choose");
    assertThat(ground.as(() -> formats.of(row.id()))).isEqualTo("emergency-command");
    ground.run(() -> FormatDialog.of(speech(), formats, row).open());
    assertThat(Parts.words(ground.opened(Ask.class))).contains("XML");
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void choose(Ask form) {
    com.vaadin.flow.component.select.Select field =
        Parts.first(form, com.vaadin.flow.component.select.Select.class);
    field.setValue(field.getListDataView().getItems().findFirst().orElseThrow());
  }

  @Test
  void aConsumerIsSuspendedWithAReason() {
    ground.of(ground.bureau());
    var row = registered();
    ground.run(() -> consumers.suspend(row.id(), "leak"));
    assertThat(ground.as(() -> consumers.get(row.id())).state()).isEqualTo(ConsumerState.SUSPENDED);
    var view = consumersView();
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains("leak");
  }

  @Test
  void theEnterpriseTriesAPullAndTheCommunitySeesWhatLeft() {
    var operator = "op-" + UUID.randomUUID();
    ground.contract(operator, Duration.ofDays(9));
    ground.of(ground.operator(operator));
    ground.community.device(ground.community.room);
    var view = ground.show(() -> new PullView(exchange, ground.contracts, ground.scopes));
    ground.press(view, "Pull");
    assertThat(Parts.words(view)).contains("rows");
    ground.of(ground.community.clerk);
    var left = ground.as(() -> transfers.list(TransferQuery.ALL, PageRequest.first(10)).items());
    assertThat(left).singleElement();
    new Chain(ground.platform.jdbi(), ground.scopes)
        .link(new DivisionCode(ground.community.tenant.value().substring(0, 4)));
    var log = ground.show(() -> new TransfersView(transfers, ground.downloads));
    assertThat(ground.as(() -> Parts.items(Parts.first(log, PagedGrid.class)))).hasSize(1);
    ground.press(log, "Check the chain");
    assertThat(Parts.words(log)).contains("Intact");
  }

  @Test
  void withoutAContractThereIsNothingToTry() {
    ground.of(ground.operator("op-" + UUID.randomUUID()));
    var view = ground.show(() -> new PullView(exchange, ground.contracts, ground.scopes));
    assertThat(Parts.button(view, "Pull").isEnabled()).isFalse();
    assertThat(Parts.all(view, Paragraph.class)).isEmpty();
  }

  @Test
  void theCommunitySeesWhatCameHomeAndWhereItStands() {
    ground.of(ground.community.clerk);
    var returned =
        new org.linli.exchange.boundary.Returned(
            ground.platform.jdbi(),
            ground.scopes,
            ground.gate,
            TestObligations.over(ground.platform));
    var empty = ground.show(() -> new ReturnedView(returned, ground.models, ground.downloads));
    assertThat(Parts.words(empty)).contains("The gate refuses to pass them on");
    assertThat(ground.as(() -> Parts.items(Parts.first(empty, PagedGrid.class)))).isEmpty();
    var code = ground.community.tenant.value();
    ground.as(
        () ->
            ground
                .platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle.execute(
                            """
                            insert into returned_figure (id, tenant_id, code, division_code, measure, part, value, average,
                              place, peers, grade, method, sources, from_at, until_at, computed_at, transfer_id)
                            values (?, ?, ?, ?, 'ALARMS_OF_MODEL', 'smoke-detector', 12.5, 20, 2, 9, 'A', 'figures-1',
                              'community-figures', now(), now(), now(), ?)""",
                            UUID.randomUUID(),
                            code,
                            code,
                            code.substring(0, 9),
                            UUID.randomUUID())));
    var view = ground.show(() -> new ReturnedView(returned, ground.models, ground.downloads));
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class)))).hasSize(1);
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains("smoke-detector", "place=2", "peers=9", "grade=A");
  }

  private ConsumersView consumersView() {
    return ground.show(() -> new ConsumersView(consumers, formats, ground.downloads));
  }

  private ConsumerRow registered() {
    var id =
        ground.as(
            () ->
                consumers.register(
                    new ConsumerDraft(
                        "Gas office",
                        ConsumerKind.DEPARTMENT,
                        "dept-" + UUID.randomUUID(),
                        "Gas",
                        "Li",
                        "1",
                        List.of(),
                        Instant.now().plus(Duration.ofDays(9)))));
    return ground.as(() -> consumers.get(id));
  }

  private static org.linli.ui.parts.Speech speech() {
    return new org.linli.ui.parts.Speech(
        java.util.Locale.ENGLISH, java.time.ZoneId.of("Asia/Shanghai"));
  }
}
