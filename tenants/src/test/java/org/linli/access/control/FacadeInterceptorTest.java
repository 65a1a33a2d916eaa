package org.linli.access.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Apart;
import org.linli.access.boundary.Conflict;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotPermitted;
import org.linli.access.boundary.Open;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.VisitReadOnly;
import org.linli.access.boundary.Writing;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.audit.boundary.AuditTrail;
import org.linli.keys.control.RingForTests;
import org.linli.repeats.boundary.Repeats;
import org.linli.repeats.boundary.Sending;
import org.linli.repeats.entity.RequestKey;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;
import org.linli.testing.TestPlatform;

/** Permission, transaction and audit around each method, whatever it does itself. */
class FacadeInterceptorTest {

  private final TestPlatform platform = TestPlatform.shared();
  private final TenantId tenant = platform.community("990101001031", OperationMode.GOVERNMENT);
  private final Writing writing = new Writing();
  private final FacadeInterceptor interceptor =
      new FacadeInterceptor(
          platform.scopes(),
          new AuditTrail(platform.jdbi(), platform.scopes()),
          writing,
          new Repeats(platform.jdbi(), platform.scopes(), RingForTests.over(platform)));
  private final UUID id = UUID.randomUUID();

  /** What a facade's methods look like. */
  interface Room {
    @Permit("things:read")
    Object read(UUID id);

    @Permit("things:read")
    @Apart
    Object readApart(UUID id);

    @Permit("things:write")
    @Mutates("thing.changed")
    Object change(UUID id);

    @Permit("things:write")
    @Mutates(value = "thing.signed", refusals = true)
    Object sign(UUID id);

    @Permit("things:write")
    @Mutates(value = "thing.shut", always = true)
    Object shut(UUID id);

    @Open("anybody may knock")
    @Mutates("thing.knocked")
    Object knock(UUID id);
  }

