package org.linli.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.PageRequest;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.exchange.boundary.FieldNotOffered;
import org.linli.exchange.boundary.Networks;
import org.linli.exchange.boundary.SubscriptionDraft;
import org.linli.exchange.boundary.Subscriptions;
import org.linli.exchange.entity.Form;
import org.linli.exchange.entity.SubscriptionState;
import org.linli.rights.entity.Action;
import org.linli.rights.entity.Purpose;
import org.linli.testing.Requirement;

/** Who may have what brought whither, and who sees it. */
class SubscriptionsTest {

  private static final String PUBLIC = "http://8.8.8.8/in";
  private static final String HERE = "995701001001";
  private static final Ground GROUND = new Ground("9957");

  private final Subscriptions subscriptions =
      new Subscriptions(GROUND.platform.jdbi(), GROUND.platform.scopes(), Ground.READERS, GROUND);
  private final Networks networks = new Networks(GROUND.platform.jdbi(), GROUND.platform.scopes());

  @Test
  void aConsumerSeesItsOwnAlone() {
    var mine = GROUND.consumer("sub-1");
    var other = GROUND.consumer("sub-2");
    var id = made(mine, draft(PUBLIC, "alarm"));
    assertThat(total(mine)).isEqualTo(1);
    assertThat(total(other)).isZero();
    assertThatThrownBy(() -> GROUND.platform.as(other, () -> subscriptions.get(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> GROUND.run(other, () -> subscriptions.end(id)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> GROUND.run(other, () -> subscriptions.restart(id)))
        .isInstanceOf(NotFound.class);
    end(id);
  }

  @Test
  void theBureauSeesThoseOfItsCityAndAnOrganisationThoseOfItsSystems() {
    var id = made(GROUND.consumer("sub-3"), draft(PUBLIC, "alarm"));
    assertThat(GROUND.platform.as(GROUND.bureau, () -> subscriptions.get(id)).streams())
        .singleElement()
        .satisfies(stream -> assertThat(stream.tenant()).isEqualTo(HERE));
    var elsewhere = GROUND.platform.caller(Tier.CITY, "9958", null, null, "*");
    assertThat(total(elsewhere)).isZero();
    var person = GROUND.platform.caller(Tier.OPERATOR, null, null, "sub-3", "*");
    assertThat(total(person)).isEqualTo(1);
    assertThat(total(GROUND.platform.caller(Tier.OPERATOR, null, null, "nobody", "*"))).isZero();
    end(id);
  }

  @Test
  void theBureauSubscribesForAConsumerAndNeverForNobody() {
    var consumer = GROUND.department("sub-4");
    var draft = draft(PUBLIC, "alarm");
    assertThatThrownBy(() -> made(GROUND.bureau, draft))
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments()).contains("consumer"));
    assertThatThrownBy(() -> made(GROUND.bureau, of(UUID.randomUUID(), draft)))
        .isInstanceOf(NotFound.class);
    var id = made(GROUND.bureau, of(consumer, draft));
    assertThat(GROUND.platform.as(GROUND.bureau, () -> subscriptions.get(id)).row().consumer())
        .isEqualTo(consumer);
    var system = GROUND.consumer("sub-4b");
    assertThatThrownBy(() -> made(system, of(consumer, draft)))
        .as("no system speaks for another")
        .isInstanceOf(NotFound.class);
    end(id);
  }

  @Test
  @Requirement("000-7.2.e.1-3")
  void oneFieldTooManyIsNamed() {
    var consumer = GROUND.consumer("sub-5");
    assertThatThrownBy(() -> made(consumer, draft(PUBLIC, "alarm", "password_hash")))
        .isInstanceOfSatisfying(
            FieldNotOffered.class,
            refused -> assertThat(refused.field()).isEqualTo("password_hash"));
  }

  @Test
  void whatIsMissingOrTooMuchIsSaid() {
    var consumer = GROUND.consumer("sub-6");
    refused(consumer, change(List.of(), Purpose.EMERGENCY, List.of()), "tenants");
    refused(consumer, change(List.of("No Such"), Purpose.EMERGENCY, List.of()), "tenants");
    refused(consumer, change(List.of(HERE), null, List.of()), "purpose");
    refused(consumer, change(List.of(HERE), Purpose.EMERGENCY, List.of("severity is X")), "filter");
    var many = IntStream.range(0, 4_001).mapToObj(number -> "t" + number).toList();
    refused(consumer, change(many, Purpose.EMERGENCY, List.of()), "tenants");
    assertThatThrownBy(
            () ->
                made(
                    consumer,
                    new SubscriptionDraft(
                        null,
                        "accounts",
                        List.of(HERE),
                        null,
                        Purpose.EMERGENCY,
                        null,
                        null,
                        null,
                        PUBLIC,
                        true)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void nothingIsBroughtIntoAnInsideThatNobodyAllowed() {
    var consumer = GROUND.consumer("sub-7");
    for (var inside :
        List.of(
            "http://127.0.0.2/",
            "http://[::1]/",
            "http://10.1.2.3/",
            "http://192.168.7.7:8080/x",
            "http://169.254.169.254/latest/meta-data",
            "http://2130706434/",
            "http://[::ffff:10.0.0.1]/",
            "http://[fd00::1]/")) {
      refused(consumer, draft(inside, "alarm"), "endpoint");
    }
    for (var none :
        List.of("", "ftp://8.8.8.8/", "8.8.8.8", "http://a:b@8.8.8.8/", "http://x y/")) {
      refused(consumer, draft(none, "alarm"), "endpoint");
    }
  }

  @Test
  void anAdministratorAllowsANetworkAndTakesThatBack() {
    var consumer = GROUND.consumer("sub-8");
    var network =
        GROUND.platform.as(GROUND.bureau, () -> networks.allow("10.77.0.0/16", "government net"));
    var id = made(consumer, draft("http://10.77.1.1/in", "alarm"));
    refused(consumer, draft("http://10.78.1.1/in", "alarm"), "endpoint");
    assertThat(GROUND.platform.as(GROUND.bureau, networks::list))
        .anySatisfy(
            row -> {
              assertThat(row.range()).isEqualTo("10.77.0.0/16");
              assertThat(row.note()).isEqualTo("government net");
            });
    assertThatThrownBy(
            () -> GROUND.platform.as(GROUND.bureau, () -> networks.allow("10.77.0.0/16", "again")))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(
            () -> GROUND.platform.as(GROUND.bureau, () -> networks.allow("10.79.0.0/16", " ")))
        .isInstanceOf(Invalid.class);
    GROUND.run(GROUND.bureau, () -> networks.withdraw(network));
    assertThatThrownBy(() -> GROUND.run(GROUND.bureau, () -> networks.withdraw(network)))
        .isInstanceOf(NotFound.class);
    refused(consumer, draft("http://10.77.1.1/in", "alarm"), "endpoint");
    end(id);
  }

  @Test
  void whatIsGivenUpStaysGivenUp() {
    var consumer = GROUND.consumer("sub-9");
    var id = made(consumer, draft(PUBLIC, "alarm"));
    GROUND.run(consumer, () -> subscriptions.end(id));
    assertThatThrownBy(() -> GROUND.run(consumer, () -> subscriptions.restart(id)))
        .isInstanceOf(Conflict.class);
    assertThat(
            GROUND.platform.as(
                consumer,
                () ->
                    subscriptions
                        .list(null, SubscriptionState.ENDED, PageRequest.first(5))
                        .items()))
        .singleElement()
        .satisfies(row -> assertThat(row.id()).isEqualTo(id));
  }

  @Test
  void whatCanBeSubscribedToIsWhatCanBePulled() {
    assertThat(GROUND.platform.as(GROUND.bureau, subscriptions::offered))
        .extracting(asset -> asset.id())
        .contains("alarms", "cases", "device-ledger");
  }

  private UUID made(Caller caller, SubscriptionDraft draft) {
    return GROUND.platform.as(caller, () -> subscriptions.subscribe(draft));
  }

  private void end(UUID id) {
    GROUND.run(GROUND.bureau, () -> subscriptions.end(id));
  }

  private long total(Caller caller) {
    return GROUND.platform.as(
        caller, () -> subscriptions.list(null, null, PageRequest.first(5)).total());
  }

  private void refused(Caller consumer, SubscriptionDraft draft, String field) {
    assertThatThrownBy(() -> made(consumer, draft))
        .as(draft.endpoint())
        .isInstanceOfSatisfying(
            Invalid.class, invalid -> assertThat(invalid.arguments().getFirst()).isEqualTo(field));
  }

  private static SubscriptionDraft draft(String endpoint, String... fields) {
    return new SubscriptionDraft(
        null,
        "alarms",
        List.of(HERE),
        Action.VIEW,
        Purpose.EMERGENCY,
        List.of(fields),
        List.of(),
        Form.JSON,
        endpoint,
        true);
  }

  private static SubscriptionDraft change(
      List<String> tenants, Purpose purpose, List<String> filters) {
    return new SubscriptionDraft(
        null, "alarms", tenants, null, purpose, List.of(), filters, Form.CSV, PUBLIC, false);
  }

  private static SubscriptionDraft of(UUID consumer, SubscriptionDraft draft) {
    return new SubscriptionDraft(
        consumer,
        draft.asset(),
        draft.tenants(),
        draft.action(),
        draft.purpose(),
        draft.fields(),
        draft.filters(),
        draft.form(),
        draft.endpoint(),
        draft.full());
  }
}
