package org.linli.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.linli.access.control.TransactionRunner;
import org.linli.access.entity.Caller;
import org.linli.access.entity.Scope;
import org.linli.tenancy.entity.TenantId;

/**
 * The one place where work gets its caller, its tenant and its transaction: requests, UI threads,
 * push, feed consumers and timers alike.
 *
 * <p>A scope is bound with {@link ScopedValue}, so it ends with the block that opened it and cannot
 * stay behind on a pooled or virtual thread.
 */
@ApplicationScoped
public class Scopes {

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  private final TransactionRunner transactions;
  private final Iterable<CallerSource> sources;

  /**
   * A web module's beans cannot be seen from the library that this class lies in, so its source
   * names itself.
   */
  private final List<CallerSource> named = new CopyOnWriteArrayList<>();

  @Inject
  public Scopes(TransactionRunner transactions, Instance<CallerSource> sources) {
    this(transactions, (Iterable<CallerSource>) sources);
  }

  public Scopes(TransactionRunner transactions, Iterable<CallerSource> sources) {
    this.transactions = transactions;
    this.sources = sources;
  }

  /** For the container's proxy alone. */
  protected Scopes() {
    this(null, (Iterable<CallerSource>) null);
  }

  /**
   * Binds the caller to the block, without a transaction: what a servlet filter does for a request.
   */
  public <T> T as(Caller caller, Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, new Scope(caller, caller.tenant(), false)).call(work::call);
  }

  /**
   * Adds a source that the container cannot find from here: that of a web module, once, when it
   * starts.
   */
  public void learn(CallerSource source) {
    named.add(source);
  }

  /** The caller of this thread: the bound one, else what the sources know. */
  public Optional<Caller> current() {
    if (CURRENT.isBound()) {
      return Optional.of(CURRENT.get().caller());
    }
    for (var source : named) {
      var found = source.caller();
      if (found.isPresent()) {
        return found;
      }
    }
    for (var source : sources) {
      var found = source.caller();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * @throws NotSignedIn when there is no caller
   */
  public Caller caller() {
    return current().orElseThrow(NotSignedIn::new);
  }

  /** The tenant that the current work is bound to. */
  public Optional<TenantId> tenant() {
    return CURRENT.isBound() ? CURRENT.get().tenant() : current().flatMap(Caller::tenant);
  }

  /** The tenant that this thread's work is bound to, for those who write of it. */
  public static Optional<TenantId> bound() {
    return CURRENT.isBound() ? CURRENT.get().tenant() : Optional.empty();
  }

  /**
   * @throws NotFound when the work is bound to no tenant
   */
  public TenantId requireTenant() {
    return tenant().orElseThrow(() -> new NotFound("tenant"));
  }

  /** Whether a transaction stands open for this thread, whose connection it holds. */
  public static boolean inTransaction() {
    return CURRENT.isBound() && CURRENT.get().inTransaction();
  }

  /**
   * Runs the work in a transaction for the current caller and its own tenant, joining one that is
   * already open for them.
   */
  public <T> T call(Callable<T> work) {
    if (inTransaction()) {
      return Unchecked.call(work);
    }
    var caller = caller();
    return open(
        new Scope(caller, CURRENT.isBound() ? CURRENT.get().tenant() : caller.tenant(), true),
        work);
  }

  /** Runs the work in a transaction of its own, for the platform itself, without a tenant. */
  public <T> T asSystem(String part, Callable<T> work) {
    return open(new Scope(Caller.system(part), Optional.empty(), true), work);
  }

  /** Runs the work in a transaction of its own, for the platform itself, inside one tenant. */
  public <T> T asSystem(String part, TenantId tenant, Callable<T> work) {
    return open(new Scope(Caller.system(part), Optional.of(tenant), true), work);
  }

  /**
   * Runs the work in one transaction of its own, for the platform itself, that walks from tenant to
   * tenant: what a feed's consumer does with a batch of many communities. Tenants' rows are for
   * inside of {@link Walk#enter} alone.
   */
  public <T> T asSystemAcross(String part, Function<Walk, T> work) {
    var caller = Caller.system(part);
    var nobody = new Scope(caller, Optional.empty(), true);
    return open(
        nobody,
        () -> {
          var result = work.apply((tenant, inside) -> enter(caller, tenant, inside));
          transactions.turn(nobody);
          return result;
        });
  }

  private boolean enter(Caller caller, TenantId tenant, Runnable inside) {
    var scope = new Scope(caller, Optional.of(tenant), true);
    try {
      transactions.turn(scope);
    } catch (TenantSuspended e) {
      return false;
    }
    ScopedValue.where(CURRENT, scope).run(inside);
    return true;
  }

  /**
   * Runs the work in a transaction of its own inside a tenant that need not be the caller's. For
   * the data-rights gate alone, after a decision; an architecture test keeps others away.
   */
  public <T> T inTenant(TenantId tenant, Callable<T> work) {
    return open(new Scope(caller(), Optional.of(tenant), true), work);
  }

  /**
   * Runs the work inside another tenant, as a part of the platform, in the transaction that stands
   * open for the current caller, and turns that back to the caller: what a signature does in every
   * community of its contract. For the rooms that the architecture test names.
   */
  public <T> T aside(String part, TenantId tenant, Callable<T> work) {
    if (!inTransaction()) {
      throw new IllegalStateException("no transaction to step aside from");
    }
    var back = CURRENT.get();
    var scope = new Scope(Caller.system(part), Optional.of(tenant), true);
    transactions.turn(scope);
    T result;
    try {
      result = ScopedValue.where(CURRENT, scope).call(() -> Unchecked.call(work));
    } catch (Throwable e) {
      turnBack(back, e);
      throw e;
    }
    transactions.turn(back);
    return result;
  }

  /** A transaction that the database has given up cannot be turned, and shows nothing any more. */
  private void turnBack(Scope back, Throwable cause) {
    try {
      transactions.turn(back);
    } catch (Exception e) {
      cause.addSuppressed(e);
    }
  }

  private <T> T open(Scope scope, Callable<T> work) {
    return transactions.run(scope, () -> ScopedValue.where(CURRENT, scope).call(work::call));
  }
}
