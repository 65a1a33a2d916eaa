package org.linli.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.PageRequest;
import org.linli.catalogue.boundary.PlatformAssets;
import org.linli.exchange.boundary.ConsumerDraft;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Networks;
import org.linli.exchange.boundary.OfferedAsset;
import org.linli.exchange.boundary.OfferedAsset.Field;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.SubscriptionRow;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.control.Readers;
import org.linli.exchange.entity.ConsumerKind;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.look.part.PagedGrid;
import org.linli.look.testing.Parts;
import org.linli.rights.entity.Purpose;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Ask;
import org.linli.ui.parts.Communities;
import org.linli.ui.testing.Ground;

/** Subscriptions and networks, as a bureau and an enterprise see them. */
class SubscriptionsViewTest {

  /** Of this test alone: what others subscribed to stands in the same list. */
  private final String endpoint = "http://8.8.8.8/" + UUID.randomUUID();

  private final Ground ground = Ground.english();
  private final Consumers consumers =
      new Consumers(
          ground.platform.jdbi(),
          ground.scopes,
          new SystemAccounts(ground.platform.jdbi()),
          ground.keys);
  private final Subscriptions subscriptions =
      new Subscriptions(
          ground.platform.jdbi(), ground.scopes, new Readers(new PlatformAssets(), ground.models));
  private final Networks networks = new Networks(ground.platform.jdbi(), ground.scopes);

  @AfterEach
  void close() {
    ground.close();
  }

