package org.linli.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.access.boundary.Unchecked;
import org.linli.access.control.BoundConnections;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Tier;
import org.linli.keys.boundary.KeyRing;
import org.linli.keys.boundary.PersonalTexts;
import org.linli.keys.control.SealingNow;
import org.linli.persistence.Sql;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.OperationMode;
import org.linli.tenancy.entity.TenantId;

/**
 * The platform's ground for a test without a container: real database, real roles, real row
 * security. Facades are built by hand with {@link #jdbi()}, {@link #scopes()} and {@link
 * #entities()}, and called through {@link #as}.
 */
public final class TestPlatform {

  /**
   * More than any test wants at a time; a connection for each transaction would cost half of it.
   */
  private static final int MOST_CONNECTIONS = 100;

  private static final TestPlatform SHARED =
      new TestPlatform(
              PooledDataSource.create(TestDatabase.shared().app(), MOST_CONNECTIONS),
              PooledDataSource.create(TestDatabase.shared().owner(), MOST_CONNECTIONS))
          .sealing();

  private final Jdbi jdbi;
  private final Scopes scopes;
  private final TestEntities entities;
  private final Jdbi owner;

  TestPlatform(DataSource real, DataSource owning) {
    var connections = new BoundConnections(real, 0);
    var bound = connections.dataSource(real::getConnection);
    jdbi = Sql.over(bound);
    owner = Sql.over(owning);
    entities = new TestEntities(bound);
    scopes = new Scopes(new TestTransactions(connections, entities), List.of());
  }

  public static TestPlatform shared() {
    return SHARED;
  }

  /** A platform over an empty database of its own. */
  public static TestPlatform fresh() {
    var database = TestDatabase.fresh();
    return new TestPlatform(database.app(), database.owner()).sealing();
  }

  /**
   * The shared database through a pool of so many connections, which are used again and again as a
   * server does.
   */
  public static TestPlatform pooled(int connections) {
    return new TestPlatform(
            PooledDataSource.create(TestDatabase.shared().app(), connections),
            TestDatabase.shared().owner())
        .sealing();
  }

  /** Over databases of somebody else, for example of an installation that a benchmark started. */
  public static TestPlatform over(DataSource app, DataSource owning, int connections) {
    return new TestPlatform(PooledDataSource.create(app, connections), owning);
  }

  /** Personal texts lie encrypted, as on a new installation, under a master key of all tests. */
  private TestPlatform sealing() {
    jdbi.getConfig(PersonalTexts.class)
        .use(
            KeyRing.over(jdbi, scopes, new byte[32]),
            new SealingNow(jdbi, scopes, InstantSource.system()));
    return this;
  }

  public Jdbi jdbi() {
    return jdbi;
  }

  /**
   * The schema owner's eyes: for the catalogue, and for platform tables alone (row security is
   * forced on owners too).
   */
  public Jdbi owner() {
    return owner;
  }

  public Scopes scopes() {
    return scopes;
  }

  public EntityManager entities() {
    return entities.proxy();
  }

  /**
   * Runs the work as a facade's method would run for the caller: one transaction, tenant and scope
   * set.
   */
  public <T> T as(Caller caller, Callable<T> work) {
    return Unchecked.call(() -> scopes.as(caller, () -> scopes.call(work)));
  }

  /** The same for work that brings nothing back. */
  public void run(Caller caller, Runnable work) {
    as(caller, Executors.callable(work));
  }

  /**
   * Makes a community with its divisions above it, in the given mode, and returns it as a tenant.
   */
  public TenantId community(String code, OperationMode mode) {
    var division = new DivisionCode(code);
    owner.useTransaction(
        handle -> {
          for (var length : new int[] {4, 6, 9, 12}) {
            var at = new DivisionCode(division.value().substring(0, length));
            handle
                .createUpdate(
                    """
                    insert into division (code, name, level, parent_code) values (:code, :name, :level, :parent)
                    on conflict do nothing""")
                .bind("code", at)
                .bind("name", at.level() + " " + at)
                .bind("level", at.level())
                .bind("parent", at.parent().map(DivisionCode::value).orElse(null))
                .execute();
          }
          handle
              .createUpdate(
                  """
                  insert into tenant (id, code, name, mode, state, provisioned_at, state_since)
                  values (:code, :code, :code, :mode, 'ACTIVE', :now, :now) on conflict do nothing""")
              .bind("code", code)
              .bind("mode", mode)
              .bind("now", Instant.now())
              .execute();
        });
    return new TenantId(code);
  }

  /**
   * An account with the role's tier and permissions as given, existing in the database so that its
   * stamp can be checked.
   */
  public Caller caller(
      Tier tier, String scope, TenantId tenant, String organisation, String... permissions) {
    var id = UUID.randomUUID();
    owner.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into account (id, username, display_name, password_hash, tier, state, must_change_password, created_at)
                    values (:id, :name, :name, '-', :tier, 'ACTIVE', false, :now)""")
                .bind("id", id)
                .bind("name", id.toString())
                .bind("tier", tier)
                .bind("now", Instant.now())
                .execute());
    return new Caller(
        id,
        id.toString(),
        id.toString(),
        tier,
        Set.of(),
        Set.of(permissions),
        scope == null ? null : new DivisionCode(scope),
        Optional.ofNullable(tenant),
        Optional.ofNullable(organisation),
        "127.0.0.1",
        Locale.SIMPLIFIED_CHINESE,
        0,
        false);
  }

  /** A caller whose account the database, too, knows as one of the community. */
  public Caller member(Tier tier, TenantId tenant, String... permissions) {
    var member = caller(tier, tenant.value(), tenant, null, permissions);
    owner.useHandle(
        handle ->
            handle.execute(
                "update account set tenant_id = ? where id = ?",
                tenant.value(),
                member.accountId()));
    return member;
  }

  /** A clerk of the community, with every permission. */
  public Caller clerk(TenantId tenant) {
    return caller(Tier.COMMUNITY, tenant.value(), tenant, null, "*");
  }
}
