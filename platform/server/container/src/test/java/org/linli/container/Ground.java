package org.linli.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.concurrent.ManagedThreadFactoryDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** Communities and accounts for the tests, and a look at the database from within a scope. */
@ApplicationScoped
@ManagedThreadFactoryDefinition(name = "java:module/concurrent/virtual", virtual = true)
class Ground {

  static final String CITY = "9901";

  private int last;

  @Inject private Jdbi jdbi;

  @Inject private Scopes scopes;

  @Resource(lookup = "jdbc/linli")
  private DataSource dataSource;

  @Resource(lookup = "java:module/concurrent/virtual")
  private ManagedThreadFactory virtualThreads;

  @PersistenceContext(unitName = "linli")
  private EntityManager entities;

  /** A community that no other test knows. */
  synchronized TenantId community() {
    var code = new DivisionCode("990101001%03d".formatted(++last));
    scopes.asSystem(
        "test",
        () -> {
          jdbi.useHandle(handle -> insert(handle, code));
          return null;
        });
    return new TenantId(code.value());
  }

  private static void insert(Handle handle, DivisionCode community) {
    for (var length : new int[] {4, 6, 9, 12}) {
      var at = new DivisionCode(community.value().substring(0, length));
      handle.execute(
          "insert into division (code, name, level, parent_code) values (?, ?, ?, ?) on conflict do nothing",
          at.value(),
          "Division " + at.value(),
          at.level().name(),
          at.parent().map(DivisionCode::value).orElse(null));
    }
    handle.execute(
        """
        insert into tenant (id, code, name, mode, state, provisioned_at, state_since)
        values (?, ?, ?, 'GOVERNMENT', 'ACTIVE', now(), now())""",
        community.value(),
        community.value(),
        "Community " + community.value());
  }

  /** Somebody of the community with these permissions. */
  Caller member(TenantId tenant, String... permissions) {
    return account(Tier.COMMUNITY, tenant, permissions);
  }

  /** One who keeps the platform running. */
  Caller operator(String... permissions) {
    return account(Tier.PLATFORM, null, permissions);
  }

  private Caller account(Tier tier, TenantId tenant, String... permissions) {
    var id = UUID.randomUUID();
    scopes.asSystem(
        "test",
        () ->
            jdbi.withHandle(
                handle ->
                    handle.execute(
                        """
                        insert into account (id, username, display_name, password_hash, tier, state, must_change_password, created_at)
                        values (?, ?, ?, '-', ?, 'ACTIVE', false, ?)""",
                        id,
                        id.toString(),
                        id.toString(),
                        tier.name(),
                        OffsetDateTime.now(ZoneOffset.UTC))));
    return stranger(id, tier, tenant, permissions);
  }

  /** A caller whose account no database knows. */
  Caller stranger(UUID id, Tier tier, TenantId tenant, String... permissions) {
    return new Caller(
        id,
        id.toString(),
        id.toString(),
        tier,
        Set.of(),
        Set.of(permissions),
        tenant == null ? null : new DivisionCode(tenant.value()),
        Optional.ofNullable(tenant),
        Optional.empty(),
        "127.0.0.1",
        Locale.SIMPLIFIED_CHINESE,
        0,
        false);
  }

  /** Calls a facade as this caller; the facade opens its own transaction. */
  <T> T as(Caller caller, Callable<T> call) {
    return Unchecked.call(() -> scopes.as(caller, call));
  }

  /** Looks at the database in one transaction of this caller. */
  <T> T within(Caller caller, Callable<T> look) {
    return as(caller, () -> scopes.call(look));
  }

  <T> T withoutTenant(Callable<T> look) {
    return scopes.asSystem("test", look);
  }

  String ask(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(sql, arguments).mapTo(String.class).one());
  }

  long count(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.select(sql, arguments).mapTo(Long.class).one());
  }

  int execute(String sql, Object... arguments) {
    return jdbi.withHandle(handle -> handle.execute(sql, arguments));
  }

  /** How often the audit log of this caller's division tells of the action. */
  long audited(Caller caller, String action) {
    return within(
        caller,
        () ->
            count(
                "select count(*) from audit_entry where action = ? and account_id = ?",
                action,
                caller.accountId()));
  }

  EntityManager entities() {
    return entities;
  }

  /** A connection as the pool gives it, outside any scope. */
  Connection pooled() throws SQLException {
    return dataSource.getConnection();
  }

  /**
   * Beside the caller, on a thread of the container and of its own: what waits there takes no
   * thread of the server's pool away from others.
   */
  <T> Future<T> start(Callable<T> work) {
    var task = new FutureTask<>(work);
    virtualThreads.newThread(task).start();
    return task;
  }

  /** All at once, a virtual thread each; returns when all have ended. */
  <T> List<Future<T>> onVirtualThreads(List<Callable<T>> work) throws InterruptedException {
    try (var threads = Executors.newThreadPerTaskExecutor(virtualThreads)) {
      return threads.invokeAll(work);
    }
  }
}
