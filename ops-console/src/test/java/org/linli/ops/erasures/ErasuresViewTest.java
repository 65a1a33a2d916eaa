package org.linli.ops.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.erasure.boundary.Erasures;
import org.linli.erasure.entity.Erasure;
import org.linli.erasure.entity.ErasureState;
import org.linli.exports.boundary.Exports;
import org.linli.keys.control.RingForTests;
import org.linli.look.part.Downloads;
import org.linli.look.testing.Parts;
import org.linli.look.testing.Window;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

class ErasuresViewTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestPlatform platform = TestPlatform.shared();
  private final Erasures erasures =
      new Erasures(
          platform.jdbi(),
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          new Tenants(platform.jdbi(), platform.scopes(), told -> {}));
  private final Downloads downloads =
      new Downloads(
          new Exports(platform.jdbi(), platform.scopes(), RingForTests.over(platform)),
          platform.scopes());
  private final TenantId tenant =
      platform.community("990802003%03d".formatted(NUMBERS.incrementAndGet()), OperationMode.PPP);
  private final Caller keeper =
      platform.caller(
          Tier.PLATFORM, null, null, null, "erasure:read", "erasure:propose", "tenants:read");
  private final Caller bureau =
      platform.caller(
          Tier.CITY, "9908", null, null, "erasure:read", "erasure:confirm", "tenants:read");
  private final Window window = Window.english().of(keeper);

  @AfterEach
  void close() {
    platform.owner().useHandle(handle -> handle.execute("delete from tenant_erasure"));
    window.close();
  }

  private <T> T as(Callable<T> work) {
    return platform.as(keeper, work);
  }

  private void run(Runnable work) {
    platform.run(keeper, work);
  }

  private ErasuresView view() {
    return as(() -> window.show(new ErasuresView(erasures, platform.scopes(), downloads)));
  }

  private void left() {
    platform
        .owner()
        .useHandle(
            handle -> {
              var since = Instant.now().minus(Duration.ofDays(40));
              handle
                  .createUpdate(
                      "update tenant set state = 'SUSPENDED', state_since = :since where id = :id")
                  .bind("since", since)
                  .bind("id", tenant)
                  .execute();
              handle
                  .createUpdate(
                      """
                      insert into whole_taken (tenant_id, at, row_count, by_name)
                      values (:id, :since, 1, 'clerk')""")
                  .bind("since", since)
                  .bind("id", tenant)
                  .execute();
            });
  }

  private void propose(Component view, String code, String reason) {
    run(
        () -> {
          Parts.first(view, TextField.class).setValue(code);
          Parts.first(view, TextArea.class).setValue(reason);
          Parts.button(view, "Propose an erasure").click();
        });
  }

  private Erasure only() {
    return as(erasures::list).getFirst();
  }

  @SuppressWarnings("unchecked")
  private Component deeds(Component view) {
    var item = only();
    return as(() -> Parts.part((Grid<Erasure>) Parts.first(view, Grid.class), 5, item));
  }

  private String words(Component part) {
    return as(() -> Parts.words(part));
  }

  @Test
  void theTermsStandThereWithTheirClauses() {
    assertThat(words(view())).contains("No community is to be erased.", "video recordings", "30");
  }

  @Test
  void aCommunityThatLeftIsProposedWithAReason() {
    left();
    var view = view();
    propose(view, tenant.value(), "merged");
    assertThat(only().state()).isEqualTo(ErasureState.PROPOSED);
    assertThat(only().reason()).isEqualTo("merged");
    assertThat(words(deeds(view))).doesNotContain("./linli tenant erase");
  }

  @Test
  void whatHasToBeBeforeIsSaidAndNothingIsProposed() {
    var view = view();
    propose(view, tenant.value(), "merged");
    assertThat(words(view)).contains("The community still works");
    propose(view, "NOT A CODE", "merged");
    assertThat(as(erasures::list)).isEmpty();
  }

  @Test
  void whatTheSecondPersonAgreedToNamesTheCommandThatDoesIt() {
    left();
    propose(view(), tenant.value(), "merged");
    var id = only().id();
    platform.as(
        bureau,
        () -> {
          erasures.confirm(id);
          return null;
        });
    assertThat(words(deeds(view()))).contains("./linli tenant erase " + id + " " + tenant.value());
  }

  @Test
  void itIsHadCarriedOutAndARefusalStandsBesideIt() {
    left();
    propose(view(), tenant.value(), "merged");
    platform.run(bureau, () -> erasures.confirm(only().id()));
    var deeds = deeds(view());
    run(() -> Parts.button(deeds, "Carry out now").click());
    assertThat(only().orderedAt()).isNotNull();
    assertThat(Parts.hasButton(deeds(view()), "Carry out now")).isFalse();
    refused("erasure-held");
    assertThat(words(deeds(view()))).contains("rows are held");
    assertThat(Parts.hasButton(deeds(view()), "Carry out now")).isTrue();
    refused("broke-off");
    assertThat(words(deeds(view()))).contains("it broke off");
  }

  private void refused(String fault) {
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute("update tenant_erasure set ordered_at = null, fault = ?", fault));
  }

  @Test
  void itCanBeTakenBack() {
    left();
    var view = view();
    propose(view, tenant.value(), "merged");
    var deeds = deeds(view);
    run(() -> Parts.button(deeds, "Take back").click());
    assertThat(only().state()).isEqualTo(ErasureState.WITHDRAWN);
    assertThat(Parts.hasButton(deeds(view), "Take back")).isFalse();
  }

  @Test
  void whatIsDoneOffersItsCertificateAndTheSignature() {
    left();
    propose(view(), tenant.value(), "merged");
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    update tenant_erasure set state = 'DONE', done_at = now(), certificate = '{}',
                      signature = '1:x' where id = ?""",
                    only().id()));
    var deeds = deeds(view());
    assertThat(as(() -> Parts.all(deeds, Anchor.class).toList())).hasSize(2);
  }

  @Test
  void whoOnlyReadsProposesNothing() {
    var reader = platform.caller(Tier.PLATFORM, null, null, null, "erasure:read");
    var view =
        platform.as(
            reader, () -> window.show(new ErasuresView(erasures, platform.scopes(), downloads)));
    assertThat(Parts.hasButton(view, "Propose an erasure")).isFalse();
  }
}