  @Test
  void whoMayNotIsRefusedBeforeAnythingHappens() {
    assertThatThrownBy(
            () ->
                guarded(
                    caller("things:read"),
                    "change",
                    () -> {
                      throw new AssertionError("it happened");
                    }))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void aMethodStandsInATransactionUnlessItStandsApart() throws Exception {
    assertThat(guarded(caller("things:read"), "read", this::setting)).isEqualTo(tenant.value());
    assertThat(guarded(caller("things:read"), "readApart", this::setting))
        .as("no transaction shows it anybody's rows")
        .isNotEqualTo(tenant.value());
  }

  @Test
  void whatStandsApartOpensItsOwn() throws Exception {
    assertThat(
            guarded(
                caller("things:read"), "readApart", () -> platform.scopes().call(this::setting)))
        .isEqualTo(tenant.value());
  }

  @Test
  void aChangeIsAudited() throws Exception {
    guarded(caller("things:write"), "change", () -> null);
    assertThat(audited()).containsExactly("thing.changed " + id);
  }

  @Test
  void aChangeThatIsAskedForAgainIsDoneAndAuditedOnce() throws Exception {
    var key = new RequestKey(UUID.randomUUID().toString(), "a".repeat(64));
    var clerk = caller("things:write");
    for (int time = 0; time < 2; time++) {
      Sending.under(key, () -> guarded(clerk, "change", () -> null));
    }
    assertThat(audited()).containsExactly("thing.changed " + id);
  }

  @Test
  void anAttemptInVainLeavesATraceWhereThatIsAskedForAlone() {
    for (var method : List.of("sign", "change")) {
      assertThatThrownBy(
              () ->
                  guarded(
                      caller("things:write"),
                      method,
                      () -> {
                        throw new Conflict("overlap");
                      }))
          .isInstanceOf(Conflict.class);
    }
    assertThat(audited()).singleElement().asString().startsWith("thing.signed.refused " + id + " ");
  }

  @Test
  void whileNothingMayBeChangedPeopleReadOnAndWhatProtectsIsDoneAllTheSame() throws Exception {
    writing.guardedBy(() -> Optional.of(new Conflict("shut for maintenance")));
    for (var method : List.of("change", "sign", "knock")) {
      assertThatThrownBy(
              () ->
                  guarded(
                      caller("things:write"),
                      method,
                      () -> {
                        throw new AssertionError("it happened");
                      }))
          .isInstanceOf(Conflict.class);
    }
    assertThat(guarded(caller("things:read"), "read", () -> "seen")).isEqualTo("seen");
    assertThat(guarded(caller("things:write"), "shut", () -> "shut")).isEqualTo("shut");
    assertThat(guarded(Caller.system("feeds"), "change", () -> "stored")).isEqualTo("stored");
  }

  @Test
  void whoMayNotIsToldSoAlsoWhileNothingMayBeChanged() {
    writing.guardedBy(() -> Optional.of(new Conflict("shut for maintenance")));
    assertThatThrownBy(() -> guarded(caller("things:read"), "change", () -> null))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void aGuestChangesNothingAndEachLookIsWrittenDown() throws Exception {
    var visit = UUID.randomUUID();
    var keeper = platform.caller(Tier.PLATFORM, null, null, null);
    platform
        .owner()
        .useHandle(
            handle ->
                handle.execute(
                    "insert into support_visit (id, tenant_id, account_id, asked_by, reason, hours, asked_at, state, until_at)"
                        + " values (?, ?, ?, 'k', 'r', 1, now(), 'APPROVED', now() + interval '1 hour')",
                    visit,
                    tenant.value(),
                    keeper.accountId()));
    var guest =
        keeper.visiting(
            visit, tenant, new DivisionCode(tenant.value()), Set.of("things:read", "things:write"));
    for (var method : List.of("change", "sign", "shut", "knock")) {
      assertThatThrownBy(
              () ->
                  guarded(
                      guest,
                      method,
                      () -> {
                        throw new AssertionError("it happened");
                      }))
          .as(method)
          .isInstanceOf(VisitReadOnly.class);
    }
    assertThat(guarded(guest, "read", this::setting)).isEqualTo(tenant.value());
    guarded(guest, "readApart", () -> "seen");
    assertThat(audited(visit))
        .containsExactlyInAnyOrder(
            "support.looked " + visit + " things:read Room.read " + id,
            "support.looked " + visit + " things:read Room.readApart " + id);
  }

  private Object guarded(Caller caller, String method, Callable<Object> work) throws Exception {
    var called = Room.class.getMethod(method, UUID.class);
    return platform
        .scopes()
        .as(caller, () -> interceptor.guard(new Call(called, new Object[] {id}, work)));
  }

  private Caller caller(String permission) {
    return platform.caller(Tier.COMMUNITY, tenant.value(), tenant, null, permission);
  }

  private String setting() {
    return platform
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select current_setting('app.tenant', true)")
                    .mapTo(String.class)
                    .one());
  }

  private List<String> audited() {
    return audited(id);
  }

  private List<String> audited(UUID about) {
    return platform.as(
        platform.clerk(tenant),
        () ->
            platform
                .jdbi()
                .withHandle(
                    handle ->
                        handle
                            .createQuery(
                                "select action || ' ' || target from audit_entry where target like :id")
                            .bind("id", about + "%")
                            .mapTo(String.class)
                            .list()));
  }

  /** One call, as the container hands it over. */
  private record Call(Method method, Object[] parameters, Callable<Object> work)
      implements InvocationContext {

    @Override
    public Object proceed() throws Exception {
      return work.call();
    }

    @Override
    public Method getMethod() {
      return method;
    }

    @Override
    public Object[] getParameters() {
      return parameters;
    }

    @Override
    public Object getTarget() {
      return null;
    }

    @Override
    public Object getTimer() {
      return null;
    }

    @Override
    public Constructor<?> getConstructor() {
      return null;
    }

    @Override
    public void setParameters(Object[] others) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> getContextData() {
      return Map.of();
    }
  }
}
