package org.linli.persistence;

import com.fasterxml.uuid.NoArgGenerator;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.HandleScope;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.extension.HandleSupplier;
import org.linli.tenancy.entity.DivisionCode;
import org.linli.tenancy.entity.TenantId;

/** The project's {@link Jdbi}: binds our typed ids, and makes new ids. */
public final class Sql {

  private static final NoArgGenerator IDS = ids(System::currentTimeMillis);

  private Sql() {}

  public static Jdbi over(DataSource dataSource) {
    var jdbi =
        Jdbi.create(dataSource)
            .registerArgument(new UuidArgument())
            .registerArgument(new TenantIdArgument())
            .registerArgument(new DivisionCodeArgument());
    jdbi.setHandleScope(new NoHandleKept());
    return jdbi;
  }

  static NoArgGenerator ids(LongSupplier clock) {
    return new TimeBasedEpochGenerator(new SecureRandom(), new ForwardClock(clock));
  }

  /** A new UUIDv7: time-ordered, made here, so that the database needs no sequence. */
  public static UUID newId() {
    return IDS.generate();
  }

  /** The moment in that column; null where there is none. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** Jdbi binds an absent UUID as text, which a uuid column refuses. */
  private static final class UuidArgument extends AbstractArgumentFactory<UUID> {
    UuidArgument() {
      super(Types.OTHER);
    }

    @Override
    protected Argument build(UUID value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setObject(position, value);
    }
  }

  /**
   * Jdbi would hand a handle that is open on the thread to whoever asks next, also to work that has
   * meanwhile opened a transaction and a tenant of its own, and that would then see the outer one's
   * rows. Which connection is the right one is the transaction's matter alone, so every handle asks
   * it anew.
   */
  private static final class NoHandleKept implements HandleScope {

    @Override
    public HandleSupplier get() {
      return null;
    }

    @Override
    public void set(HandleSupplier supplier) {
      // kept nowhere
    }

    @Override
    public void clear() {
      // nothing is kept
    }
  }

  private static final class TenantIdArgument extends AbstractArgumentFactory<TenantId> {
    TenantIdArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(TenantId value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.value());
    }
  }

  private static final class DivisionCodeArgument extends AbstractArgumentFactory<DivisionCode> {
    DivisionCodeArgument() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(DivisionCode value, ConfigRegistry config) {
      return (position, statement, context) -> statement.setString(position, value.value());
    }
  }
}
