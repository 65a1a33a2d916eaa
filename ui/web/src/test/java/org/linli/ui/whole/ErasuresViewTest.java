package org.linli.ui.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.erasure.boundary.Erasures;
import org.linli.erasure.entity.ErasureState;
import org.linli.look.testing.Parts;
import org.linli.tenancy.boundary.Tenants;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.ui.parts.Ask;
import org.linli.ui.testing.Ground;

/** What the bureau sees and decides of erasures. */
class ErasuresViewTest {

  private final Ground ground = Ground.english();
  private final Caller bureau = ground.bureau();
  private final TenantId left = community();
  private final Erasures erasures =
      new Erasures(
          ground.platform.jdbi(),
          ground.scopes,
          new AuditTrail(ground.platform.jdbi(), ground.scopes),
          new Tenants(ground.platform.jdbi(), ground.scopes, told -> {}));
  private final Caller keeper =
      ground.platform.caller(
          Tier.PLATFORM, null, null, null, "erasure:read", "erasure:propose", "tenants:read");

  @AfterEach
  void close() {
    ground
        .platform
        .owner()
        .useHandle(
            handle -> {
              handle.execute("delete from tenant_erasure where tenant_id = ?", left.value());
              handle.execute("delete from whole_taken where tenant_id = ?", left.value());
              handle.execute(
                  "update tenant set state = 'ACTIVE', state_since = now() where id = ?",
                  left.value());
            });
    ground.close();
  }

  /** One of the bureau's city that left forty days ago. */
  private TenantId community() {
    var code = bureau.scope().value() + "97001001";
    var tenant = ground.platform.community(code, OperationMode.PPP);
    ground
        .platform
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
                      values (:id, :since, 1, 'clerk')
                      on conflict (tenant_id) do update set at = excluded.at\
                      """)
                  .bind("since", since)
                  .bind("id", tenant)
                  .execute();
            });
    return tenant;
  }

  private UUID proposed() {
    return ground.platform.as(keeper, () -> erasures.propose(left, "merged into the next one"));
  }

  private ErasuresView view() {
    ground.of(bureau);
    return ground.show(() -> new ErasuresView(erasures, ground.scopes, ground.downloads));
  }

  private String words(Component part) {
    return ground.as(() -> Parts.words(part));
  }

  private ErasureState state(UUID id) {
    return ground.platform.as(bureau, erasures::list).stream()
        .filter(erasure -> erasure.id().equals(id))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void whatIsProposedStandsThereWithItsReason() {
    proposed();
    assertThat(words(view()))
        .contains("merged into the next one", keeper.displayName(), "Waiting for a second person");
  }

  @Test
  void agreeingSaysWhatItMeansAndAsksOnceMore() {
    var id = proposed();
    var view = view();
    ground.run(() -> Parts.button(view, "Agree to the erasure").click());
    var sure = ground.opened(Ask.class);
    assertThat(words(sure)).contains("cannot be had back");
    assertThat(state(id)).isEqualTo(ErasureState.PROPOSED);
    ground.run(() -> Parts.button(sure, "Agree to the erasure").click());
    assertThat(state(id)).isEqualTo(ErasureState.CONFIRMED);
    assertThat(Parts.hasButton(view, "Agree to the erasure")).isFalse();
  }

  @Test
  void theBureauTakesItBack() {
    var id = proposed();
    var view = view();
    ground.run(() -> Parts.button(view, "Take back").click());
    var sure = ground.opened(Ask.class);
    ground.run(() -> Parts.button(sure, "Take back").click());
    assertThat(state(id)).isEqualTo(ErasureState.WITHDRAWN);
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
  }

  @Test
  void whatIsDoneOffersItsCertificateAndNothingElse() {
    var id = proposed();
    ground
        .platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    update tenant_erasure set state = 'DONE', done_at = now(), certificate = '{}',
                      signature = '1:x' where id = ?\
                    """,
                    id));
    var view = view();
    assertThat(Parts.hasButton(view, "Take back")).isFalse();
    assertThat(Parts.all(view, Anchor.class)).hasSize(2);
  }
}