  @Test
  void theBureauSubscribesForAConsumerAndSeesIt() {
    ground.of(ground.bureau());
    consumer("dept-" + UUID.randomUUID(), ConsumerKind.DEPARTMENT);
    var view = view();
    assertThat(rows()).isEmpty();
    ground.press(view, "Subscribe");
    var form = ground.opened(Ask.class);
    fill(form, ground.community.tenant, endpoint);
    ground.press(form, "Subscribe");
    assertThat(ground.notes()).anyMatch(note -> note.contains("Done"));
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.endpoint()).isEqualTo(endpoint);
              assertThat(row.fields()).containsExactly("alarm", "severity");
              assertThat(row.filters()).containsExactly("severity eq CRITICAL");
              assertThat(row.communities()).isEqualTo(1);
            });
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains(endpoint);
  }

  @Test
  void whatLeadsInsideIsRefusedInWordsAndTheFormStays() {
    ground.of(ground.bureau());
    consumer("dept-" + UUID.randomUUID(), ConsumerKind.DEPARTMENT);
    var view = view();
    ground.press(view, "Subscribe");
    var form = ground.opened(Ask.class);
    fill(form, ground.community.tenant, "http://127.0.0.2/");
    ground.press(form, "Subscribe");
    assertThat(ground.notes()).anyMatch(note -> note.contains("not public"));
    assertThat(form.isOpened()).isTrue();
  }

  @Test
  void howItGoesInEachCommunityIsShown() {
    ground.of(ground.bureau());
    var id = subscribed(consumer("dept-" + UUID.randomUUID(), ConsumerKind.DEPARTMENT));
    failing(id);
    var dialog =
        new StreamsDialog(
            new org.linli.ui.parts.Speech(
                java.util.Locale.ENGLISH, java.time.ZoneId.of("Asia/Shanghai")),
            ground.as(() -> subscriptions.get(id)));
    ground.run(dialog::open);
    assertThat(Parts.words(ground.opened(Dialog.class)))
        .contains("Active")
        .contains("0 rows")
        .contains("severity");
  }

  @Test
  void aGivenUpOneIsRestartedAndOneIsEnded() {
    ground.of(ground.bureau());
    var id = subscribed(consumer("dept-" + UUID.randomUUID(), ConsumerKind.DEPARTMENT));
    failing(id);
    assertThat(rows().getFirst().state()).isEqualTo(SubscriptionState.DEAD);
    var view = view();
    assertThat(ground.as(() -> Parts.items(Parts.first(view, PagedGrid.class))).toString())
        .contains(endpoint);
    ground.run(() -> subscriptions.restart(id));
    assertThat(rows().getFirst().state()).isEqualTo(SubscriptionState.ACTIVE);
    assertThat(rows().getFirst().failingSince()).isNull();
    ground.run(() -> subscriptions.end(id));
    assertThat(rows().getFirst().state()).isEqualTo(SubscriptionState.ENDED);
  }

  @Test
  void anEnterpriseFindsItsCommunitiesInTheForm() {
    var operator = "op-" + UUID.randomUUID();
    ground.contract(operator, Duration.ofDays(9));
    ground.of(ground.bureau());
    consumer(operator, ConsumerKind.OPERATOR);
    ground.of(ground.operator(operator));
    var view = view();
    ground.press(view, "Subscribe");
    var form = ground.opened(Ask.class);
    assertThat(ground.as(() -> Parts.first(form, MultiSelectComboBox.class).getValue()).toString())
        .contains(ground.community.tenant.value());
  }

  @Test
  void theBureauAllowsANetworkAndWithdrawsIt() {
    ground.of(ground.bureau());
    var view = view();
    ground.press(view, "Allowed networks");
    var dialog = ground.opened(Dialog.class);
    ground.run(
        () ->
            Parts.all(dialog, TextField.class)
                .forEach(
                    field ->
                        field.setValue(
                            field.getId().orElse("").equals("network-range")
                                ? "10.66.0.0/16"
                                : "Water office")));
    ground.press(dialog, "Allow");
    assertThat(Parts.words(dialog)).contains("10.66.0.0/16").contains("Water office");
    ground.press(line(dialog, "10.66.0.0/16"), "Withdraw");
    assertThat(ground.as(networks::list)).noneMatch(row -> row.range().equals("10.66.0.0/16"));
  }

  /** The line of the network alone: others stand there, too. */
  private Div line(Dialog dialog, String range) {
    return ground.as(
        () ->
            Parts.all(dialog, Div.class)
                .filter(line -> Parts.words(line).startsWith(range))
                .filter(line -> Parts.all(line, Button.class).count() == 1)
                .findFirst()
                .orElseThrow());
  }

  private SubscriptionsView view() {
    return ground.show(
        () ->
            new SubscriptionsView(
                subscriptions,
                consumers,
                networks,
                ground.tenants,
                ground.contracts,
                ground.scopes,
                ground.downloads));
  }

  private List<SubscriptionRow> rows() {
    return ground.as(
        () -> subscriptions.list(null, null, new PageRequest(0, 20, endpoint)).items());
  }

  private void fill(Ask form, TenantId tenant, String where) {
    ground.run(
        () -> {
          choose(select(form, "Data"), item -> ((OfferedAsset) item).id().equals("alarms"));
          var boxes = Parts.all(form, MultiSelectComboBox.class).toList();
          boxes.getFirst().select(new Communities.Community(tenant, "the community"));
          boxes.getLast().select(field("alarm"), field("severity"));
          choose(select(form, "Filters"), item -> ((Field) item).name().equals("severity"));
          Parts.first(form, ComboBox.class).setValue("CRITICAL");
          Parts.first(form, TextField.class).setValue(where);
        });
  }

  private Field field(String name) {
    return subscriptions.offered().stream()
        .filter(asset -> asset.id().equals("alarms"))
        .flatMap(asset -> asset.fields().stream())
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static Select<Object> select(Ask form, String label) {
    return Parts.all(form, Select.class)
        .filter(field -> label.equals(field.getLabel()))
        .findFirst()
        .orElseThrow();
  }

  private static void choose(Select<Object> field, Predicate<Object> which) {
    field.getListDataView().getItems().filter(which).findFirst().ifPresent(field::setValue);
  }

  private UUID subscribed(UUID consumer) {
    return ground.as(
        () ->
            subscriptions.subscribe(
                new SubscriptionDraft(
                    consumer,
                    "alarms",
                    List.of(ground.community.tenant.value()),
                    null,
                    Purpose.EMERGENCY,
                    List.of("severity"),
                    null,
                    null,
                    endpoint,
                    false)));
  }

  /** As after a week in which the endpoint took nothing. */
  private void failing(UUID id) {
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "update exchange_subscription set state = 'DEAD', fault = 'timeout', attempts = 9,"
                        + " failing_since = now() where id = ?",
                    id));
  }

  private UUID consumer(String organisation, ConsumerKind kind) {
    return ground.as(
        () ->
            consumers.register(
                new ConsumerDraft(
                    "Gas office",
                    kind,
                    organisation,
                    "Gas",
                    "Li",
                    "1",
                    List.of(),
                    Instant.now().plus(Duration.ofDays(9)))));
  }
}
